package org.rcm.intake.decision;

import java.util.List;
import org.rcm.intake.event.RuleKeys;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;

/**
 * Why nobody takes another's place before a person has decided it: both might be out, or the wrong one.
 *
 * @param why what the person who decides is told
 * @param doubts what keeps whoever is to come from being confirmed meanwhile; empty if the rules do so themselves
 */
record Hindrance(Finding why, List<Finding> doubts) {
    static final Hindrance STRANGER =
            doubted(Withdrawal.stranger(), "is to replace somebody, by an address that may not decide it");
    static final Hindrance TICKET = doubted(Withdrawal.ticketIssued(), "is to replace somebody whose ticket is issued");
    static final Hindrance REFUSED = doubted(
            Finding.review(
                    FindingCode.REPLACED_UNKNOWN, "who is to come was declined, or is not invited: both would be out"),
            "is to replace somebody, and was declined or is not invited");
    static final Hindrance LATE = new Hindrance(
            Finding.review(FindingCode.REPLACED_AFTER_DEADLINE, "a replacement after the deadline: both would be out")
                    .by(RuleKeys.DEADLINE),
            List.of());

    private static Hindrance doubted(Finding why, String doubt) {
        return new Hindrance(why, List.of(Finding.review(FindingCode.REPLACED_UNKNOWN, doubt)));
    }
}
