package org.rcm.intake.extraction.kind;

import java.util.List;
import java.util.stream.Stream;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.text.Sentences;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;

/**
 * Tells whether a mail says that no ticket is to be bought: "no necesito boleto", "I will attend online", "my trip is
 * subject to approval". What is said of a wife or a driver, or only asked, is no such word. Thread-safe.
 */
public final class NoTicket {
    /** Words between a denial and what it denies: "no cuenta con fondos propios". */
    private static final int NEAR = 3;

    private final Catalogue catalogue;
    private final Sentences sentences;

    public NoTicket(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.sentences = new Sentences(catalogue);
    }

    public boolean isSaid(List<Paragraph> paragraphs) {
        return paragraphs.stream().anyMatch(this::isSaid);
    }

    private boolean isSaid(Paragraph paragraph) {
        return catalogue.phrases().find(Sense.NO_TICKET, paragraph.words()).stream()
                .anyMatch(hit -> !isOfOthers(paragraph, hit));
    }

    private boolean isOfOthers(Paragraph paragraph, PhraseIndex.Hit<Sense> hit) {
        int end = sentences.endOf(paragraph, hit.to());
        List<Word> sentence = paragraph.words().subList(sentences.startOf(paragraph, hit.from()), end);
        List<Word> before = paragraph.words().subList(Math.max(0, hit.from() - NEAR), hit.from());
        return sentences.asks(paragraph, end)
                || before.stream().anyMatch(catalogue.negation()::isDenialOrLack)
                || Stream.of(Sense.FAMILY, Sense.ATTENDANT)
                        .anyMatch(sense -> catalogue.phrases().isIn(sense, sentence));
    }
}
