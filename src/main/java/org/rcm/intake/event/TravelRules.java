package org.rcm.intake.event;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What countries ask of those who travel to or through them: the dated table {@code config/travel-rules.yaml}. Of a
 * country's lines the last counts whose day is not after the day of travel. Immutable.
 */
public record TravelRules(List<PassportValidity> validity, List<PassengerData> passengerData) {
    /** A table without a line. */
    public static final TravelRules NONE = new TravelRules(List.of(), List.of());

    /** Key path of what an event's country asks of passports, for findings. */
    public static final String ENTRY = "travel-rules.passport-valid";

    /** Key path of what countries on the way want to know, for findings. */
    public static final String DATA = "travel-rules.passenger-data";

    public TravelRules {
        validity = List.copyOf(validity);
        passengerData = List.copyOf(passengerData);
    }

    /** What a country asks of passports on a day; empty where the table does not know it. */
    public Optional<PassportValidity> validity(String country, LocalDate day) {
        return inForce(validity, country, day);
    }

    /** What a country wants to know of passengers on a day; empty where the table does not say that it does. */
    public Optional<PassengerData> passengerData(String country, LocalDate day) {
        return inForce(passengerData, country, day);
    }

    private static <T extends TravelRule> Optional<T> inForce(List<T> lines, String country, LocalDate day) {
        return lines.stream()
                .filter(line -> line.country().equals(country) && !line.from().isAfter(day))
                .max(Comparator.comparing(TravelRule::from));
    }
}
