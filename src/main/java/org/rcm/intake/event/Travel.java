package org.rcm.intake.event;

import java.time.LocalDateTime;

/** Within which times a delegate's journey lies; local times of the venue. */
public record Travel(LocalDateTime arriveBy, LocalDateTime leaveAfter) {}
