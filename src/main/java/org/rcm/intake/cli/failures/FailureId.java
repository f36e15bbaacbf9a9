package org.rcm.intake.cli.failures;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names one failure: {@code m12} is mail 12, {@code o7} row 7 of the outbox.
 *
 * @param kind which of the two
 * @param number its row's id
 */
public record FailureId(Kind kind, long number) {
    private static final Pattern FORM = Pattern.compile("([mo])(\\d{1,18})");

    /** What failed. */
    public enum Kind {
        MAIL,
        OUTBOX
    }

    static FailureId mail(long id) {
        return new FailureId(Kind.MAIL, id);
    }

    static FailureId outbox(long id) {
        return new FailureId(Kind.OUTBOX, id);
    }

    /** What a user typed, or empty if it names no failure. */
    public static Optional<FailureId> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Kind kind = "m".equals(matcher.group(1)) ? Kind.MAIL : Kind.OUTBOX;
        return Optional.of(new FailureId(kind, Long.parseLong(matcher.group(2))));
    }

    @Override
    public String toString() {
        return (kind == Kind.MAIL ? "m" : "o") + number;
    }
}
