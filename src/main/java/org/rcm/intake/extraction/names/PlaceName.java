package org.rcm.intake.extraction.names;

import java.util.List;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.Word;

/** Tells where an office sits from what it is called: "Ciudad del Saber", "Zona 10", "Guatemala City". Thread-safe. */
final class PlaceName {
    private final Catalogue catalogue;

    PlaceName(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** "Ciudad y Territorio" is what a ministry is for. */
    boolean is(String segment) {
        List<Word> words = Word.of(segment);
        return words.size() > 1
                && (catalogue.grammar().is(Role.BEFORE_PLACE_NAME, words.get(0))
                                && !catalogue.grammar().is(Role.AND, words.get(1))
                        || catalogue.grammar().is(Role.BEHIND_PLACE_NAME, words.get(words.size() - 1)));
    }
}
