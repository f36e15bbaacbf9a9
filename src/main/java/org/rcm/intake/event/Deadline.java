package org.rcm.intake.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A deadline that is met strictly before an instant.
 *
 * @param before local time at which it has passed
 * @param zone in which that local time is meant
 */
public record Deadline(LocalDateTime before, ZoneId zone) {

    /** The first instant that is late, UTC. */
    public Instant instant() {
        return before.atZone(zone).toInstant();
    }

    public boolean isMetBy(Instant received) {
        return received.isBefore(instant());
    }

    public boolean hasPassed(Instant now) {
        return !isMetBy(now);
    }
}
