package org.rcm.intake.extraction.text;

import java.util.List;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Word;

/**
 * One place where a text says that somebody does not come, or what keeps him: "no podrá asistir", "has left the ministry".
 *
 * @param paragraph where
 * @param from index of its first word
 * @param to index behind its last word
 * @param start index of the first word of its sentence
 * @param end index behind its sentence
 */
public record Refusal(Paragraph paragraph, int from, int to, int start, int end) {

    /** All of a paragraph, in order; some may overlap. */
    public static List<Refusal> in(Paragraph paragraph, Catalogue catalogue) {
        Sentences sentences = new Sentences(catalogue);
        return catalogue.withdrawals().in(paragraph.words()).stream()
                .map(hit -> at(paragraph, hit.from(), hit.to(), sentences))
                .toList();
    }

    public static Refusal at(Paragraph paragraph, int from, int to, Sentences sentences) {
        return new Refusal(paragraph, from, to, sentences.startOf(paragraph, from), sentences.endOf(paragraph, to));
    }

    public List<Word> words() {
        return paragraph.words().subList(from, to);
    }

    /** What stands before it in its sentence. */
    public List<Word> before() {
        return paragraph.words().subList(start, from);
    }

    public List<Word> sentence() {
        return paragraph.words().subList(start, end);
    }

    /** True if somebody is named in its sentence. */
    public boolean isAround(Mention mention) {
        return mention.paragraph() == paragraph && mention.from() >= start && mention.from() < end;
    }
}
