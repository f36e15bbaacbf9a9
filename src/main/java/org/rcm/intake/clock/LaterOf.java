package org.rcm.intake.clock;

import java.time.Clock;
import java.time.Instant;

/** The later of two clocks: what either of them says is due, is due. Thread-safe. */
public final class LaterOf extends UtcClock {
    private final Clock one;
    private final Clock other;

    public LaterOf(Clock one, Clock other) {
        this.one = one;
        this.other = other;
    }

    @Override
    public Instant instant() {
        Instant first = one.instant();
        Instant second = other.instant();
        return first.isAfter(second) ? first : second;
    }
}
