package org.rcm.intake.rules;

import org.rcm.intake.event.Budget;
import org.rcm.intake.event.Event;
import org.rcm.intake.event.Grant;
import org.rcm.intake.event.Group;
import org.rcm.intake.event.RuleKeys;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;

/** Reasons that only show when places are taken, worded and cited in one place. */
public final class Findings {
    private Findings() {}

    /** All places of the delegation are taken: it waits. */
    public static Finding overMaximum(Event event, String delegation) {
        String rule = event.groupOf(delegation).map(Group::maximumRule).orElse(RuleKeys.DELEGATIONS);
        return Finding.info(FindingCode.OVER_MAXIMUM, "all places of " + delegation + " are taken")
                .by(rule);
    }

    /** A person has let somebody through who needs no ticket: none is requested for him. */
    public static Finding withoutTicket() {
        return Finding.info(FindingCode.TICKET_NOT_WANTED, "let through by a person without a ticket");
    }

    /** The delegation's tickets are taken, or the budget is spent. */
    public static Finding ticketSeatsTaken(Claim full) {
        boolean spent = full.rule().equals(Budget.RULE);
        String detail = spent
                ? "the event's budget for tickets is spent"
                : "all tickets of " + full.delegation() + " are taken";
        return Finding.info(FindingCode.TICKET_SEATS_TAKEN, detail).by(full.rule());
    }

    /** The delegation's courtesies are taken. */
    public static Finding courtesySeatsTaken(Claim full) {
        return Finding.info(FindingCode.COURTESY_SEATS_TAKEN, "all courtesies of " + full.delegation() + " are taken")
                .by(full.rule());
    }

    /** Nobody pays this for the delegation. */
    public static Finding notFunded(Grant grant, String delegation) {
        return Finding.info(FindingCode.NOT_FUNDED, grant.key() + ": not for " + delegation)
                .by(grant.delegationsRule());
    }

    /** The signed letter is not back yet. */
    public static Finding acceptancePending() {
        return Finding.info(FindingCode.ACCEPTANCE_PENDING, "the signed invitation letter is not back yet")
                .by(RuleKeys.LETTER);
    }

    /** An address that may not change this registration wrote about it. */
    public static Finding strangerChanges() {
        return Finding.review(
                FindingCode.STRANGER_CHANGES, "the sender's address is not known to this confirmed registration");
    }

    /** A place became free and this registration, first on the waiting list, has it. */
    public static Finding promoted(Event event, String delegation) {
        String rule = event.groupOf(delegation).map(Group::maximumRule).orElse(RuleKeys.DELEGATIONS);
        return Finding.info(FindingCode.PROMOTED, "a place of " + delegation + " became free")
                .by(rule);
    }
}
