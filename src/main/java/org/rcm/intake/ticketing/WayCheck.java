package org.rcm.intake.ticketing;

import java.time.LocalDate;
import java.util.List;

/**
 * What a country on the way asks of a traveller, by the dated table {@code config/travel-rules.yaml}, and whether it is met.
 *
 * @param country ISO 3166 alpha-3: where the journey begins or ends, or where it may lead through
 * @param rule what is asked
 * @param met false if the journey must not lead there so
 * @param neededUntil last day on which the passport must be valid; null for {@link Rule#PASSENGER_DATA}
 * @param missing fields that are open or not taken; empty for {@link Rule#PASSPORT_VALIDITY}
 * @param since first day on which the table's line holds
 */
public record WayCheck(
        String country, Rule rule, boolean met, LocalDate neededUntil, List<String> missing, LocalDate since) {

    public WayCheck {
        missing = List.copyOf(missing);
    }

    /** What is asked. */
    public enum Rule {
        /** The passport must be valid on some day after the journey. */
        PASSPORT_VALIDITY,
        /** Full name, date of birth and sex must be given (the USA: Secure Flight, 49 CFR 1560.101). */
        PASSENGER_DATA
    }
}
