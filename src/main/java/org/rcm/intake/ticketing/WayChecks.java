package org.rcm.intake.ticketing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rcm.intake.event.Event;
import org.rcm.intake.registration.Passport;

/** Holds a passport against what the countries on the way ask. */
final class WayChecks {
    private WayChecks() {}

    /** Every rule of every country on the way, in order of the way. */
    static List<WayCheck> of(Passport passport, Event event, String from) {
        LocalDate leaves = event.journeyEnds();
        return event.countriesOnTheWay(from).stream()
                .flatMap(country ->
                        Stream.of(validity(passport, event, country, leaves), data(passport, event, country, leaves)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** True if the table does not say how long one of the countries that are entered wants this passport to be valid. */
    static boolean leavesOpen(Passport passport, Event event) {
        return event.countriesOnTheWay(event.venue().country()).stream()
                .filter(country -> !country.equals(passport.nationality()))
                .anyMatch(country -> event.travelRules()
                        .validity(country, event.journeyEnds())
                        .isEmpty());
    }

    /** A country lets its own people in. */
    private static Optional<WayCheck> validity(Passport passport, Event event, String country, LocalDate leaves) {
        return event.travelRules()
                .validity(country, leaves)
                .filter(rule -> !country.equals(passport.nationality()))
                .map(rule -> {
                    LocalDate needed = rule.neededUntil(leaves, passport.nationality());
                    return new WayCheck(
                            country,
                            WayCheck.Rule.PASSPORT_VALIDITY,
                            !passport.expiryDate().isBefore(needed),
                            needed,
                            List.of(),
                            rule.from());
                });
    }

    private static Optional<WayCheck> data(Passport passport, Event event, String country, LocalDate day) {
        return event.travelRules().passengerData(country, day).map(rule -> {
            List<String> missing = rule.missing(passport);
            return new WayCheck(country, WayCheck.Rule.PASSENGER_DATA, missing.isEmpty(), null, missing, rule.from());
        });
    }
}
