package org.rcm.intake.extraction.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rcm.intake.extraction.words.Word;

/** Reads dates as people type them in Spanish and English. */
public final class Dates {
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("ene", 1),
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("fev", 2),
            Map.entry("mar", 3),
            Map.entry("abr", 4),
            Map.entry("apr", 4),
            Map.entry("avr", 4),
            Map.entry("may", 5),
            Map.entry("mai", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("ago", 8),
            Map.entry("aug", 8),
            Map.entry("aou", 8),
            Map.entry("sep", 9),
            Map.entry("set", 9),
            Map.entry("oct", 10),
            Map.entry("out", 10),
            Map.entry("nov", 11),
            Map.entry("dic", 12),
            Map.entry("dec", 12),
            Map.entry("dez", 12));

    private Dates() {}

    /**
     * What a text may mean as a date: one where it is clear, two where day and month may be swapped, none where it is no
     * date. Two-digit years are left alone: they are no date.
     */
    public static List<LocalDate> read(String text) {
        List<Integer> numbers = new ArrayList<>();
        int month = 0;
        int monthAt = -1;
        if (text.length() > 60) {
            return List.of();
        }
        for (Word word : Word.of(text.replaceAll("(?<=\\d)(?=\\p{L})|(?<=\\p{L})(?=\\d)", " "))) {
            if (word.isNumber()
                    && word.folded().chars().allMatch(Character::isDigit)
                    && word.folded().length() <= 4) {
                numbers.add(Integer.parseInt(word.folded()));
            } else if (month == 0 && word.folded().startsWith("jui")) {
                month = word.folded().startsWith("juil") ? 7 : 6;
                monthAt = numbers.size();
            } else if (word.folded().length() >= 3
                    && MONTHS.containsKey(word.folded().substring(0, 3))
                    && month == 0) {
                month = MONTHS.get(word.folded().substring(0, 3));
                monthAt = numbers.size();
            }
        }
        List<LocalDate> dates = new ArrayList<>();
        if (month > 0 && numbers.size() == 2) {
            boolean yearFirst = numbers.get(0) > 31 && monthAt == 1;
            add(dates, numbers.get(yearFirst ? 0 : 1), month, numbers.get(yearFirst ? 1 : 0));
        } else if (month == 0 && numbers.size() == 3) {
            if (numbers.get(0) > 31) {
                add(dates, numbers.get(0), numbers.get(1), numbers.get(2));
            } else {
                add(dates, numbers.get(2), numbers.get(1), numbers.get(0));
                add(dates, numbers.get(2), numbers.get(0), numbers.get(1));
            }
        }
        return dates;
    }

    private static void add(List<LocalDate> dates, int year, int month, int day) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            if (year >= 1900 && year < 2200 && !dates.contains(date)) {
                dates.add(date);
            }
        } catch (DateTimeException e) {
            // no such day
        }
    }
}
