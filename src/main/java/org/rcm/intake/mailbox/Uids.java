package org.rcm.intake.mailbox;

import java.util.Collection;
import java.util.TreeSet;

/** UIDs as IMAP writes them: {@code 3:7,9}. */
final class Uids {
    private Uids() {}

    /** @param uids at least one, in any order */
    static String sequence(Collection<Long> uids) {
        StringBuilder text = new StringBuilder();
        long from = -1;
        long to = -1;
        for (long uid : new TreeSet<>(uids)) {
            if (from >= 0 && uid == to + 1) {
                to = uid;
                continue;
            }
            append(text, from, to);
            from = uid;
            to = uid;
        }
        append(text, from, to);
        return text.toString();
    }

    private static void append(StringBuilder text, long from, long to) {
        if (from < 0) {
            return;
        }
        text.append(text.isEmpty() ? "" : ",").append(from);
        if (to > from) {
            text.append(':').append(to);
        }
    }
}
