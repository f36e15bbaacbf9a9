package org.rcm.intake.mail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Date-times of header fields (RFC 5322, 3.3 and the obsolete forms of 4.3), read as tolerantly as they are written. */
final class MailDates {
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final String TIME = "(\\d{1,2})[:.](\\d{1,2})(?:[:.](\\d{1,2}))?(?:[.,]\\d+)?\\s*([AaPp][Mm])?";
    private static final String ZONE = "\\s*\\(?([+-]\\s*\\d{1,2}:?\\d{2}|[A-Za-z]{1,5}(?:[+-]\\d{1,4})?)?";
    /** 8 Feb 2022 09:03:00 -0600. */
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[\\s-]+([A-Za-z]{3})[a-z]*\\.?[\\s,-]+(\\d{2,4})[\\s,]+" + TIME + ZONE);
    /** Feb 8 09:03:00 CST 2022, as the C library writes it. */
    private static final Pattern MONTH_FIRST = Pattern.compile("([A-Za-z]{3})[a-z]*\\s+(\\d{1,2})\\s+" + TIME
            + "\\s+(?:([A-Za-z]{1,5}|[+-]\\d{4})\\s+)?(\\d{4})(?:\\s+([+-]\\d{4}))?");
    /** 2022-02-08T09:03:00Z. */
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})[T\\s]+" + TIME + ZONE);

    private static final Map<String, Integer> HOURS = Map.ofEntries(
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7),
            Map.entry("AST", -4),
            Map.entry("ADT", -3),
            Map.entry("BRT", -3),
            Map.entry("ART", -3),
            Map.entry("CLT", -4),
            Map.entry("PET", -5),
            Map.entry("COT", -5),
            Map.entry("ECT", -5),
            Map.entry("CET", 1),
            Map.entry("MET", 1),
            Map.entry("CEST", 2),
            Map.entry("MEST", 2),
            Map.entry("EET", 2),
            Map.entry("EEST", 3),
            Map.entry("WEST", 1),
            Map.entry("BST", 1),
            Map.entry("MSK", 3),
            Map.entry("JST", 9),
            Map.entry("KST", 9),
            Map.entry("HKT", 8),
            Map.entry("SGT", 8));

    private MailDates() {}

    /** The instant a field names, or null; a zone nobody knows counts as UTC (RFC 5322, 4.3). */
    static Instant read(String field) {
        if (field == null) {
            return null;
        }
        String text = field.length() > 500 ? field.substring(field.length() - 500) : field;
        try {
            Matcher day = DAY_FIRST.matcher(text);
            if (day.find()) {
                int month = month(day.group(2));
                return instant(year(day.group(3)), month, number(day.group(1)), day, 4, day.group(8));
            }
            Matcher month = MONTH_FIRST.matcher(text);
            if (month.find()) {
                String zone = month.group(9) == null ? month.group(7) : month.group(9);
                return instant(number(month.group(8)), month(month.group(1)), number(month.group(2)), month, 3, zone);
            }
            Matcher iso = ISO.matcher(text);
            if (iso.find()) {
                return instant(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)), iso, 4, iso.group(8));
            }
        } catch (DateTimeException e) {
            return null; // the 31st of February
        }
        return null;
    }

    private static Instant instant(int year, int month, int day, Matcher time, int group, String zone) {
        int hour = number(time.group(group));
        String half = time.group(group + 3);
        if (half != null) {
            hour = hour % 12 + (half.equalsIgnoreCase("pm") ? 12 : 0);
        }
        String seconds = time.group(group + 2);
        int second = seconds == null ? 0 : Math.min(59, number(seconds)); // a leap second
        return LocalDateTime.of(year, month, day, hour, number(time.group(group + 1)), second)
                .toInstant(offset(zone));
    }

    private static ZoneOffset offset(String zone) {
        String name = zone == null ? "" : zone.toUpperCase(Locale.ROOT).replaceAll("[\\s:]|^(UTC|GMT)(?=[+-])", "");
        if (name.matches("[+-]\\d{1,4}")) {
            int value = number(name.substring(1));
            int minutes = name.length() > 3 ? value / 100 * 60 + value % 100 : value * 60;
            return minutes > 18 * 60
                    ? ZoneOffset.UTC
                    : ZoneOffset.ofTotalSeconds((name.startsWith("-") ? -minutes : minutes) * 60);
        }
        return ZoneOffset.ofHours(HOURS.getOrDefault(name, 0));
    }

    private static int year(String digits) {
        int year = number(digits);
        return digits.length() > 3 ? year : digits.length() == 3 ? 1900 + year : year < 50 ? 2000 + year : 1900 + year;
    }

    private static int month(String name) {
        int at = MONTHS.indexOf(name.toLowerCase(Locale.ROOT));
        return at < 0 || at % 3 != 0 ? 0 : at / 3 + 1; // 0 is no month: DateTimeException
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
