package org.rcm.intake.cli.review;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names what waits for a person: a registration by its reference, a mail as {@code m12}. */
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

    /** What a user typed; whatever is no mail is taken for a reference. */
    static CaseId parse(String text) {
        Matcher mail = Pattern.compile("m(\\d{1,18})").matcher(text);
        return mail.matches()
                ? new OfMail(Long.parseLong(mail.group(1)))
                : new OfRegistration(text.toUpperCase(Locale.ROOT));
    }
}
