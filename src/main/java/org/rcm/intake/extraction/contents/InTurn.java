package org.rcm.intake.extraction.contents;

import java.util.List;
import org.rcm.intake.extraction.names.InstitutionNames.Found;
import org.rcm.intake.extraction.text.Mention;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.text.Sentences;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Phrases.Sense;

/** Gives two people what is said of "the former" and of "the latter". Thread-safe. */
final class InTurn {
    private final Catalogue catalogue;
    private final Sentences sentences;

    InTurn(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.sentences = new Sentences(catalogue);
    }

    /** Where this one of two people works; null where nothing is said so. */
    Found of(Mention mention, List<Mention> mentions, List<Found> named) {
        Paragraph paragraph = mention.paragraph();
        List<PhraseIndex.Hit<Sense>> first = catalogue.phrases().find(Sense.FIRST_OF_TWO, paragraph.words());
        List<PhraseIndex.Hit<Sense>> second = catalogue.phrases().find(Sense.SECOND_OF_TWO, paragraph.words());
        if (first.isEmpty()
                || second.isEmpty()
                || second.get(0).from() < first.get(0).to()) {
            return null;
        }
        List<Mention> two = mentions.stream()
                .filter(one ->
                        one.paragraph() == paragraph && one.to() <= first.get(0).from())
                .toList();
        if (two.size() != 2 || !two.contains(mention)) {
            return null;
        }
        boolean former = two.get(0) == mention;
        int from = former ? first.get(0).to() : second.get(0).to();
        int to = former ? second.get(0).from() : sentences.endOf(paragraph, from);
        List<Found> said = named.stream()
                .filter(name -> name.paragraph() == paragraph && name.from() >= from && name.to() <= to)
                .toList();
        return said.size() == 1 ? said.get(0) : null;
    }
}
