package org.rcm.intake.event.file;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.rcm.intake.event.Dates;
import org.rcm.intake.event.Deadline;
import org.rcm.intake.event.Travel;

/** Every date of an event, and which comes after which; null values stand for mistakes that have been noted. */
final class Schedule {
    private final Fields file;
    private final Dates dates;
    private final LocalDateTime opens;
    private final Deadline deadline;
    private final Deadline letter;
    private final LocalDate retention;

    Schedule(Fields file) {
        this.file = file;
        dates = readDates();
        opens = file.need("opens", Forms.TIME);
        deadline = readDeadline();
        letter = readLetter();
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
        return new Travel(arriveBy, leaveAfter);
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
        block.close();
        return EventReader.anyNull(start, end, zone) ? null : new Dates(start, end, zone);
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

    private Deadline readLetter() {
        Fields block = file.takeBlock("letter", "before");
        if (block == null) {
            return null;
        }
        LocalDateTime before = block.need("before", Forms.TIME);
        block.close();
        return EventReader.anyNull(before, deadline) ? null : new Deadline(before, deadline.zone());
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
