package org.rcm.intake.mailbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Which mails of a mailbox the hub takes in that lie there when it looks into it for the first time. What arrives later
 * is taken in whatever this says.
 */
public final class StartingPoint {
    private static final DateTimeFormatter IMAP_DATE = DateTimeFormatter.ofPattern("d-MMM-yyyy", Locale.ENGLISH);

    private final String criteria;

    private StartingPoint(String criteria) {
        this.criteria = criteria;
    }

    /**
     * As {@code intake.mailbox.since} has it.
     *
     * @param text {@code unseen}, {@code all}, or the day of arrival from which on
     * @throws java.time.format.DateTimeParseException if it is none of them
     */
    public static StartingPoint of(String text) {
        return switch (text) {
            case "all" -> new StartingPoint(null);
            case "unseen" -> new StartingPoint("UNSEEN");
            default -> new StartingPoint("SINCE " + IMAP_DATE.format(LocalDate.parse(text)));
        };
    }

    /** For a folder whose UIDs have changed their meaning: all that may not have been taken in before. */
    static StartingPoint afterChange(Instant firstOpened) {
        LocalDate day = firstOpened.atZone(ZoneOffset.UTC).toLocalDate().minusDays(1); // the server's zone is not told
        return new StartingPoint("OR UNSEEN SINCE " + IMAP_DATE.format(day));
    }

    /** What to search for; empty means everything. */
    Optional<String> criteria() {
        return Optional.ofNullable(criteria);
    }
}
