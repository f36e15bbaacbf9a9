package org.rcm.intake.extraction.contents;

import java.util.List;
import java.util.stream.Stream;
import org.rcm.intake.extraction.names.Segments;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Mention;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.registration.Evidence;

/**
 * "Les paso los datos de mis jefes para que los inscriban:", and below it "Directora General: Licda. Ana Ruiz. Ella …": who
 * is to come, each behind an office and a colon; or "la Directora General, Licda. Ana Ruiz, …". Thread-safe.
 */
final class ByOffice {
    /** Words of an office. */
    private static final int LONGEST = 12;

    private final Catalogue catalogue;
    private final Segments segments;

    ByOffice(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.segments = new Segments(catalogue);
    }

    /** True if what stands below is a list of people to be registered. */
    boolean announces(Paragraph paragraph) {
        return paragraph.text().strip().endsWith(":")
                && Stream.of(Sense.ENROLS, Sense.REGISTRATION)
                        .anyMatch(sense -> catalogue.phrases().isIn(sense, paragraph.words()));
    }

    /** The people of a paragraph below it; whoever stands right behind an office and a colon comes. */
    List<Mention> withPositions(List<Mention> mentions) {
        return mentions.stream()
                .map(mention -> isByOffice(mention) ? coming(mention) : mention)
                .toList();
    }

    /** "El Director General, Lic. Luis Mora, …": his office, where nothing else tells one, stands between article and comma. */
    void giveApposed(Mention mention) {
        Paragraph paragraph = mention.paragraph();
        boolean apposed = mention.from() > 1
                && paragraph.gap(mention.from()).strip().equals(",")
                && mention.to() < paragraph.words().size()
                && paragraph.gap(mention.to()).strip().startsWith(",");
        int office = apposed ? office(paragraph, mention.from()) : mention.from();
        if (office < mention.from()) {
            Evidence evidence = new Evidence(Evidence.Source.PROSE, paragraph.part(), paragraph.place());
            segments.position(paragraph.text(office, mention.from()), mention.draft(), evidence);
        }
    }

    /** Index of the first word of an office that ends there, and begins behind an article; that index if none does. */
    private int office(Paragraph paragraph, int end) {
        List<Word> words = paragraph.words();
        for (int at = end - 1;
                at > 0
                        && end - at < LONGEST
                        && (at == end - 1 || paragraph.gap(at + 1).isBlank());
                at--) {
            int article = at - 1;
            while (article > 0 && catalogue.honorifics().end(paragraph.text(), words, article) > article) {
                article--;
            }
            boolean leads = catalogue.grammar().is(Role.DEFINITE_ARTICLE, words.get(article))
                    || catalogue.grammar().is(Role.WHOSE, words.get(article));
            if (leads && catalogue.positions().beginsAt(words, at)) {
                return at;
            }
        }
        return end;
    }

    private boolean isByOffice(Mention mention) {
        Paragraph paragraph = mention.paragraph();
        return mention.from() > 0
                && paragraph.gap(mention.from()).contains(":")
                && catalogue.positions().isPosition(paragraph.text(0, mention.from()));
    }

    private static Mention coming(Mention mention) {
        Paragraph paragraph = mention.paragraph();
        Draft draft = mention.draft();
        if (!draft.has(Field.POSITION)) {
            draft.put(
                    Field.POSITION,
                    paragraph.text(0, mention.from()),
                    new Evidence(Evidence.Source.PROSE, paragraph.part(), paragraph.place()));
        }
        return new Mention(paragraph, mention.from(), mention.to(), draft, true, mention.titled());
    }
}
