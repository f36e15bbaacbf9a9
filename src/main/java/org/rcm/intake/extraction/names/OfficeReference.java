package org.rcm.intake.extraction.names;

import java.util.List;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;

/** Tells where a text refers to an office that it does not name again: "de la misma institución". Thread-safe. */
final class OfficeReference {
    private final Catalogue catalogue;

    OfficeReference(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** True if the text refers to whatever office was named before, or where the writer works. */
    boolean isToAny(List<Word> words) {
        return catalogue.phrases().isIn(Sense.SAME_AS_BEFORE, words);
    }

    /** The word with which the office's name may begin, such as "ministerio"; null if the text refers to none. */
    String word(List<Word> words) {
        return catalogue.phrases().find(Sense.SAME_AS_BEFORE, words).stream()
                .map(hit -> words.get(hit.to() - 1).folded())
                .findFirst()
                .orElse(null);
    }

    /** True for a part of an office, such as "Dirección Superior", that says nothing of whose it is. */
    boolean isPartAlone(String institution) {
        return catalogue.phrases().is(Sense.OFFICE_ALONE, institution);
    }

    /** True if the text is such words and nothing else. */
    boolean isToAnyAlone(String text) {
        return catalogue.phrases().is(Sense.SAME_AS_BEFORE, text);
    }
}
