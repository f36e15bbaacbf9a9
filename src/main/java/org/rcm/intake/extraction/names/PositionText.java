package org.rcm.intake.extraction.names;

import java.util.List;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Values;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.registration.Evidence;

/** Reads a position, and the institution that often follows it without a comma. Thread-safe. */
final class PositionText {
    private final Catalogue catalogue;
    private final InstitutionText institutions;

    PositionText(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.institutions = new InstitutionText(catalogue);
    }

    void put(String text, Draft draft, Evidence evidence) {
        List<Word> words = Word.of(text);
        for (int i = 1; i < words.size(); i++) {
            if (isAcronymBetween(text, words, i)) {
                Segments.putOnce(
                        draft,
                        Field.POSITION,
                        text.substring(0, words.get(i - 1).end()),
                        evidence);
                Segments.putOnce(draft, Field.INSTITUTION, Segments.piece(text, words, i, i + 1), evidence);
                return;
            }
            boolean link = catalogue.grammar().is(Role.OFFICE_LINK, words.get(i - 1)) || parted(text, words, i);
            if (link && words.get(i).isCapitalised(text) && beginsInstitution(text, words, i)) {
                int end = i;
                while (end > 1 && catalogue.grammar().is(Role.OFFICE_LINK, words.get(end - 1))) {
                    end--;
                }
                Segments.putOnce(
                        draft,
                        Field.POSITION,
                        text.substring(0, words.get(end - 1).end()),
                        evidence);
                if (!draft.has(Field.INSTITUTION)) {
                    draft.put(Field.DESCRIPTION, Values.clean(text), evidence);
                }
                institutions.put(text.substring(words.get(i).start()), draft, evidence);
                return;
            }
        }
        for (PhraseIndex.Hit<String> hit : catalogue.countries().in(words)) {
            if (hit.to() == words.size()
                    && hit.from() > 1
                    && catalogue.grammar().is(Role.OFFICE_LINK, words.get(hit.from() - 1))) {
                Segments.putOnce(
                        draft,
                        Field.DELEGATION,
                        text.substring(words.get(hit.from()).start()),
                        evidence);
            }
        }
        Segments.putOnce(draft, Field.POSITION, text, evidence);
    }

    /** "Subdirectora de Asuntos Migratorios, SRECI, Tegucigalpa": one that the catalogue knows, alone between commas. */
    private boolean isAcronymBetween(String text, List<Word> words, int i) {
        return parted(text, words, i)
                && catalogue.institutions().acronymEnd(text, words, i) == i + 1
                && (i + 1 == words.size() || parted(text, words, i + 1));
    }

    private static boolean parted(String text, List<Word> words, int i) {
        return text.substring(words.get(i - 1).end(), words.get(i).start()).contains(",");
    }

    /** "Directora de la Dirección General de …" yes, "Director de Control Migratorio" and "Jefa de la Unidad de …" no. */
    private boolean beginsInstitution(String text, List<Word> words, int at) {
        String rest = text.substring(words.get(at).start());
        if (words.size() - at == 1) {
            return catalogue.institutions().isAcronym(rest);
        }
        return catalogue.offices().beginsAt(words, at) && !catalogue.offices().isUnitAt(words, at);
    }
}
