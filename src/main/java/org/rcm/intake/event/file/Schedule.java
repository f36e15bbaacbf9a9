package org.rcm.intake.event.file;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.rcm.intake.event.Dates;
import org.rcm.intake.event.Deadline;
import org.rcm.intake.event.Notices;
import org.rcm.intake.event.Session;
import org.rcm.intake.event.Travel;

/** Every date of an event, and which comes after which; null values stand for mistakes that have been noted. */
final class Schedule {
    private final Fields file;
    private final Dates dates;
    private final LocalDateTime opens;
    private final Deadline deadline;
    private final Deadline letter;
    private final Notices notices;
    private final LocalDate retention;

    Schedule(Fields file) {
        this.file = file;
        dates = readDates();
        opens = file.need("opens", Forms.TIME);
        deadline = readDeadline();
        Fields letterBlock = file.takeBlock("letter", "before");
        letter = readLetter(letterBlock);
        notices = readNotices(letterBlock);
        retention = file.need("retention", Forms.DATE);
        checkOrder();
    }

    boolean isComplete() {
        return !EventReader.anyNull(dates, opens, deadline, retention);
    }

    Dates dates() {
        return dates;
    }

    /** Only of a complete schedule. */
    Instant opens() {
        return opens.atZone(deadline.zone()).toInstant();
    }

    Deadline deadline() {
        return deadline;
    }

    /** Null if the event sends no letter. */
    Deadline letter() {
        return letter;
    }

    /** Only of a complete schedule. */
    Notices notices() {
        return notices;
    }

    LocalDate retention() {
        return retention;
    }

    /** Null if the file has none; needed where tickets are paid. */
    Travel travel(boolean needed) {
        Fields block = needed
                ? file.needBlock("travel", "arrive-by and leave-after")
                : file.takeBlock("travel", "arrive-by and leave-after");
        if (block == null) {
            return null;
        }
        LocalDateTime arriveBy = block.need("arrive-by", Forms.TIME);
        LocalDateTime leaveAfter = block.need("leave-after", Forms.TIME);
        Set<String> through = block.takeSet("through", Forms.COUNTRY);
        block.close();
        if (EventReader.anyNull(arriveBy, leaveAfter, dates)) {
            return null;
        }
        if (arriveBy.isAfter(dates.start())) {
            block.wrong("arrive-by", "is after dates.start", "set when delegates must have arrived");
        }
        if (leaveAfter.isBefore(dates.end())) {
            block.wrong("leave-after", "is before dates.end", "set from when delegates may leave");
        }
        return new Travel(arriveBy, leaveAfter, through);
    }

    private Dates readDates() {
        Fields block = file.needBlock("dates", "start, end and zone");
        if (block == null) {
            return null;
        }
        LocalDateTime start = block.need("start", Forms.TIME);
        LocalDateTime end = block.need("end", Forms.TIME);
        ZoneId zone = block.need("zone", Forms.ZONE);
        if (start != null && end != null && !start.isBefore(end)) {
            block.wrong("end", "is not after dates.start", "set the end of the last session");
        }
        List<Session> sessions = sessions(block, start, end);
        block.close();
        return EventReader.anyNull(start, end, zone) ? null : new Dates(start, end, zone, sessions);
    }

    private Deadline readDeadline() {
        Fields block = file.needBlock("deadline", "before and zone");
        if (block == null) {
            return null;
        }
        LocalDateTime before = block.need("before", Forms.TIME);
        ZoneId zone = block.need("zone", Forms.ZONE);
        block.close();
        return EventReader.anyNull(before, zone) ? null : new Deadline(before, zone);
    }

    private static List<Session> sessions(Fields block, LocalDateTime start, LocalDateTime end) {
        List<Session> sessions = List.copyOf(block.takeSet("sessions", Forms.SESSION));
        if (sessions.isEmpty() || EventReader.anyNull(start, end)) {
            return List.of();
        }
        boolean inOrder = IntStream.range(1, sessions.size())
                .allMatch(at ->
                        !sessions.get(at).start().isBefore(sessions.get(at - 1).end()));
        boolean whole = sessions.get(0).start().equals(start)
                && sessions.get(sessions.size() - 1).end().equals(end);
        if (!inOrder || !whole) {
            block.wrong(
                    "sessions",
                    "do not follow each other from dates.start to dates.end",
                    "give each session in order, the first from dates.start, the last until dates.end");
        }
        return sessions;
    }

    private Deadline readLetter(Fields block) {
        if (block == null) {
            return null;
        }
        LocalDateTime before = block.need("before", Forms.TIME);
        return EventReader.anyNull(before, deadline) ? null : new Deadline(before, deadline.zone());
    }

    private Notices readNotices(Fields letterBlock) {
        LocalDate lettersFrom = letterBlock == null ? null : lettersFrom(letterBlock);
        Set<Integer> days = Set.of();
        Forms.Hours hours = null;
        Fields block = file.takeBlock("reminders", "days and between");
        if (block != null) {
            days = block.needSet("days", Forms.DAYS);
            hours = block.take("between", Forms.HOURS);
            block.close();
        }
        return new Notices(
                lettersFrom,
                List.copyOf(days),
                hours == null ? Notices.MORNING : hours.from(),
                hours == null ? Notices.EVENING : hours.until(),
                deadline == null ? ZoneOffset.UTC : deadline.zone());
    }

    private LocalDate lettersFrom(Fields block) {
        Optional<LocalDate> day = block.take("send", Forms.SENDING);
        block.close();
        if (day == null || day.isEmpty()) {
            return null;
        }
        if (letter != null && !day.get().atStartOfDay().isBefore(letter.before())) {
            block.wrong("send", "is not before letter.before", "send letters before they must be back");
        }
        return day.get();
    }

    private void checkOrder() {
        if (opens != null && deadline != null && !opens.isBefore(deadline.before())) {
            file.wrong("opens", "is not before deadline.before", "open registration before it closes");
        }
        if (deadline != null
                && dates != null
                && deadline.instant().isAfter(dates.start().atZone(dates.zone()).toInstant())) {
            file.wrong("deadline", "is after dates.start", "close registration before the event");
        }
        if (letter != null && !letter.before().isAfter(deadline.before())) {
            file.wrong(
                    "letter", "is not after deadline.before", "letters are sent after registration: set a later date");
        }
        if (retention != null && dates != null && !retention.isAfter(dates.lastDay())) {
            file.wrong("retention", "is not after dates.end", "keep data beyond the event's last day");
        }
    }
}
