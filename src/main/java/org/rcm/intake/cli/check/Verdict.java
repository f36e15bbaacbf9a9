package org.rcm.intake.cli.check;

/**
 * What is known of one part.
 *
 * @param outcome how it stands
 * @param part {@code events}, {@code mailbox}, …
 * @param words what there is, or what is wrong and what to do; one line, never a password
 */
public record Verdict(Outcome outcome, String part, String words) {

    /** How a part stands. */
    public enum Outcome {
        OK,
        /** Left out by the configuration, which may be meant. */
        NONE,
        /** The configuration is wrong. */
        WRONG,
        /** The configuration may be right, and the other side does not answer as it should. */
        FAILS
    }

    static Verdict ok(String part, String words) {
        return new Verdict(Outcome.OK, part, words);
    }

    static Verdict none(String part, String words) {
        return new Verdict(Outcome.NONE, part, words);
    }

    static Verdict wrong(String part, String words) {
        return new Verdict(Outcome.WRONG, part, words);
    }

    static Verdict fails(String part, Throwable why, String remedy) {
        Throwable root = why;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? "" : ": " + root.getMessage();
        return new Verdict(Outcome.FAILS, part, root.getClass().getSimpleName() + message + " — " + remedy);
    }
}
