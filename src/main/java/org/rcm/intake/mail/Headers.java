package org.rcm.intake.mail;

/** Reads the header fields of a mail, leniently. */
final class Headers {
    /** Longest subject kept, in characters. */
    static final int MAX_SUBJECT = 500;

    private Headers() {}
}
