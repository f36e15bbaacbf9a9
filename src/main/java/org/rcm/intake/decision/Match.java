package org.rcm.intake.decision;

import org.rcm.intake.registration.Finding;
import org.rcm.intake.store.Kept;

/** Whether the person of an application is on record. */
sealed interface Match {

    /** This is the one; locked until the transaction ends. */
    record Found(Kept kept) implements Match {}

    /** Nobody on record is this person. */
    record Nobody() implements Match {}

    /** It cannot be told; a person must look. */
    record Unclear(Finding why) implements Match {}
}
