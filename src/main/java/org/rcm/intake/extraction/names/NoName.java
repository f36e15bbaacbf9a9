package org.rcm.intake.extraction.names;

import java.util.List;
import java.util.Set;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;

/** Tells what is no name though it is written like one: what begins a sentence, or is written in capitals with all else. Thread-safe. */
final class NoName {
    private static final int LONGEST_PARTICLES = 3;
    private static final int LONGEST_VERB = 5;

    private final Catalogue catalogue;

    NoName(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** "A Luis Mora no le …", "De Mora Ruiz adjunto …", with which the sentence begins: no initial, and no surname. */
    boolean isPreposition(Paragraph paragraph, int at) {
        List<Word> words = paragraph.words();
        if (at + 1 >= words.size() || !paragraph.gap(at + 1).isBlank()) {
            return false;
        }
        Word word = words.get(at);
        boolean begins = at == 0 || paragraph.turnsAt(at) || paragraph.gap(at).matches(".*[.:;!?].*");
        return catalogue.grammar().is(Role.TOWARDS, word)
                || catalogue.grammar().is(Role.WHOSE, word)
                        && begins
                        && words.get(at).isCapitalised(paragraph.text())
                        && !isCompound(paragraph, at);
    }

    /** "De Mora Ruiz llegará pronto", what was spoken of: who is told by surnames alone behind it does not come by that. */
    boolean isOfPerson(Paragraph paragraph, int preposition) {
        List<Word> words = paragraph.words();
        return catalogue.grammar().is(Role.WHOSE, words.get(preposition))
                && words.get(preposition + 1).isCapitalised(paragraph.text())
                && !catalogue.names().isGiven(words.get(preposition + 1).folded())
                && catalogue.honorifics().end(paragraph.text(), words, preposition + 1) == preposition + 1;
    }

    /** "De León", "De la Cruz". */
    private boolean isCompound(Paragraph paragraph, int at) {
        for (int end = at + 2; end <= Math.min(paragraph.words().size(), at + LONGEST_PARTICLES); end++) {
            if (catalogue.names().isSurname(Word.fold(paragraph.text(at, end)))) {
                return true;
            }
        }
        return false;
    }

    /** Where everything is in capitals, they make no name: "LOS DATOS DE LA COMPAÑERA QUE PARTICIPARA". */
    boolean isShouted(Paragraph paragraph, int from, int end) {
        if (!isShouting(paragraph)) {
            return false;
        }
        List<Word> words = paragraph.words();
        boolean filler = catalogue.phrases().beginsWith(Sense.BEFORE_NAME, words.subList(from, from + 1))
                && !catalogue.grammar().is(Role.WHOSE, words.get(from));
        return filler
                || !isDescribed(paragraph, from, end)
                        && words.subList(from, end).stream()
                                .noneMatch(word -> catalogue.names().isGiven(word.folded())
                                        || catalogue.names().isSurname(word.folded()));
    }

    /** "… NICTE AJANEL SICAN, ANALISTA DEL …": nothing but the name stands before what he is. */
    private boolean isDescribed(Paragraph paragraph, int from, int end) {
        List<Word> words = paragraph.words();
        return end < words.size()
                && end - from > 1
                && Set.of(",", "(").contains(paragraph.gap(end).strip())
                && (catalogue.positions().beginsAt(words, end)
                        || catalogue.offices().beginsAt(words, end))
                && words.subList(from, end).stream()
                        .noneMatch(word -> catalogue.names().isNoName(word.folded())
                                || catalogue.phrases().beginsWith(Sense.BEFORE_NAME, List.of(word)));
    }

    /** "… PEDRO RUIZ MORA VIAJARA A …": a verb ends the name, in capitals as well. */
    boolean isShoutedVerb(Paragraph paragraph, int at) {
        List<Word> words = paragraph.words();
        return isShouting(paragraph)
                && catalogue
                        .phrases()
                        .beginsWith(Sense.AFTER_PERSON, words.subList(at, Math.min(words.size(), at + LONGEST_VERB)));
    }

    private static boolean isShouting(Paragraph paragraph) {
        String text = paragraph.text();
        return paragraph.words().size() > LONGEST_VERB && text.chars().noneMatch(Character::isLowerCase);
    }

    /** "Mi nombre es Ana Ruiz y soy Agente Federal de …": whoever has said his name says what he is. */
    boolean isWhatHeIs(Paragraph paragraph, int at, List<NameFinder.Name> names) {
        return isIntroduced(paragraph, at) && names.stream().anyMatch(name -> isIntroduced(paragraph, name.from()));
    }

    /** "Les saluda Ana Ruiz": the writer's name follows. */
    boolean isIntroduced(Paragraph paragraph, int at) {
        int from = Math.max(0, at - 5);
        return catalogue.phrases().find(Sense.WRITER_NAME, paragraph.words().subList(from, at)).stream()
                .anyMatch(hit -> hit.to() == at - from);
    }
}
