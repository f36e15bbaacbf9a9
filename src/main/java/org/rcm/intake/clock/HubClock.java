package org.rcm.intake.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The clock decisions are made by, always UTC. {@code mail}: stands at the latest receipt it was told of and never
 * runs ahead of it. {@code system}: the computer's. An instant: starts there and runs on. Thread-safe.
 */
public final class HubClock extends UtcClock {
    private final Clock base;
    private final AtomicReference<Instant> followed;

    private HubClock(Clock base, Instant followed) {
        this.base = base;
        this.followed = followed == null ? null : new AtomicReference<>(followed);
    }

    /** @param setting the value of {@code intake.clock}, checked */
    public static HubClock of(String setting) {
        return switch (setting) {
            case "system" -> new HubClock(Clock.systemUTC(), null);
            case "mail" -> new HubClock(Clock.systemUTC(), Instant.EPOCH);
            default -> {
                Duration shift = Duration.between(Instant.now(), Instant.parse(setting));
                yield new HubClock(Clock.offset(Clock.systemUTC(), shift), null);
            }
        };
    }

    /** True if this clock stands at the last mail. */
    public boolean followsMails() {
        return followed != null;
    }

    /** Moves a clock that follows mails on to an instant; it never goes back. Without effect on other clocks. */
    public void follow(Instant instant) {
        if (followsMails()) {
            followed.accumulateAndGet(instant, (a, b) -> a.isAfter(b) ? a : b);
        }
    }

    @Override
    public Instant instant() {
        return followsMails() ? followed.get() : base.instant();
    }
}
