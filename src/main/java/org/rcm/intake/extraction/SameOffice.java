package org.rcm.intake.extraction;

import java.util.List;
import org.rcm.intake.extraction.InstitutionNames.Found;
import org.rcm.intake.extraction.Phrases.Sense;
import org.rcm.intake.registration.Stated;

/** "Jefa del Departamento de Asuntos Humanitarios de este Ministerio": an office that the mail has named before. Thread-safe. */
final class SameOffice {
    private final Catalogue catalogue;

    SameOffice(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The office that somebody's position refers to; null if it refers to none of them. */
    Found of(Draft person, List<Found> named) {
        String position = person.has(Field.POSITION) ? person.text(Field.POSITION) : "";
        List<Word> words = Word.of(position);
        PhraseIndex.Hit<Sense> meant = reference(words);
        return meant == null
                ? null
                : named.stream()
                        .filter(found -> beginsWith(found, words.get(meant.to()).folded()))
                        .findFirst()
                        .orElse(null);
    }

    /** The position without the words that refer to an office. */
    void shorten(Draft person) {
        Stated<String> position = person.best(Field.POSITION);
        PhraseIndex.Hit<Sense> meant = position == null ? null : reference(Word.of(position.value()));
        if (meant != null && meant.from() > 0) {
            int end = Word.of(position.value()).get(meant.from() - 1).end();
            person.replace(Field.POSITION, new Stated<>(position.value().substring(0, end), position.evidence()));
        }
    }

    /** "de este" before the word with which an office's name begins, or by which people call one. */
    private PhraseIndex.Hit<Sense> reference(List<Word> words) {
        return catalogue.phrases().find(Sense.SAME_OFFICE, words).stream()
                .filter(hit -> hit.to() < words.size())
                .filter(hit -> catalogue.institutions().beginsAt(words, hit.to()))
                .findFirst()
                .orElse(null);
    }

    private static boolean beginsWith(Found found, String word) {
        List<Word> name = Word.of(found.text());
        return !name.isEmpty() && name.get(0).folded().equals(word);
    }
}
