package org.rcm.intake.decision;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.rcm.intake.event.Event;
import org.rcm.intake.registration.Entitlement;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Ledger;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.State;
import org.rcm.intake.rules.Claim;
import org.rcm.intake.rules.Findings;
import org.rcm.intake.rules.Judgement;
import org.rcm.intake.store.Seats;

/** Takes the places that a believed registration needs, and gives them back. */
final class Seating {
    /** Reasons that only say how full a ledger was at the time. */
    static final Set<FindingCode> OF_THE_LEDGERS =
            EnumSet.of(FindingCode.OVER_MAXIMUM, FindingCode.TICKET_SEATS_TAKEN, FindingCode.COURTESY_SEATS_TAKEN);

    private final Seats seats;
    private final Tickets tickets;

    Seating(Seats seats, Tickets tickets) {
        this.seats = seats;
        this.tickets = tickets;
    }

    /**
     * The registration as the judgement has it, with its places taken if it may have any. What it held before and no longer
     * needs is given back.
     */
    Registration settle(Registration merged, Event event, Judgement judgement) {
        if (merged.delegation() != null && !merged.delegation().equals(judgement.delegation())) {
            free(merged);
        }
        Registration judged = merged.but()
                .delegation(judgement.delegation())
                .missing(judgement.missing())
                .completedAt(judgement.completedAt())
                .findings(judgement.findings().stream()
                        .filter(finding -> !OF_THE_LEDGERS.contains(finding.code()))
                        .toList())
                .state(judgement.state())
                .entitlement(Entitlement.NONE)
                .seat(null)
                .build();
        return judgement.maySeat() ? seat(judged, event, judgement, withheld(merged, judgement)) : free(judged);
    }

    /** Who was told that nobody pays his journey may have paid it: a ticket that is free again is not his without a person's word. */
    private static List<Finding> withheld(Registration merged, Judgement judgement) {
        boolean toldNone = merged.state() == State.CONFIRMED
                && !merged.entitlement().ticket()
                && Objects.equals(merged.delegation(), judgement.delegation());
        return toldNone
                ? merged.findings().stream()
                        .filter(finding -> finding.code() == FindingCode.TICKET_SEATS_TAKEN)
                        .toList()
                : List.of();
    }

    /** Gives every place back. */
    Registration free(Registration registration) {
        seats.release(registration.reference());
        return registration.but().seat(null).entitlement(Entitlement.NONE).build();
    }

    private Registration seat(Registration judged, Event event, Judgement judgement, List<Finding> withheld) {
        List<Finding> findings = new ArrayList<>(judged.findings());
        Integer seat = null;
        for (Claim place : judgement.claims(Ledger.MAXIMUM)) {
            OptionalInt taken = take(event, place, judged);
            if (taken.isEmpty()) {
                findings.add(Findings.overMaximum(event, judged.delegation()));
                return free(judged)
                        .but()
                        .state(State.WAITLISTED)
                        .findings(findings)
                        .build();
            }
            seat = taken.getAsInt();
        }
        findings.addAll(withheld);
        boolean ticket = withheld.isEmpty() && grant(judgement, Ledger.TICKET, event, judged, findings);
        boolean courtesies = grant(judgement, Ledger.COURTESIES, event, judged, findings);
        Registration seated = judged.but()
                .seat(seat)
                .entitlement(new Entitlement(
                        ticket ? judgement.wished().ticketPayer() : null,
                        courtesies ? judgement.wished().courtesiesPayer() : null))
                .findings(findings)
                .build();
        return tickets.obstacle(seated, event)
                .map(why -> free(seated)
                        .but()
                        .state(State.NEEDS_REVIEW)
                        .findings(with(findings, Finding.review(FindingCode.PASSPORT_UNCERTAIN, why)))
                        .build())
                .orElse(seated);
    }

    /** Every claim of the ledger, or none of them. */
    private boolean grant(
            Judgement judgement, Ledger ledger, Event event, Registration judged, List<Finding> findings) {
        List<Claim> claims = judgement.claims(ledger);
        for (Claim claim : claims) {
            if (take(event, claim, judged).isEmpty()) {
                seats.release(judged.reference(), ledger);
                findings.add(
                        ledger == Ledger.TICKET
                                ? Findings.ticketSeatsTaken(claim)
                                : Findings.courtesySeatsTaken(claim));
                return false;
            }
        }
        return ledger == Ledger.TICKET
                ? judgement.wished().ticket()
                : judgement.wished().courtesies();
    }

    private OptionalInt take(Event event, Claim claim, Registration judged) {
        return seats.take(event.id(), claim.delegation(), claim.ledger(), claim.max(), judged.reference());
    }

    private static List<Finding> with(List<Finding> findings, Finding last) {
        List<Finding> all = new ArrayList<>(findings);
        all.add(last);
        return all;
    }
}
