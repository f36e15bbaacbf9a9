package org.rcm.intake.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How old something is, for people and for figures. */
final class Ages {
    private Ages() {}

    /** Whole seconds; 0 for what lies ahead. */
    static long seconds(Instant since, Clock clock) {
        return Math.max(0, Duration.between(since, clock.instant()).toSeconds());
    }

    /** {@code 45 s}, {@code 12 min}, {@code 5 h}, {@code 3 days}. */
    static String told(Duration age) {
        if (age.toMinutes() < 2) {
            return age.toSeconds() + " s";
        }
        if (age.toHours() < 2) {
            return age.toMinutes() + " min";
        }
        return age.toDays() < 2 ? age.toHours() + " h" : age.toDays() + " days";
    }
}
