package org.rcm.intake.extraction.text;

import java.util.ArrayList;
import java.util.List;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Phrases;
import org.rcm.intake.extraction.words.Word;

/** Tells where sentences end; the dot of a title or an initial ends none. Thread-safe. */
public final class Sentences {
    private final Catalogue catalogue;

    public Sentences(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Index of the first word behind the sentence in which this word stands. */
    public int endOf(Paragraph paragraph, int from) {
        for (int i = Math.max(from, 1); i < paragraph.words().size(); i++) {
            if (isEnd(paragraph, i)) {
                return i;
            }
        }
        return paragraph.words().size();
    }

    /** Index of the first word of the sentence in which this word stands. */
    public int startOf(Paragraph paragraph, int from) {
        int start = from;
        while (start > 0 && !isEnd(paragraph, start)) {
            start--;
        }
        return start;
    }

    /** The words of the sentence in which somebody is named, without anybody's name: "ni … ni … podrán asistir". */
    public List<Word> aroundWithoutNames(Mention mention, List<Mention> all) {
        Paragraph paragraph = mention.paragraph();
        int start = startOf(paragraph, mention.from());
        int end = endOf(paragraph, mention.to());
        List<Word> words = new ArrayList<>();
        for (int i = start; i < end; i++) {
            int at = i;
            boolean name = all.stream()
                    .anyMatch(other -> other.paragraph() == paragraph && other.from() <= at && other.to() > at);
            if (!name) {
                words.add(paragraph.words().get(i));
            }
        }
        return words;
    }

    /** The words of the sentence in which somebody is named. */
    public List<Word> around(Mention mention) {
        int start = startOf(mention.paragraph(), mention.from());
        return mention.paragraph().words().subList(start, endOf(mention.paragraph(), mention.to()));
    }

    /** The sentence that ends before this word is a question. */
    public boolean asks(Paragraph paragraph, int end) {
        return end < paragraph.words().size()
                ? paragraph.gap(end).contains("?")
                : paragraph.text().strip().endsWith("?");
    }

    public boolean isEnd(Paragraph paragraph, int word) {
        String gap = paragraph.gap(word);
        int dot = gap.indexOf('.');
        if (gap.contains("? ") || gap.contains("! ") || gap.contains("; ") && gap.contains(".")) {
            return true;
        }
        Word before = paragraph.words().get(word - 1);
        return dot >= 0
                && gap.length() > dot + 1
                && Character.isWhitespace(gap.charAt(dot + 1))
                && (before.folded().length() > 3
                        || gap.startsWith(")")
                        || isAcronym(paragraph, before)
                        || isShortEnding(paragraph, before)
                        || endsAddress(paragraph, before))
                && !isWithinName(paragraph, word)
                && catalogue.honorifics().end(paragraph.text(), paragraph.words(), word - 1) == word - 1;
    }

    /** "… en lugar de él. Ana Ruiz …", "… to replace him. Ana Ruiz …": short words that abbreviate nothing. */
    private boolean isShortEnding(Paragraph paragraph, Word word) {
        return !word.isCapitalised(paragraph.text())
                && catalogue.phrases().isIn(Phrases.Sense.SHORT_ENDING, List.of(word));
    }

    /** "… de la SRE. Agradecemos …", in a text that is not all in capitals. */
    private static boolean isAcronym(Paragraph paragraph, Word word) {
        String text = paragraph.text();
        return word.folded().length() == 3
                && text.substring(word.start(), word.end()).chars().allMatch(Character::isUpperCase)
                && (word.start() == 0 || text.charAt(word.start() - 1) != '.')
                && text.chars().anyMatch(Character::isLowerCase);
    }

    /** "… su correo es ana@mides.gob.pa. La otra es …". */
    private static boolean endsAddress(Paragraph paragraph, Word word) {
        String token = paragraph.text().substring(0, word.start());
        token = token.substring(Math.max(token.lastIndexOf(' '), token.lastIndexOf('\n')) + 1);
        return token.indexOf('@') >= 0;
    }

    /** "María S. de la Cruz", and neither "… del Interior. La pueden localizar …" nor "… no asistirá. El Lic. Mora …". */
    private boolean isWithinName(Paragraph paragraph, int word) {
        List<Word> words = paragraph.words();
        boolean particle = catalogue.names().isParticle(words.get(word).folded());
        boolean capital = words.get(word).isCapitalised(paragraph.text());
        boolean begins = capital
                && word + 1 < words.size()
                && (!words.get(word + 1).isCapitalised(paragraph.text())
                        || catalogue.honorifics().end(paragraph.text(), words, word + 1) > word + 1);
        boolean afterName = !capital || words.get(word - 1).isCapitalised(paragraph.text());
        return particle && afterName && !begins;
    }

    public boolean endsBetween(Paragraph paragraph, int from, int to) {
        for (int i = Math.max(1, from); i <= to && i < paragraph.words().size(); i++) {
            if (isEnd(paragraph, i)) {
                return true;
            }
        }
        return false;
    }
}
