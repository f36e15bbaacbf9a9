package org.rcm.intake.decision;

import java.util.List;
import org.rcm.intake.registration.PersonName;
import org.rcm.intake.registration.names.Names;

/** Tells whether what somebody is called is a part of a whole name, as one speaks of whoever is known already. */
final class PartOfName {
    private PartOfName() {}

    /**
     * True for the surnames from the first on ("Mora"), and for words and initials in the order of the whole name ("Edwin
     * Rolando", "W. O. Pitts"), of which one at least is written out.
     */
    static boolean isIn(PersonName said, PersonName whole) {
        List<String> surnames = Names.tokens(said.surnames());
        List<String> known = Names.tokens(whole.surnames());
        if (said.givenNames() == null) {
            return !surnames.isEmpty()
                    && (beginsWith(known, surnames) || beginsWith(Names.tokens(whole.givenNames()), surnames));
        }
        List<String> words = Names.tokens(said.full());
        return words.stream().anyMatch(word -> word.length() > 1) && isInOrder(words, Names.tokens(whole.full()));
    }

    private static boolean beginsWith(List<String> whole, List<String> part) {
        return part.size() <= whole.size() && whole.subList(0, part.size()).equals(part);
    }

    private static boolean isInOrder(List<String> part, List<String> whole) {
        int at = 0;
        for (String word : part) {
            while (at < whole.size() && !stands(word, whole.get(at))) {
                at++;
            }
            if (at++ == whole.size()) {
                return false;
            }
        }
        return true;
    }

    /** A letter stands for the name that begins with it. */
    private static boolean stands(String word, String name) {
        return word.length() == 1 ? name.startsWith(word) : name.equals(word);
    }
}
