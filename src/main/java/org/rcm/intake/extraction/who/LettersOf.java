package org.rcm.intake.extraction.who;

import java.util.ArrayList;
import java.util.List;
import org.rcm.intake.extraction.contents.Contents;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Mention;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.text.People;
import org.rcm.intake.extraction.text.Sentences;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;

/**
 * Whose signed letters a mail brings, where it says so: "la carta firmada por la Licda. Mora", "the letters of Ana Ruiz and
 * Mr. Pitts". In full, or as one calls whom one knows; whether somebody on record is called so, the decision knows. Thread-safe.
 */
final class LettersOf {
    /** Words between "the letter of" and whose it is. */
    private static final int FILLERS = 4;

    private final Catalogue catalogue;
    private final Sentences sentences;
    private final LoneNames names;

    LettersOf(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.sentences = new Sentences(catalogue);
        this.names = new LoneNames(catalogue);
    }

    List<Draft> in(Contents contents) {
        List<Draft> people = new ArrayList<>();
        for (Paragraph paragraph : contents.paragraphs()) {
            for (PhraseIndex.Hit<Sense> hit : catalogue.phrases().find(Sense.LETTER_OF, paragraph.words())) {
                int start = sentences.startOf(paragraph, hit.from());
                int end = sentences.endOf(paragraph, hit.to());
                if (!catalogue
                        .phrases()
                        .isIn(Sense.COMES_LATER, paragraph.words().subList(start, end))) {
                    read(paragraph, hit.to(), end, contents.mentions(), people);
                }
            }
        }
        return people;
    }

    private void read(Paragraph paragraph, int from, int end, List<Mention> mentions, List<Draft> people) {
        int at = from;
        while (at < Math.min(end, from + FILLERS) && isFiller(paragraph, at, mentions)) {
            at++;
        }
        while (at < end) {
            int behind = behind(paragraph, at, mentions);
            if (behind == at) {
                return;
            }
            Draft person = who(paragraph, at, mentions);
            if (people.stream()
                    .noneMatch(known ->
                            People.same(known, person) || known.nameWords().equals(person.nameWords()))) {
                people.add(person);
            }
            boolean linked = behind < end && joins(paragraph.words().get(behind));
            if (!linked && (behind >= end || !paragraph.gap(behind).strip().equals(","))) {
                return;
            }
            at = linked ? behind + 1 : behind;
        }
    }

    /** "los licenciados …": what stands before names and is no title of the one who comes next. */
    private boolean isFiller(Paragraph paragraph, int at, List<Mention> mentions) {
        return nameBehindTitle(paragraph, at) == at
                && mentioned(paragraph, at, mentions) == null
                && catalogue
                        .phrases()
                        .beginsWith(Sense.BEFORE_NAME, paragraph.words().subList(at, at + 1));
    }

    /** Index behind whoever is named at a place; the place itself if nobody is. */
    private int behind(Paragraph paragraph, int at, List<Mention> mentions) {
        Mention mention = mentioned(paragraph, at, mentions);
        if (mention != null) {
            return mention.to();
        }
        return names.at(paragraph, at, false) == null ? at : nameBehindTitle(paragraph, at) + 1;
    }

    private Draft who(Paragraph paragraph, int at, List<Mention> mentions) {
        Mention mention = mentioned(paragraph, at, mentions);
        return mention == null ? names.at(paragraph, at, false) : mention.draft();
    }

    private Mention mentioned(Paragraph paragraph, int at, List<Mention> mentions) {
        int name = nameBehindTitle(paragraph, at);
        return mentions.stream()
                .filter(mention -> mention.paragraph() == paragraph && mention.from() <= name && mention.to() > at)
                .findFirst()
                .orElse(null);
    }

    private int nameBehindTitle(Paragraph paragraph, int at) {
        return catalogue.honorifics().end(paragraph.text(), paragraph.words(), at);
    }

    private boolean joins(Word word) {
        return catalogue.grammar().is(Role.AND, word);
    }
}
