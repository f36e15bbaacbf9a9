package org.rcm.intake.rules;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.rcm.intake.registration.Entitlement;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.Item;
import org.rcm.intake.registration.Ledger;
import org.rcm.intake.registration.State;

/**
 * What the rules say about a case before any seat is taken.
 *
 * @param delegation who the person represents, or null while unknown
 * @param missing needed items that have not arrived, or arrived unusable
 * @param completedAt UTC, when the last needed item counted; null while something is missing
 * @param findings every reason, carried ones first; waived doubts are {@code INFO}
 * @param state {@code INCOMPLETE}, {@code NEEDS_REVIEW}, {@code LATE} or {@code DECLINED}; or {@code CONFIRMED}, which here means that
 *     nothing but a seat is wanting
 * @param claims places to take, in this order. Without the place of ledger {@code MAXIMUM} the registration is {@code WAITLISTED}
 *     and takes no other; a ticket needs every claim of ledger {@code TICKET}; of courtesies likewise. Empty while the delegation is unknown
 * @param wished what is paid if its places can be had
 */
public record Judgement(
        String delegation,
        Set<Item> missing,
        Instant completedAt,
        List<Finding> findings,
        State state,
        List<Claim> claims,
        Entitlement wished) {

    public Judgement {
        missing = Set.copyOf(missing);
        findings = List.copyOf(findings);
        claims = List.copyOf(claims);
    }

    /** True if nothing but a seat is wanting. */
    public boolean maySeat() {
        return state == State.CONFIRMED;
    }

    /** The claims of one ledger, in order. */
    public List<Claim> claims(Ledger ledger) {
        return claims.stream().filter(claim -> claim.ledger() == ledger).toList();
    }
}
