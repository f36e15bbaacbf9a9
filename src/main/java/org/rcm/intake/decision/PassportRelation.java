package org.rcm.intake.decision;

import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.Proof;

/** How a newly shown passport relates to the one on record. */
enum PassportRelation {
    /** None was on record. */
    FIRST,
    /** It tells nothing that is not known better. */
    NO_NEWS,
    /** The same document, now better proven. */
    BETTER_PROOF,
    /** A document that differs from what had only been typed. */
    CONTRADICTS_TYPED,
    /** A document of another number. */
    OTHER_DOCUMENT;

    static PassportRelation of(Passport shown, Passport held) {
        if (held == null) {
            return FIRST;
        }
        boolean better = shown.proof().compareTo(held.proof()) < 0;
        if (Likeness.isSameDocument(shown, held)) {
            return better ? BETTER_PROOF : NO_NEWS;
        }
        if (held.proof() == Proof.NONE) {
            return shown.proof() == Proof.NONE ? OTHER_DOCUMENT : BETTER_PROOF;
        }
        if (shown.proof() == Proof.NONE || shown.number() == null) {
            return NO_NEWS;
        }
        if (held.proof() == Proof.TEXT && better) {
            return held.number() == null ? BETTER_PROOF : CONTRADICTS_TYPED;
        }
        return OTHER_DOCUMENT;
    }
}
