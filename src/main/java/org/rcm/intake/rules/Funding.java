package org.rcm.intake.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.rcm.intake.event.Budget;
import org.rcm.intake.event.Event;
import org.rcm.intake.event.Grant;
import org.rcm.intake.event.Group;
import org.rcm.intake.event.RuleKeys;
import org.rcm.intake.registration.Entitlement;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Ledger;
import org.rcm.intake.registration.Severity;

/** What is paid for a delegation, and in which books its places stand. */
final class Funding {

    static final Rule FUNDED = new Rule("who is not funded comes at his own cost, and is told so", Funding::notFunded);

    private Funding() {}

    /** What would be paid for one more person of a delegation if there are places. */
    static Entitlement wished(Event event, String delegation) {
        return new Entitlement(payer(event.ticket(), delegation), payer(event.courtesies(), delegation));
    }

    /** What would be paid in this case: no ticket for whom a person has let through without one. */
    static Entitlement wished(Case subject, String delegation) {
        Entitlement usual = wished(subject.event(), delegation);
        return comesWithoutTicket(subject) ? new Entitlement(null, usual.courtesiesPayer()) : usual;
    }

    /** Where no ticket is paid, nobody need look at it that none is wanted. */
    static Finding ofTicket(Finding finding, Case subject, String delegation) {
        boolean idle = finding.code() == FindingCode.TICKET_NOT_WANTED
                && finding.severity() == Severity.REVIEW
                && delegation != null
                && payer(subject.event().ticket(), delegation) == null;
        return idle ? new Finding(finding.code(), Severity.INFO, finding.detail(), finding.rule()) : finding;
    }

    private static boolean comesWithoutTicket(Case subject) {
        return subject.carried().contains(Findings.withoutTicket());
    }

    /** Places to take, in the order of the ledgers; none for null. */
    static List<Claim> claims(Case subject, String delegation) {
        List<Claim> claims = claims(subject.event(), delegation);
        return comesWithoutTicket(subject)
                ? claims.stream()
                        .filter(claim -> claim.ledger() != Ledger.TICKET)
                        .toList()
                : claims;
    }

    private static List<Claim> claims(Event event, String delegation) {
        List<Claim> claims = new ArrayList<>();
        if (delegation == null) {
            return claims;
        }
        claims.add(maximum(event, delegation));
        if (payer(event.ticket(), delegation) != null) {
            claims.add(seats(Ledger.TICKET, event.ticket(), delegation));
            if (event.budget() != null) {
                claims.add(new Claim(
                        Ledger.TICKET, Claim.WHOLE_EVENT, event.budget().tickets(), Budget.RULE));
            }
        }
        if (payer(event.courtesies(), delegation) != null) {
            claims.add(seats(Ledger.COURTESIES, event.courtesies(), delegation));
        }
        return claims;
    }

    private static Claim maximum(Event event, String delegation) {
        OptionalInt maximum = event.maximumOf(delegation);
        String rule = event.groupOf(delegation)
                .map(maximum.isPresent() ? Group::maximumRule : Group::rule)
                .orElse(RuleKeys.OTHERS);
        return new Claim(Ledger.MAXIMUM, delegation, maximum.orElse(Claim.UNLIMITED), rule);
    }

    private static Claim seats(Ledger ledger, Grant grant, String delegation) {
        return new Claim(ledger, delegation, grant.seatsOf(delegation), grant.seatsRule());
    }

    private static String payer(Grant grant, String delegation) {
        return grant != null && grant.seatsOf(delegation) > 0 ? grant.payer() : null;
    }

    private static List<Finding> notFunded(Case subject) {
        String delegation = DelegationChoice.of(subject).code();
        if (delegation == null) {
            return List.of();
        }
        return Stream.of(subject.event().ticket(), subject.event().courtesies())
                .filter(Objects::nonNull)
                .filter(grant -> grant.seatsOf(delegation) == 0)
                .map(grant -> Findings.notFunded(grant, delegation))
                .toList();
    }
}
