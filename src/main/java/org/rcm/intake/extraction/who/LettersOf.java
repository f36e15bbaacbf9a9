package org.rcm.intake.extraction.who;

import java.util.ArrayList;
import java.util.List;
import org.rcm.intake.extraction.contents.Contents;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Mention;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.text.Sentences;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Phrases.Sense;

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
    private final NameRow row;

    LettersOf(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.sentences = new Sentences(catalogue);
        this.names = new LoneNames(catalogue);
        this.row = new NameRow(catalogue.grammar(), Role.AND);
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
        NameRow.Named first = at < end ? named(paragraph, at, mentions) : null;
        if (first != null) {
            NameRow.add(first.person(), people);
            row.behind(paragraph, first.to(), end, next -> named(paragraph, next, mentions))
                    .forEach(person -> NameRow.add(person, people));
        }
    }

    /** "los licenciados …": what stands before names and is no title of the one who comes next. */
    private boolean isFiller(Paragraph paragraph, int at, List<Mention> mentions) {
        return names.nameBehindTitle(paragraph, at) == at
                && mentioned(paragraph, at, mentions) == null
                && catalogue
                        .phrases()
                        .beginsWith(Sense.BEFORE_NAME, paragraph.words().subList(at, at + 1));
    }

    private NameRow.Named named(Paragraph paragraph, int at, List<Mention> mentions) {
        Mention mention = mentioned(paragraph, at, mentions);
        return mention == null ? names.named(paragraph, at, false) : new NameRow.Named(mention.draft(), mention.to());
    }

    private Mention mentioned(Paragraph paragraph, int at, List<Mention> mentions) {
        int name = names.nameBehindTitle(paragraph, at);
        return mentions.stream()
                .filter(mention -> mention.paragraph() == paragraph && mention.from() <= name && mention.to() > at)
                .findFirst()
                .orElse(null);
    }
}
