package org.rcm.intake.extraction.contents;

import java.util.List;
import java.util.stream.Stream;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Mention;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.registration.Evidence;

/**
 * "Les paso los datos de mis jefes para que los inscriban:", and below it "Directora General: Licda. Ana Ruiz. Ella …": who
 * is to come, each behind an office and a colon. Thread-safe.
 */
final class ByOffice {
    private final Catalogue catalogue;

    ByOffice(Catalogue catalogue) {
        this.catalogue = catalogue;
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
