package org.rcm.intake.decision;

import org.rcm.intake.registration.PersonName;
import org.rcm.intake.registration.names.NameMatch;
import org.rcm.intake.registration.names.NameMatch.Verdict;
import org.rcm.intake.registration.names.Names;

/** How a newly stated name relates to the one on record. */
enum NameRelation {
    SAME,
    /** The same, with more of it. */
    LONGER,
    /** The same, with less of it. */
    SHORTER,
    OTHER;

    static NameRelation of(PersonName stated, PersonName held) {
        if (Names.key(stated).equals(Names.key(held))) {
            return SAME;
        }
        if (stated.givenNames() == null && Names.sameWords(stated.surnames(), held.surnames())) {
            return SHORTER;
        }
        Verdict verdict = NameMatch.compare(stated, held).verdict();
        return switch (verdict) {
            case SAME, OTHER_ORDER -> SAME;
            case SHORTENED -> stated.full().length() > held.full().length() ? LONGER : SHORTER;
            case MARRIED_NAME, DIFFERENT -> OTHER;
        };
    }
}
