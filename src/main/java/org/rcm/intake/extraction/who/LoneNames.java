package org.rcm.intake.extraction.who;

import java.util.List;
import org.rcm.intake.extraction.names.Surnamed;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.registration.Evidence;

/**
 * Tells whether a word in capitals is what somebody is called whom one knows: "Lombardo", "don Jacinto", "Lcda. Omier". No
 * list need have it; where a sentence begins, none of our phrases may. Thread-safe.
 */
final class LoneNames {
    private static final int SHORTEST = 3;

    private final Catalogue catalogue;
    private final Surnamed surnamed;

    LoneNames(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.surnamed = new Surnamed(catalogue);
    }

    /**
     * Who is called by the word at {@code at}, or behind a title that begins there; null if nobody is.
     *
     * @param begins the word begins a sentence, or may: its capital tells nothing
     */
    Draft at(Paragraph paragraph, int at, boolean begins) {
        Draft titled = surnamed.at(paragraph, at);
        if (titled != null) {
            return titled;
        }
        int name = nameBehindTitle(paragraph, at);
        boolean behindTitle = name > at;
        if (name >= paragraph.words().size() || !isName(paragraph, name, begins && !behindTitle)) {
            return null;
        }
        Draft person = new Draft();
        person.put(
                Field.GIVEN_NAMES,
                paragraph.text(name, name + 1),
                new Evidence(Evidence.Source.PROSE, paragraph.part(), paragraph.place()));
        return person;
    }

    /** The same, as one of a row of names. */
    NameRow.Named named(Paragraph paragraph, int at, boolean begins) {
        Draft person = at(paragraph, at, begins);
        return person == null ? null : new NameRow.Named(person, end(paragraph, at));
    }

    /** Index behind a single word, or behind the one to which a title that begins there belongs. */
    int end(Paragraph paragraph, int at) {
        return nameBehindTitle(paragraph, at) + 1;
    }

    int nameBehindTitle(Paragraph paragraph, int at) {
        return catalogue.honorifics().end(paragraph.text(), paragraph.words(), at);
    }

    private boolean isName(Paragraph paragraph, int at, boolean begins) {
        Word word = paragraph.words().get(at);
        boolean listed =
                catalogue.names().isGiven(word.folded()) || catalogue.names().isSurname(word.folded());
        return word.isCapitalised(paragraph.text())
                && !word.isContracted(paragraph.text())
                && word.folded().length() >= SHORTEST
                && (listed || !begins || !catalogue.phrases().know(word.folded()))
                && (at == 0
                        || !catalogue
                                .grammar()
                                .is(Role.BEFORE_PLACE, paragraph.words().get(at - 1)))
                && !catalogue.names().isNoName(word.folded())
                && !catalogue.phrases().beginsWith(Sense.PRONOUN, List.of(word))
                && !catalogue.positions().beginsAt(paragraph.words(), at)
                && !catalogue.offices().beginsAt(paragraph.words(), at)
                && catalogue.countries().at(paragraph.words(), at) == null;
    }
}
