package org.rcm.intake.extraction.who;

import java.util.List;
import org.rcm.intake.extraction.contents.Description;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.text.Sentences;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;

/**
 * "… ha sido designada la licenciada Ana Ruiz Mora. La licenciada Ruiz se desempeña como Directora de …": what somebody is
 * stands in a sentence of its own. Thread-safe.
 */
final class Roles {
    /** Words of a title and two surnames. */
    private static final int LONGEST_SUBJECT = 6;
    /** Shorter words are particles. */
    private static final int TELLING = 4;

    private final Catalogue catalogue;
    private final Sentences sentences;
    private final Description description;

    Roles(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.sentences = new Sentences(catalogue);
        this.description = new Description(catalogue);
    }

    /** Gives positions and institutions to those who have no position. */
    void give(List<Draft> people, List<Paragraph> paragraphs) {
        if (people.stream().allMatch(person -> person.has(Field.POSITION))) {
            return;
        }
        for (Paragraph paragraph : paragraphs) {
            for (PhraseIndex.Hit<Sense> hit : catalogue.phrases().find(Sense.DESCRIBED_AS, paragraph.words())) {
                Draft person = subject(people, paragraph, hit.from());
                if (person != null
                        && !person.has(Field.POSITION)
                        && hit.to() < paragraph.words().size()) {
                    take(person, description.behind(paragraph, hit.to()));
                }
            }
        }
    }

    private static void take(Draft person, Draft said) {
        for (Field field : List.of(Field.POSITION, Field.INSTITUTION)) {
            if (said.has(Field.POSITION) && !person.has(field)) {
                said.all(field).forEach(value -> person.put(field, value.value(), value.evidence()));
            }
        }
    }

    /** Whose surname the sentence begins with, or the only one of whom it can speak; null if that is open. */
    private Draft subject(List<Draft> people, Paragraph paragraph, int at) {
        int start = sentences.startOf(paragraph, at);
        List<Word> before = paragraph.words().subList(start, at);
        if (before.isEmpty() || before.size() > LONGEST_SUBJECT) {
            return null;
        }
        if (people.size() == 1 && catalogue.phrases().is(Sense.PRONOUN, paragraph.text(start, at))) {
            return people.get(0);
        }
        List<Draft> named = people.stream()
                .filter(person -> person.nameWords().stream()
                        .anyMatch(name -> name.length() >= TELLING
                                && before.stream()
                                        .anyMatch(word ->
                                                word.folded().equals(name) && word.isCapitalised(paragraph.text()))))
                .toList();
        return named.size() == 1 ? named.get(0) : null;
    }
}
