package org.rcm.intake.event.file;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.rcm.intake.event.Dates;
import org.rcm.intake.event.Deadline;

/** Which date comes after which; nulls are mistakes that have been noted. */
record Order(Fields file) {

    void check(LocalDateTime opens, Deadline deadline, Deadline letter, Dates dates, LocalDate retention) {
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
