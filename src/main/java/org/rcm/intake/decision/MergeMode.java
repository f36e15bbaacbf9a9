package org.rcm.intake.decision;

import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.State;

/** What an application may do to a registration. */
enum MergeMode {
    /** As {@link #CORRECT}, and it may make another name or document of it: a person at the desk has both before him. */
    DECIDE,
    /** Fill what is missing and correct what is there. */
    CORRECT,
    /** Fill what is missing; what differs is a doubt. */
    FILL,
    /** Fill what no decision hangs on; what differs is a doubt. */
    KEEP,
    /** Nothing; what would change it is a doubt. */
    COMPARE;

    static MergeMode of(Registration registration, Sender sender) {
        if (sender.authorised()) {
            return CORRECT;
        }
        if (!sender.verified()) {
            return COMPARE;
        }
        if (!sender.mayChange(registration)) {
            return registration.completedAt() == null && !isDecided(registration.state()) ? FILL : COMPARE;
        }
        return isDecided(registration.state()) ? KEEP : CORRECT;
    }

    /** What differs from what is there takes its place. */
    boolean corrects() {
        return this == CORRECT || this == DECIDE;
    }

    /** Decided in a way that only a person changes. */
    static boolean isDecided(State state) {
        return switch (state) {
            case CONFIRMED, WAITLISTED, DECLINED, WITHDRAWN, REPLACED -> true;
            case INCOMPLETE, NEEDS_REVIEW, LATE -> false;
        };
    }
}
