package org.rcm.intake.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.rcm.intake.registration.Item;

/**
 * One event, as its file in {@code config/events} says it: the source of every rule that is applied to its registrations.
 * Immutable.
 *
 * @param id name of the event in exports ({@code imrf-2022})
 * @param reference what references of its registrations begin with ({@code IMRF22})
 * @param name as a delegate reads it
 * @param about what else a delegate may want to know; null if nothing
 * @param venue where
 * @param dates when
 * @param opens first instant at which it takes registrations, UTC
 * @param deadline until when a registration must be complete
 * @param letter until when the signed invitation letter must be back; null if the event sends none
 * @param needs what a registration must have to be complete
 * @param organisations every code of a delegation that is no country
 * @param groups who is invited
 * @param others whether delegations of no group may come
 * @param ticket whose air tickets are paid; null if nobody's
 * @param ticketsWaitForAcceptance true if tickets are held until the signed letter is back
 * @param courtesies whose stay is paid; null if nobody's
 * @param budget what all tickets may cost; null without a ceiling
 * @param passport how long passports must be valid
 * @param travel between when and when delegates travel; null if nobody's travel is arranged
 * @param travelRules what countries ask of travellers, on the days of this event
 * @param roles tasks that delegations give to their people
 * @param namedBy how mails name it
 * @param notices when the hub writes by itself
 * @param retention last day on which personal data is kept
 */
public record Event(
        String id,
        String reference,
        Text name,
        Text about,
        Venue venue,
        Dates dates,
        Instant opens,
        Deadline deadline,
        Deadline letter,
        Set<Item> needs,
        List<Organisation> organisations,
        List<Group> groups,
        Others others,
        Grant ticket,
        boolean ticketsWaitForAcceptance,
        Grant courtesies,
        Budget budget,
        PassportRule passport,
        Travel travel,
        TravelRules travelRules,
        List<Role> roles,
        NamedBy namedBy,
        Notices notices,
        LocalDate retention) {

    public Event {
        needs = Set.copyOf(needs);
        organisations = List.copyOf(organisations);
        groups = List.copyOf(groups);
        roles = List.copyOf(roles);
    }

    /** The group a delegation is invited with, if any; none for null. */
    public Optional<Group> groupOf(String delegation) {
        return groups.stream()
                .filter(group -> delegation != null && group.codes().contains(delegation))
                .findFirst();
    }

    /** The organisation of a code; empty for a country, for null and for an organisation this event does not know. */
    public Optional<Organisation> organisation(String delegation) {
        return organisations.stream()
                .filter(organisation -> organisation.code().equals(delegation))
                .findFirst();
    }

    /** A delegation as a delegate reads it: {@code Panamá}, {@code Panama}; the code itself where nobody knows better. */
    public String delegationName(String delegation, String language) {
        return organisation(delegation)
                .map(organisation -> organisation.name().in(language))
                .or(() -> Countries.name(delegation, language))
                .orElse(delegation);
    }

    /** What holds for a delegation of no group; empty for one that is in a group. */
    public Optional<Others> othersFor(String delegation) {
        return groupOf(delegation).isPresent() ? Optional.empty() : Optional.of(others);
    }

    /** How many people of a delegation may come; empty if there is no maximum. */
    public OptionalInt maximumOf(String delegation) {
        return groupOf(delegation).map(Group::maximum).orElseGet(OptionalInt::empty);
    }

    /** Where a journey begins: in the country represented; people of an organisation live in that of their nationality. */
    public String journeyFrom(String delegation, String nationality) {
        return Countries.isAlpha3(delegation) ? delegation : nationality;
    }

    /** Last day of a journey that the event arranges. */
    public LocalDate journeyEnds() {
        return travel == null ? dates.lastDay() : travel.leaveAfter().toLocalDate();
    }

    /** Countries whose rules a journey may meet: where it begins, where the event is, and what the file names between. */
    public Set<String> countriesOnTheWay(String from) {
        Set<String> countries = new LinkedHashSet<>();
        countries.add(from);
        countries.add(venue.country());
        if (travel != null) {
            countries.addAll(new TreeSet<>(travel.through()));
        }
        return countries;
    }

    public boolean needs(Item item) {
        return needs.contains(item);
    }

    /** True from {@link #opens()} until the end of the event's last day. */
    public boolean takesRegistrationsAt(Instant instant) {
        return !instant.isBefore(opens) && instant.isBefore(dates.over());
    }

    /** What a rule says, as a delegate reads it; empty for a key that no rule of this event has. */
    public Optional<String> shown(String rule, String language) {
        return new RuleText(this, language).of(rule);
    }
}
