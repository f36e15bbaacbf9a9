package org.rcm.intake.parts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that the hub stands on, and whether it is there. That it is gone is told once, and that it is back once,
 * however many steps find out. Thread-safe.
 */
public final class Part {
    private static final Logger LOG = LoggerFactory.getLogger(Part.class);

    private final String name;
    private final String remedy;
    private final Clock clock;
    private Outage outage;

    private record Outage(Instant since, String reason) {}

    /**
     * @param name one word, for operators
     * @param remedy where to look and what is safe meanwhile
     */
    public Part(String name, String remedy, Clock clock) {
        this.name = name;
        this.remedy = remedy;
        this.clock = clock;
    }

    public String name() {
        return name;
    }

    /** It does not answer. @param reason without anything personal */
    public synchronized void gone(String reason) {
        if (outage == null) {
            LOG.warn("{} is away: {}; {}; trying again until it is back", name, reason, remedy);
        }
        outage = new Outage(outage == null ? clock.instant() : outage.since(), reason);
    }

    /** It answers. */
    public synchronized void there() {
        if (outage != null) {
            Duration lasted = Duration.between(outage.since(), clock.instant());
            outage = null;
            LOG.info("{} is back after {} s", name, lasted.toSeconds());
        }
    }

    /** Why it is away, for health; empty while it answers. */
    public synchronized Optional<String> problem() {
        return Optional.ofNullable(outage)
                .map(o -> name + " is away since " + o.since() + ": " + o.reason() + "; " + remedy);
    }

    public synchronized boolean isThere() {
        return outage == null;
    }
}
