package org.rcm.intake.event;

import java.time.LocalDateTime;
import java.util.Set;

/**
 * Within which times a delegate's journey lies, and where it may lead through.
 *
 * @param arriveBy local to the venue
 * @param leaveAfter local to the venue
 * @param through countries where connections are made, ISO 3166 alpha-3; besides where it begins and ends
 */
public record Travel(LocalDateTime arriveBy, LocalDateTime leaveAfter, Set<String> through) {
    public Travel {
        through = Set.copyOf(through);
    }
}
