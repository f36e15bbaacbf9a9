package org.rcm.intake.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.Sex;

/**
 * What a country wants to know of everybody on a flight to, from or over it: full name, date of birth and sex, as Secure
 * Flight of the USA does (49 CFR 1560.101).
 *
 * @param country ISO 3166 alpha-3
 * @param from first day of travel that it holds for
 * @param sexes that it takes
 * @param source who says so
 */
public record PassengerData(String country, LocalDate from, Set<Sex> sexes, String source) implements TravelRule {

    public PassengerData {
        sexes = Set.copyOf(sexes);
    }

    /** Names of the fields that a passport leaves open or that the country does not take; empty if it is complete. */
    public List<String> missing(Passport passport) {
        List<String> missing = new ArrayList<>();
        if (passport.surnames() == null || passport.surnames().isBlank()) {
            missing.add("surname");
        }
        if (passport.birthDate() == null) {
            missing.add("birthDate");
        }
        if (passport.sex() == null || !sexes.contains(passport.sex())) {
            missing.add("sex");
        }
        return List.copyOf(missing);
    }
}
