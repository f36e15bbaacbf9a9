package org.rcm.intake.event;

import java.time.LocalDate;
import java.util.Set;

/**
 * How long a country wants passports to be valid, from a day on.
 *
 * @param country ISO 3166 alpha-3
 * @param from first day of travel that it holds for
 * @param months after the last day of the journey; 0 where the passport must be valid during the stay alone
 * @param stayOnly nationalities (ISO 3166 alpha-3) for whom it is enough that the passport is valid during the stay
 * @param source who says so
 */
public record PassportValidity(String country, LocalDate from, int months, Set<String> stayOnly, String source)
        implements TravelRule {

    public PassportValidity {
        stayOnly = Set.copyOf(stayOnly);
    }

    /** The last day on which a passport of this nationality must still be valid. @param leaves last day of the journey */
    public LocalDate neededUntil(LocalDate leaves, String nationality) {
        return stayOnly.contains(String.valueOf(nationality)) ? leaves : leaves.plusMonths(months);
    }
}
