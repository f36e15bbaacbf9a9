package org.rcm.intake.ticketing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rcm.intake.registration.Flight;

/**
 * Reads a flight from a line as staff write it ({@code CM 123 SAL-PTY 30 MAR 2022 10:00 - 13:20}) or as a reservation
 * system prints it ({@code CM 123 Y 30MAR 3 SALPTY HK1 1000 1320}). What is not understood stays null: a delegate then
 * has the line and no calendar entry, rather than a wrong one.
 */
final class FlightLine {
    private static final Pattern ISO_DAY = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})(?:T|\\b)");
    private static final Pattern DAY =
            Pattern.compile("\\b(\\d{1,2})[ -]?(?:DE )?([A-Z]{3})[A-Z]*(?:[ -]?(?:DE )?(\\d{4}))?\\b");
    private static final Pattern NUMBER = Pattern.compile("\\b([A-Z][A-Z0-9]|[0-9][A-Z]) ?0*(\\d{1,4})\\b");
    private static final Pattern PAIR = Pattern.compile("\\b([A-Z]{3}) ?(?:-|–|—|>|/|→|A|TO) ?([A-Z]{3})\\b");
    private static final Pattern JOINED_PAIR = Pattern.compile("\\b([A-Z]{3})([A-Z]{3})\\b");
    private static final Pattern TIME = Pattern.compile("\\b([01]\\d|2[0-3]|\\d(?=:))[:.H]?([0-5]\\d)\\b(\\s?\\+1)?");
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("JAN", 1),
            Map.entry("ENE", 1),
            Map.entry("FEB", 2),
            Map.entry("MAR", 3),
            Map.entry("APR", 4),
            Map.entry("ABR", 4),
            Map.entry("MAY", 5),
            Map.entry("JUN", 6),
            Map.entry("JUL", 7),
            Map.entry("AUG", 8),
            Map.entry("AGO", 8),
            Map.entry("SEP", 9),
            Map.entry("OCT", 10),
            Map.entry("NOV", 11),
            Map.entry("DEC", 12),
            Map.entry("DIC", 12));

    private final LocalDate near;
    private String rest;

    private FlightLine(String line, LocalDate near) {
        this.rest = line.toUpperCase(Locale.ROOT);
        this.near = near;
    }

    /** @param near a day of the journey: a date without a year is the one nearest to it */
    static Flight read(String line, LocalDate near) {
        return new FlightLine(line, near).read(line);
    }

    private Flight read(String line) {
        LocalDate day = day();
        MatchResult number = take(NUMBER);
        MatchResult pair = take(PAIR);
        MatchResult airports = pair == null ? take(JOINED_PAIR) : pair;
        Temporal departs = day;
        Temporal arrives = null;
        List<MatchResult> times = day == null ? List.of() : times();
        if (!times.isEmpty()) {
            LocalDateTime leaves = day.atTime(time(times.get(0)));
            departs = leaves;
            arrives = times.size() < 2 ? null : landing(leaves, times.get(1));
        }
        return new Flight(
                line.strip(),
                number == null ? null : number.group(1) + " " + number.group(2),
                airports == null ? null : airports.group(1),
                airports == null ? null : airports.group(2),
                departs,
                arrives);
    }

    /** Only what is later on the same day, or is said to be of the next: times are each airport's own. */
    private static LocalDateTime landing(LocalDateTime leaves, MatchResult written) {
        LocalDateTime lands = leaves.toLocalDate().atTime(time(written));
        if (written.group(3) != null) {
            return lands.plusDays(1);
        }
        return lands.isAfter(leaves) ? lands : null;
    }

    private LocalDate day() {
        MatchResult iso = take(ISO_DAY);
        if (iso != null) {
            return valid(number(iso, 1), number(iso, 2), number(iso, 3));
        }
        MatchResult written = take(DAY, found -> MONTHS.containsKey(found.group(2)));
        if (written == null) {
            return null;
        }
        int month = MONTHS.get(written.group(2));
        int day = number(written, 1);
        if (written.group(3) != null) {
            return valid(number(written, 3), month, day);
        }
        int year = near.getYear();
        return Stream.of(year - 1, year, year + 1)
                .map(candidate -> valid(candidate, month, day))
                .filter(candidate -> candidate != null)
                .min(Comparator.comparingLong(candidate -> Math.abs(ChronoUnit.DAYS.between(near, candidate))))
                .orElse(null);
    }

    private List<MatchResult> times() {
        List<MatchResult> times = new ArrayList<>();
        for (MatchResult next = take(TIME); next != null && times.size() < 2; next = take(TIME)) {
            times.add(next);
        }
        return times;
    }

    private MatchResult take(Pattern pattern) {
        return take(pattern, found -> true);
    }

    /** The first match, cut out so that nothing else is read from it. */
    private MatchResult take(Pattern pattern, Predicate<MatchResult> wanted) {
        Matcher matcher = pattern.matcher(rest);
        while (matcher.find()) {
            if (wanted.test(matcher)) {
                MatchResult found = matcher.toMatchResult();
                rest = rest.substring(0, found.start()) + " | " + rest.substring(found.end());
                return found;
            }
        }
        return null;
    }

    private static LocalTime time(MatchResult written) {
        return LocalTime.of(number(written, 1), number(written, 2));
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static LocalDate valid(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
