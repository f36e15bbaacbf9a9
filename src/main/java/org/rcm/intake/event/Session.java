package org.rcm.intake.event;

import java.time.LocalDateTime;

/** One sitting of an event, local to the venue; {@code end} is after {@code start}. */
public record Session(LocalDateTime start, LocalDateTime end) {}
