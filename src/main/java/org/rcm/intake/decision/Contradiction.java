package org.rcm.intake.decision;

import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.PersonName;
import org.rcm.intake.registration.Proof;
import org.rcm.intake.registration.names.Misspelling;
import org.rcm.intake.registration.names.NameMatch;
import org.rcm.intake.registration.names.NameMatch.Verdict;

/** Names and documents that may be two people's: neither takes the place of what is on record without a person's word. */
final class Contradiction {
    private Contradiction() {}

    /** False where one side has no name. */
    static boolean between(PersonName name, Passport passport) {
        return hasName(passport) && !name.isEmpty() && match(name, passport).verdict() == Verdict.DIFFERENT;
    }

    /**
     * True if a document would make somebody else of who is on record: it has another name, and not that of the document that
     * it would replace.
     */
    static boolean replaces(PersonName name, Passport shown, Passport held) {
        boolean sameHolder = hasName(held) && !between(Claimant.nameOf(held), shown);
        return between(name, shown) && !sameHolder;
    }

    /**
     * True if who is on record may have been written wrongly: the document on record says so; or, as long as none proves
     * anything, none is there or the surnames differ by a slip, or given names do as well and the document shown has the new ones.
     *
     * @param shown the document that comes with the correction, or null
     */
    static boolean mayBeMiswritten(PersonName stated, PersonName held, Passport shown, Passport onRecord) {
        if (hasName(onRecord) && !between(stated, onRecord)) {
            return true;
        }
        boolean proven = hasName(onRecord) && onRecord.proof().compareTo(Proof.TEXT) < 0;
        boolean noDocument = !hasName(onRecord) && !hasName(shown);
        boolean bothCorrected =
                !hasName(onRecord) && hasName(shown) && !between(stated, shown) && Misspelling.ofBoth(stated, held);
        return !proven
                && (noDocument
                        || bothCorrected
                        || Misspelling.ofSurnames(stated, held)
                        || NameMatch.compare(stated, held).verdict() == Verdict.MARRIED_NAME);
    }

    /**
     * True if a given name on record differs by a slip from what its bearer says it is, and the document that he sends with it
     * agrees with him; a document on record would have to agree as well.
     */
    static boolean isMisspelt(PersonName stated, PersonName held, Passport shown, Passport onRecord) {
        return hasName(shown)
                && !between(stated, shown)
                && (!hasName(onRecord) || !between(stated, onRecord))
                && Misspelling.ofGivenNames(stated, held);
    }

    /** The doubt about a document that is not taken over. */
    static Finding doubt(PersonName name, Passport shown) {
        return match(name, shown).nothingShared()
                ? Finding.review(
                        FindingCode.PASSPORT_OF_SOMEBODY_ELSE, "a passport of somebody else; it is not taken over")
                : Finding.review(
                        FindingCode.NAME_DIFFERS, "a passport under a name that differs; it is not taken over");
    }

    private static NameMatch match(PersonName name, Passport passport) {
        return NameMatch.compare(name, passport.surnames(), passport.givenNames());
    }

    private static boolean hasName(Passport passport) {
        return passport != null && !Claimant.nameOf(passport).isEmpty();
    }
}
