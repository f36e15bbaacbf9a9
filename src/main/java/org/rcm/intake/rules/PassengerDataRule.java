package org.rcm.intake.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.rcm.intake.event.Event;
import org.rcm.intake.event.TravelRules;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Item;
import org.rcm.intake.registration.Passport;

/** What countries on the way want to know of passengers (the USA: Secure Flight); only of whom a ticket is bought for. */
final class PassengerDataRule {

    static final Rule COMPLETE =
            new Rule("countries on the way must get what they ask of passengers", PassengerDataRule::complete);

    private PassengerDataRule() {}

    private static List<Finding> complete(Case subject) {
        Event event = subject.event();
        Passport passport = subject.registration().passport();
        String delegation = DelegationChoice.of(subject).code();
        boolean flies = event.needs(Item.PASSPORT)
                && passport != null
                && Passports.believed(passport)
                && delegation != null
                && Funding.wished(event, delegation).ticket();
        if (!flies) {
            return List.of();
        }
        LocalDate day = event.journeyEnds();
        return event.countriesOnTheWay(event.journeyFrom(delegation, passport.nationality())).stream()
                .flatMap(country -> event.travelRules().passengerData(country, day).stream())
                .filter(rule -> !rule.missing(passport).isEmpty())
                .map(rule -> Finding.review(
                                FindingCode.PASSENGER_DATA_INCOMPLETE,
                                rule.country() + " asks of passengers what the passport does not give: "
                                        + rule.missing(passport).stream().collect(Collectors.joining(", ")))
                        .by(TravelRules.DATA))
                .toList();
    }
}
