package org.rcm.intake.steps;

import java.time.Duration;
import java.time.Instant;

/**
 * How often something is tried, and how long one waits in between: the pause doubles with each failure, up to ten
 * minutes.
 *
 * @param most attempts before it is given up
 * @param pause before the second attempt
 */
public record Attempts(int most, Duration pause) {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** When to try again after so many failures. */
    Instant nextAfter(int failures, Instant now) {
        Duration wait = pause.multipliedBy(1L << Math.min(failures - 1, 20));
        return now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }

    boolean spentAfter(int failures) {
        return failures >= most;
    }

    /** The root of a failure in one line, without what might quote a mail. */
    static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        StackTraceElement[] trace = root.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
        return root.getClass().getSimpleName() + where;
    }
}
