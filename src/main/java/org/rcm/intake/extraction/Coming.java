package org.rcm.intake.extraction;

import java.util.List;
import java.util.Set;
import org.rcm.intake.extraction.Phrases.Sense;

/** Tells from the words around a name whether this person comes. Thread-safe. */
final class Coming {
    private static final Set<String> ARTICLES = Set.of(
            "a",
            "al",
            "la",
            "el",
            "los",
            "las",
            "the",
            "de",
            "del",
            "of",
            "que",
            "that",
            "señor",
            "senor",
            "senora",
            "funcionario",
            "funcionaria",
            "delegado",
            "delegada",
            "delegate",
            "official",
            "nuestro",
            "nuestra",
            "our",
            "mr",
            "ms",
            "compañero",
            "companero",
            "companera",
            "colega",
            "colleague",
            "mi",
            "my",
            "titular",
            "suplente",
            "siguiente",
            "persona",
            "y",
            "and");

    private final Catalogue catalogue;

    Coming(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    boolean before(Paragraph paragraph, int at) {
        List<Word> words = paragraph.words();
        int stop = at;
        while (stop > 0
                && ARTICLES.contains(words.get(stop - 1).folded())
                && stop > at - 4
                && noFullStop(paragraph, stop)) {
            if (endsWith(Sense.BEFORE_PERSON, paragraph, stop)) {
                return true;
            }
            stop--;
        }
        return endsWith(Sense.BEFORE_PERSON, paragraph, stop);
    }

    private static boolean noFullStop(Paragraph paragraph, int word) {
        return word >= paragraph.words().size() || !paragraph.gap(word).contains(". ");
    }

    private boolean endsWith(Sense sense, Paragraph paragraph, int end) {
        int from = Math.max(0, end - 5);
        return catalogue.phrases().find(sense, paragraph.words().subList(from, end)).stream()
                .anyMatch(hit -> hit.to() == end - from);
    }

    boolean after(Paragraph paragraph, int from, int end) {
        int to = Math.min(end, from + 45);
        return from < to
                && catalogue
                        .phrases()
                        .isIn(Sense.AFTER_PERSON, paragraph.words().subList(from, to));
    }

    static boolean joined(Paragraph paragraph, int at) {
        for (int i = at - 1; i >= 0 && i >= at - 4; i--) {
            String word = paragraph.words().get(i).folded();
            if (word.equals("y")
                    || word.equals("e")
                    || word.equals("and")
                    || word.equals("como")
                    || word.equals("et")) {
                return true;
            }
        }
        boolean article = at > 1
                && Set.of("el", "la", "the")
                        .contains(paragraph.words().get(at - 1).folded());
        String gap = at > 0 ? paragraph.gap(article ? at - 1 : at) : "";
        return gap.contains(",") || gap.contains(";") || gap.contains("•");
    }
}
