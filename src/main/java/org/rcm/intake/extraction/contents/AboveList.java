package org.rcm.intake.extraction.contents;

import java.util.List;
import org.rcm.intake.extraction.names.InstitutionNames.Found;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.registration.Evidence;

/**
 * Finds the institution that stands above a list and is of all its people.
 *
 * @param named all institutions of the mail's running text
 * @param catalogue the words the reader knows
 */
record AboveList(List<Workplace> named, Catalogue catalogue) {
    /** The nearest institution above somebody in a list, if it stands alone in its paragraph. */
    Workplace over(Draft person) {
        Evidence evidence = person.hasName() ? place(person) : null;
        int line = evidence == null ? -1 : Paragraph.number(evidence.place());
        Paragraph nearest = null;
        for (Workplace each : named) {
            Paragraph paragraph = each.paragraph();
            boolean near = paragraph.part().equals(evidence == null ? "" : evidence.part())
                    && paragraph.line() >= 0
                    && paragraph.line() < line;
            if (near && (nearest == null || paragraph.line() > nearest.line())) {
                nearest = paragraph;
            }
        }
        Paragraph paragraph = nearest;
        List<Workplace> there =
                named.stream().filter(each -> each.paragraph() == paragraph).toList();
        return there.size() == 1 ? there.get(0) : nominating(there);
    }

    /** "The Bureau of … (PRM), U.S. Department of State, nominates:", the one in apposition to the other. */
    private Workplace nominating(List<Workplace> there) {
        for (int i = 1; i < there.size(); i++) {
            Found first = there.get(i - 1).name();
            Found second = there.get(i).name();
            Paragraph paragraph = second.paragraph();
            List<Word> behind =
                    paragraph.words().subList(second.to(), paragraph.words().size());
            boolean joined = second.from() == first.to()
                    && paragraph.gap(first.to()).strip().matches("\\)?,");
            if (joined && catalogue.phrases().beginsWith(Sense.INSTITUTION_VERB, behind)) {
                String text = paragraph.text(first.from(), second.to());
                text = text.lastIndexOf('(') > text.lastIndexOf(')') ? text + ")" : text;
                return new Workplace(
                        new Found(paragraph, first.from(), second.to(), text),
                        there.get(i).ofWriter());
            }
        }
        return null;
    }

    private static Evidence place(Draft person) {
        for (Field field : Field.values()) {
            if (field.isName() && person.best(field) != null) {
                return person.best(field).evidence();
            }
        }
        return null;
    }
}
