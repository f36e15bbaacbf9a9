package org.rcm.intake.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * When an event takes place, in the zone of its venue.
 *
 * @param start begin of the first session, local
 * @param end end of the last session, local
 * @param sessions every sitting in order; from start to end where the file tells no more
 */
public record Dates(LocalDateTime start, LocalDateTime end, ZoneId zone, List<Session> sessions) {
    public Dates {
        sessions = sessions.isEmpty() ? List.of(new Session(start, end)) : List.copyOf(sessions);
    }

    public LocalDate firstDay() {
        return start.toLocalDate();
    }

    public LocalDate lastDay() {
        return end.toLocalDate();
    }

    /** Midnight after the last day, UTC: from here on nobody can register. */
    public Instant over() {
        return lastDay().plusDays(1).atStartOfDay(zone).toInstant();
    }
}
