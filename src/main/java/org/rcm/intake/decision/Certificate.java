package org.rcm.intake.decision;

import java.time.Instant;
import org.rcm.intake.store.Erased;

/**
 * Says that personal data was erased, and of what kind. It holds none itself.
 *
 * @param reference of the registration; null for mails and messages of ticketing staff that belonged to nobody's
 * @param event its id, or null
 * @param at UTC
 * @param who named person
 * @param why in words
 * @param what was erased
 * @param auditLine line of the audit trail that says so
 */
public record Certificate(
        String reference, String event, Instant at, String who, String why, Erased what, long auditLine) {

    /** False if a mail had to be kept for somebody else: erase again when that is decided. */
    public boolean isComplete() {
        return what.kept().isEmpty();
    }
}
