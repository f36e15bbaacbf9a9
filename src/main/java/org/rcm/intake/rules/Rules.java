package org.rcm.intake.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.Severity;
import org.rcm.intake.registration.State;

/** All rules, and what follows from them together. Pure functions, thread-safe. */
public final class Rules {

    /** Every rule, in the order in which their findings stand. */
    public static final List<Rule> ALL = List.of(
            Times.OPEN,
            Times.PROVEN,
            Times.DEADLINE,
            Senders.KNOWN,
            Needs.ITEMS,
            Passports.COPY,
            Passports.PROOF,
            Passports.VALIDITY,
            PassengerDataRule.COMPLETE,
            NameRules.AGREE,
            Delegations.KNOWN,
            Delegations.NATIONALITY,
            Delegations.INVITED,
            Funding.FUNDED,
            Letters.ACCEPTED);

    private Rules() {}

    /** Applies all rules to a case. */
    public static Judgement judge(Case subject) {
        List<Finding> findings = findings(subject);
        String delegation = DelegationChoice.of(subject).code();
        return new Judgement(
                delegation,
                Needs.missing(subject),
                Times.completedAt(subject),
                findings,
                state(subject, findings),
                Funding.claims(subject, delegation),
                Funding.wished(subject, delegation));
    }

    /**
     * Of a registration's findings those that the rules do not find again by themselves: what was seen in a mail once
     * (values that differ, several passports), and what happened. To be handed over with the next {@link Case}. What the rules need of
     * the others (an earlier copy was unreadable, the delegation was in doubt) they look up in the case's registration, whose
     * findings must therefore still be those of the last decision.
     */
    public static List<Finding> carriedOver(List<Finding> findings) {
        return Carried.of(findings);
    }

    private static List<Finding> findings(Case subject) {
        String delegation = DelegationChoice.of(subject).code();
        List<Finding> found =
                ALL.stream().flatMap(rule -> rule.findings(subject).stream()).toList();
        Set<Finding> once = new LinkedHashSet<>();
        // What a rule says again, and can cite, is not carried as well.
        Stream<Finding> carried = subject.carried().stream()
                .filter(before -> found.stream().noneMatch(finding -> sameButRule(before, finding)));
        Stream.concat(carried, found.stream())
                .map(finding -> Funding.ofTicket(waive(finding, subject), subject, delegation))
                .forEach(once::add);
        return List.copyOf(once);
    }

    private static boolean sameButRule(Finding carried, Finding found) {
        return carried.rule() == null && carried.equals(found.by(null));
    }

    private static Finding waive(Finding finding, Case subject) {
        boolean waived =
                finding.severity() == Severity.REVIEW && subject.waived().contains(finding.code());
        return waived ? new Finding(finding.code(), Severity.INFO, finding.detail(), finding.rule()) : finding;
    }

    /** A refusal first, then what is missing, then time, then doubts: a late one is not worth anybody's review. */
    private static State state(Case subject, List<Finding> findings) {
        if (Delegations.declined(subject, findings)) {
            return State.DECLINED;
        }
        if (Times.late(subject)) {
            return State.LATE;
        }
        if (!Needs.missing(subject).isEmpty()) {
            return State.INCOMPLETE;
        }
        boolean doubtful = findings.stream().anyMatch(finding -> finding.severity() == Severity.REVIEW);
        return doubtful ? State.NEEDS_REVIEW : State.CONFIRMED;
    }
}
