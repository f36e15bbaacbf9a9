package org.rcm.intake.passport;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Six-digit dates, YYMMDD (ICAO 9303-3, 4.8). The zone leaves the century open: a holder was born in the last hundred
 * years, and a passport runs out in the half century before or after today.
 */
final class MrzDates {

    private MrzDates() {}

    /** The latest day that the digits can mean and that is not after today; empty where they are no date. */
    static Optional<LocalDate> birth(String yymmdd, LocalDate today) {
        int century = today.getYear() / 100 * 100;
        return date(yymmdd, century).filter(d -> !d.isAfter(today)).or(() -> date(yymmdd, century - 100));
    }

    /** The day nearest to today that the digits can mean; empty where they are no date. */
    static Optional<LocalDate> expiry(String yymmdd, LocalDate today) {
        int century = today.getYear() / 100 * 100;
        for (int c : new int[] {century, century + 100, century - 100}) {
            Optional<LocalDate> date = date(yymmdd, c);
            if (date.isPresent()
                    && date.get().isAfter(today.minusYears(50))
                    && !date.get().isAfter(today.plusYears(50))) {
                return date;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(String yymmdd, int century) {
        if (!yymmdd.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    century + Integer.parseInt(yymmdd.substring(0, 2)),
                    Integer.parseInt(yymmdd.substring(2, 4)),
                    Integer.parseInt(yymmdd.substring(4, 6))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
