package org.rcm.intake.extraction.who;

import java.util.ArrayList;
import java.util.List;
import org.rcm.intake.extraction.contents.Contents;
import org.rcm.intake.extraction.names.Surnamed;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.text.Sentences;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.registration.Evidence;

/**
 * Whom a mail that takes somebody back calls as one calls whoever is known already: "la Lcda. Omier ya no integrará …",
 * "que Lombardo se baja". Whether somebody on record is called so, the decision knows. Thread-safe.
 */
final class Called {
    /** Words between a name and what its bearer does not do. */
    private static final int NEAR = 4;

    private static final int SHORTEST = 3;

    private final Catalogue catalogue;
    private final Sentences sentences;
    private final Surnamed surnamed;

    Called(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.sentences = new Sentences(catalogue);
        this.surnamed = new Surnamed(catalogue);
    }

    List<Draft> in(Contents contents) {
        List<Draft> called = new ArrayList<>();
        for (Paragraph paragraph : contents.paragraphs()) {
            int behind = 0;
            for (PhraseIndex.Hit<Sense> hit : catalogue.phrases().refusals(paragraph.words())) {
                Draft person = hit.from() < behind ? null : before(paragraph, hit.from());
                behind = Math.max(behind, hit.to());
                if (person != null) {
                    called.add(person);
                }
            }
        }
        return called;
    }

    private Draft before(Paragraph paragraph, int refusal) {
        int start = Math.max(sentences.startOf(paragraph, refusal), refusal - NEAR);
        for (int at = refusal - 1; at >= start; at--) {
            Draft titled = surnamed.behind(paragraph, at);
            if (titled != null) {
                return titled;
            }
        }
        return byGivenName(paragraph, refusal);
    }

    private Draft byGivenName(Paragraph paragraph, int refusal) {
        List<Word> words = paragraph.words();
        int at = refusal - 1;
        while (at > 0 && catalogue.grammar().is(Role.AUXILIARY, words.get(at))) {
            at--;
        }
        boolean name = at > 0
                && catalogue.grammar().is(Role.BEFORE_CLAUSE, words.get(at - 1))
                && paragraph.gap(at + 1).isBlank()
                && words.get(at).isCapitalised(paragraph.text())
                && words.get(at).folded().length() >= SHORTEST
                && !catalogue.names().isNoName(words.get(at).folded())
                && !catalogue.institutions().isPositionWord(words, at)
                && !catalogue.institutions().beginsAt(words, at)
                && catalogue.countries().at(words, at) == null;
        if (!name) {
            return null;
        }
        Draft person = new Draft();
        person.put(
                Field.GIVEN_NAMES,
                paragraph.text(at, at + 1),
                new Evidence(Evidence.Source.PROSE, paragraph.part(), paragraph.place()));
        return person;
    }
}
