package org.rcm.intake.extraction.contents;

import java.util.List;
import org.rcm.intake.extraction.names.InstitutionNames.Found;
import org.rcm.intake.extraction.text.Mention;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.text.Sentences;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;

/** Tells whom an institution leads to: "Ana Ruiz (…), del Instituto …, y por la Comisión … don Luis Mora". Thread-safe. */
final class LeadsTo {
    /** Words between the institution and the name: a verb, a position. */
    private static final int FAR = 6;

    /** Words such as "en representación de la". */
    private static final int LINKS = 5;

    private final Catalogue catalogue;
    private final Sentences sentences;

    LeadsTo(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.sentences = new Sentences(catalogue);
    }

    /** Whoever is named next in the sentence, where a new clause begins with the institution; null if none does. */
    Mention of(Found institution, List<Mention> mentions) {
        Paragraph paragraph = institution.paragraph();
        if (!beginsClause(paragraph, institution.from())) {
            return null;
        }
        int end = sentences.endOf(paragraph, institution.to());
        Mention next = null;
        for (Mention mention : mentions) {
            boolean behind =
                    mention.paragraph() == paragraph && mention.from() >= institution.to() && mention.to() <= end;
            next = behind && (next == null || mention.from() < next.from()) ? mention : next;
        }
        return next != null && goesOnTo(paragraph, institution.to(), next.from()) ? next : null;
    }

    private boolean goesOnTo(Paragraph paragraph, int from, int to) {
        if (to - from > FAR) {
            return false;
        }
        for (int at = from; at < to; at++) {
            if (isLink(paragraph, at)) {
                return false;
            }
        }
        return true;
    }

    /** Behind "y", "while", a semicolon, or where the sentence begins. */
    private boolean beginsClause(Paragraph paragraph, int at) {
        int start = sentences.startOf(paragraph, at);
        int from = at;
        while (from > start && from > at - LINKS) {
            if (paragraph.gap(from).contains(";") || isLink(paragraph, from - 1)) {
                return true;
            }
            if (!paragraph.gap(from).isBlank() || !isOfInstitution(paragraph, from - 1)) {
                return false;
            }
            from--;
        }
        return from == start;
    }

    private boolean isLink(Paragraph paragraph, int at) {
        return catalogue
                .phrases()
                .beginsWith(Sense.CLAUSE_LINK, paragraph.words().subList(at, at + 1));
    }

    private boolean isOfInstitution(Paragraph paragraph, int at) {
        List<Word> word = paragraph.words().subList(at, at + 1);
        return List.of(Sense.INSTITUTION_LINK, Sense.WITHIN_INSTITUTION, Sense.WORKPLACE, Sense.SPEAKS_FOR).stream()
                .anyMatch(sense -> catalogue.phrases().beginsWith(sense, word));
    }
}
