package org.rcm.intake.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.PersonName;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.names.Names;
import org.rcm.intake.store.Registrations;

/**
 * What other registrations say against one: its person may be on record with another passport, under another delegation or
 * another name, or have had a ticket bought before. Nobody is to get a second one without a person's word.
 */
final class Precedents {
    private final Registrations registrations;
    private final Tickets tickets;

    Precedents(Registrations registrations, Tickets tickets) {
        this.registrations = registrations;
        this.tickets = tickets;
    }

    /** Doubts about a registration; each names the other one. */
    List<Finding> against(Registration fresh) {
        List<Finding> doubts = new ArrayList<>();
        for (Registration other : others(fresh)) {
            if (!other.state().isOver() && mayBeOneHolder(fresh, other)) {
                doubts.add(Finding.review(
                        FindingCode.SAME_PERSON_ELSEWHERE,
                        "the birth date and a name are those of " + other.reference() + ", with another passport"));
            } else if (other.state().isOver() && isOnePerson(fresh, other) && tickets.wasIssued(other.reference())) {
                doubts.add(Finding.review(
                        FindingCode.TICKET_ISSUED, "a ticket was bought for the same person as " + other.reference()));
            }
        }
        return doubts;
    }

    /** What the registration's own past says against going on with it. */
    List<Finding> ofItself(Registration left) {
        return tickets.wasIssued(left.reference())
                ? List.of(Finding.review(
                        FindingCode.TICKET_ISSUED, "a ticket was bought before the person took back his part"))
                : List.of();
    }

    private List<Registration> others(Registration fresh) {
        Map<String, Registration> others = new LinkedHashMap<>();
        List<Registration> found = new ArrayList<>(registrations.byName(
                fresh.event(), Names.tokens(fresh.delegate().name().full())));
        Passport passport = fresh.passport();
        if (passport != null && passport.birthDate() != null) {
            found.addAll(registrations.bornOn(fresh.event(), passport.birthDate()));
        }
        if (passport != null && passport.number() != null) {
            found.addAll(registrations.byPassport(fresh.event(), passport.number(), passport.issuingState()));
        }
        found.forEach(other -> others.put(other.reference(), other));
        others.remove(fresh.reference());
        return List.copyOf(others.values());
    }

    /** Officials have an ordinary passport and an official one, who marries has another name: the birth date stays. */
    private static boolean mayBeOneHolder(Registration fresh, Registration other) {
        Passport one = fresh.passport();
        Passport two = other.passport();
        return one != null
                && two != null
                && one.birthDate() != null
                && Objects.equals(one.birthDate(), two.birthDate())
                && !Likeness.isSameDocument(one, two)
                && Likeness.of(named(fresh), other) != Likeness.DIFFERENT;
    }

    private static boolean isOnePerson(Registration fresh, Registration other) {
        boolean sameDocument = Likeness.isSameDocument(fresh.passport(), other.passport());
        return sameDocument
                || mayBeOneHolder(fresh, other)
                || (Likeness.of(shown(fresh), other).isSamePerson()
                        && Objects.equals(fresh.delegation(), other.delegation()));
    }

    private static Claimant named(Registration fresh) {
        PersonName name = fresh.delegate().name();
        return Claimant.named(name.isEmpty() ? Claimant.nameOf(fresh.passport()) : name, Set.of());
    }

    private static Claimant shown(Registration fresh) {
        return new Claimant(
                fresh.delegate().name(),
                false,
                Set.of(),
                fresh.passport() == null ? List.of() : List.of(fresh.passport()),
                null,
                null);
    }
}
