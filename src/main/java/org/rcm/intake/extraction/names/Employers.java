package org.rcm.intake.extraction.names;

import java.util.List;
import org.rcm.intake.extraction.names.InstitutionNames.Found;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;

/** Tells which of the institutions that a text names may be where somebody works. Thread-safe. */
public final class Employers {
    /** Words between an office and what it does: "de la República de El Salvador acreditada ante … saluda". */
    private static final int WRITES = 12;

    /** Words between an event and what it is part of: "taller preparatorio del". */
    private static final int EVENT = 4;

    private final Catalogue catalogue;

    public Employers(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A letter begins with whom it is written to; "A quien corresponda: me inscribo como …" goes on. */
    public int addressEnd(Paragraph paragraph) {
        List<Word> words = paragraph.words();
        if (!catalogue.phrases().beginsWith(Sense.ADDRESSEE, words)) {
            return 0;
        }
        for (int at = 1; at < words.size(); at++) {
            if (paragraph.gap(at).contains(":")) {
                return at;
            }
        }
        return words.size();
    }

    public boolean mayEmploy(Found found) {
        Paragraph paragraph = found.paragraph();
        List<Word> words = paragraph.words();
        if (catalogue.institutions().isOurs(words.subList(Math.max(0, found.from() - 1), found.to()))
                && catalogue.institutions().organisation(found.text()) == null) {
            return false;
        }
        int end = found.from();
        while (end > 0
                && end > found.from() - 3
                && catalogue.grammar().is(Role.ARTICLE, words.get(end - 1))
                && !endsWith(Sense.BEFORE_VENUE, words, end)) {
            end--;
        }
        return !endsWith(Sense.BEFORE_VENUE, words, end) && !isPartOfEvent(words, found) && !isPayer(found);
    }

    /** "Viajo con boleto de la OIM", "UNICEF cubre mi hotel": an organisation that pays employs nobody for that. */
    private boolean isPayer(Found found) {
        List<Word> words = found.paragraph().words();
        int end = found.from();
        if (end > 0 && catalogue.grammar().is(Role.DEFINITE_ARTICLE, words.get(end - 1))) {
            end--;
        }
        return catalogue.institutions().organisation(found.text()) != null
                && (endsWith(Sense.BEFORE_PAYER, words, end)
                        || catalogue.phrases().beginsWith(Sense.PAYS, words.subList(found.to(), words.size())));
    }

    /** "II Taller preparatorio del Foro de Examen …": what people are invited to, and not who invites or sends them. */
    private boolean isPartOfEvent(List<Word> words, Found found) {
        int from = Math.max(0, found.from() - EVENT);
        List<Word> before = words.subList(from, found.from());
        return catalogue.phrases().beginsWith(Sense.EVENT, words.subList(found.from(), found.to()))
                && catalogue.phrases().isIn(Sense.EVENT, before)
                && !before.isEmpty()
                && (catalogue.grammar().is(Role.OF, before.get(before.size() - 1))
                        || catalogue.grammar().is(Role.ARTICLE, before.get(before.size() - 1)));
    }

    /** "La Embajada de … saluda atentamente": it passes on whom its government sends. */
    public boolean isEmbassyThatWrites(Found found) {
        List<Word> words = found.paragraph().words();
        List<Word> behind = words.subList(found.to(), Math.min(words.size(), found.to() + WRITES));
        return catalogue.offices().isAbroad(words.subList(found.from(), found.to()))
                && catalogue.phrases().isIn(Sense.INSTITUTION_VERB, behind);
    }

    public boolean isRoof(Found found) {
        String organisation = catalogue.institutions().organisation(found.text());
        return organisation != null
                && (!catalogue.institutions().members(organisation).isEmpty()
                        || catalogue.institutions().isNetwork(organisation))
                && !isOfficeOf(found)
                && !catalogue.institutions().isOurs(found.paragraph().words().subList(found.from(), found.to()));
    }

    /** "Secretaría Técnica de la Conferencia …": an office of the organisation is where somebody works. */
    private boolean isOfficeOf(Found found) {
        List<Word> words = found.paragraph().words();
        return catalogue.institutions().knownEnd(words, found.from()) == found.from()
                && catalogue.offices().beginsAt(words, found.from());
    }

    public boolean endsWith(Sense sense, List<Word> words, int end) {
        int from = Math.max(0, end - 6);
        return catalogue.phrases().find(sense, words.subList(from, end)).stream()
                .anyMatch(hit -> hit.to() == end - from);
    }
}
