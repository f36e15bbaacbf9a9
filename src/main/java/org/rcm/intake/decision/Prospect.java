package org.rcm.intake.decision;

import java.util.List;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.State;

/**
 * What an application would come to if it were decided now.
 *
 * @param onRecord the person's registration; null if there is none
 * @param state the state it would have if there are places enough
 * @param findings what the rules would say to it
 */
record Prospect(Registration onRecord, State state, List<Finding> findings) {
    /** Stands for the reference that somebody new does not have yet. */
    static final String NO_REFERENCE = "-";

    /** A person, or the rules, refused whoever it is; or a person has yet to say whether he is invited. */
    boolean isRefused() {
        return state == State.DECLINED || Doubts.open(findings).contains(FindingCode.DELEGATION_NOT_INVITED);
    }

    /** Everything of his arrived before the deadline. */
    boolean isInTime() {
        return onRecord != null && (onRecord.state() == State.CONFIRMED || onRecord.state() == State.WAITLISTED);
    }
}
