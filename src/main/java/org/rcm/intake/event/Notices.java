package org.rcm.intake.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * When the hub writes by itself. Nobody is written to at night: what falls due outside the hours waits for the next
 * morning.
 *
 * @param lettersFrom local day from which invitation letters are sent; null: with the confirmation
 * @param reminders how many days before the deadline's last day the incomplete are reminded, the earliest first
 * @param from local time from which mails of the hub's own accord are written
 * @param until local time from which they wait for the next morning
 * @param zone of these times: that of the deadline
 */
public record Notices(LocalDate lettersFrom, List<Integer> reminders, LocalTime from, LocalTime until, ZoneId zone) {
    public static final LocalTime MORNING = LocalTime.of(9, 0);
    public static final LocalTime EVENING = LocalTime.of(18, 0);

    public Notices {
        reminders = reminders.stream().sorted((a, b) -> b - a).toList();
    }

    /** The first instant at or after another at which somebody may be written to. */
    public Instant daytime(Instant wished) {
        ZonedDateTime local = wished.atZone(zone);
        LocalTime time = local.toLocalTime();
        if (time.isBefore(from)) {
            return local.with(from).toInstant();
        }
        return time.isBefore(until) ? wished : local.plusDays(1).with(from).toInstant();
    }

    /** True if somebody may be written to at an instant. */
    public boolean isDaytime(Instant instant) {
        return daytime(instant).equals(instant);
    }

    /** When the reminder of so many days before a deadline is due, UTC: in the morning, before its last day. */
    public Instant reminderAt(Deadline deadline, int days) {
        LocalDate lastDay = deadline.before().minusNanos(1).toLocalDate();
        return lastDay.minusDays(days).atTime(from).atZone(zone).toInstant();
    }

    /** When letters may leave, UTC; the beginning of time if they go with the confirmation. */
    public Instant lettersAt() {
        return lettersFrom == null
                ? Instant.MIN
                : lettersFrom.atTime(from).atZone(zone).toInstant();
    }
}
