package org.rcm.intake.mail;

/** Finds line ends in bytes: CRLF, bare LF, bare CR. */
final class Lines {
    private Lines() {}

    /** Position of the line end at or after {@code from}, or {@code to}. */
    static int end(byte[] raw, int from, int to) {
        int i = from;
        while (i < to && raw[i] != '\n' && raw[i] != '\r') {
            i++;
        }
        return i;
    }

    /** Where the next line begins, given where this one ends. */
    static int next(byte[] raw, int end, int to) {
        if (end >= to) {
            return to;
        }
        return raw[end] == '\r' && end + 1 < to && raw[end + 1] == '\n' ? end + 2 : end + 1;
    }
}
