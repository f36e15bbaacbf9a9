package org.rcm.intake.parts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What time it is for a server that stamps what arrives, and is asked for nothing else. A stamp near our own time is
 * believed; another is believed when the next one agrees, since a single mail may have been moved here with an old stamp,
 * or stamped by its sender. Between stamps time is reckoned on, so that a clock that is set is seen at once. Thread-safe.
 */
public final class ServerTime {
    private static final Duration NEAR = Duration.ofMinutes(1);
    private static final Duration OLDEST = Duration.ofHours(6);

    private final Clock clock;
    private Stamp believed;
    private Stamp doubted;

    private record Stamp(Instant time, long nanos) {
        Instant now() {
            return time.plusNanos(System.nanoTime() - nanos);
        }

        boolean isNear(Instant other) {
            return Duration.between(other, now()).abs().compareTo(NEAR) <= 0;
        }
    }

    public ServerTime(Clock clock) {
        this.clock = clock;
    }

    /** Something has arrived just now. @param stamp UTC, the newest */
    public synchronized void arrived(Instant stamp) {
        Stamp seen = new Stamp(stamp, System.nanoTime());
        if (seen.isNear(clock.instant()) || doubted != null && doubted.isNear(seen.now())) {
            believed = seen;
            doubted = null;
        } else {
            doubted = seen;
        }
    }

    /** The line was cut: the computer may have slept. */
    public synchronized void forget() {
        believed = null;
        doubted = null;
    }

    /** UTC; empty while nothing has arrived of late. */
    public synchronized Optional<Instant> now() {
        boolean known = believed != null && System.nanoTime() - believed.nanos() < OLDEST.toNanos();
        return known ? Optional.of(believed.now()) : Optional.empty();
    }
}
