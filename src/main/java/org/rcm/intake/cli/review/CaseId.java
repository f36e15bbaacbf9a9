package org.rcm.intake.cli.review;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names what waits for a person: a registration by its reference, a mail as {@code m12}, something about a ticket as {@code t3}. */
sealed interface CaseId {
    /** A registration. */
    record OfRegistration(String reference) implements CaseId {
        @Override
        public String toString() {
            return reference;
        }
    }

    /** A mail. */
    record OfMail(long id) implements CaseId {
        @Override
        public String toString() {
            return "m" + id;
        }
    }

    /** Something about a ticket. */
    record OfTicket(long id) implements CaseId {
        @Override
        public String toString() {
            return "t" + id;
        }
    }

    /** What a user typed; whatever is neither mail nor ticket is taken for a reference. */
    static CaseId parse(String text) {
        Matcher numbered = Pattern.compile("([mt])(\\d{1,18})").matcher(text);
        if (!numbered.matches()) {
            return new OfRegistration(text.toUpperCase(Locale.ROOT));
        }
        long id = Long.parseLong(numbered.group(2));
        return numbered.group(1).equals("m") ? new OfMail(id) : new OfTicket(id);
    }
}
