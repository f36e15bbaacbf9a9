package org.rcm.intake.extraction.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rcm.intake.extraction.document.Block;
import org.rcm.intake.extraction.words.Word;

/**
 * Running text between blank lines, or lines that were read as something else; wrapped lines joined.
 *
 * @param part MIME part
 * @param place where it begins
 * @param text one line
 * @param words its words
 * @param turns indexes of words before which a short line ended
 */
public record Paragraph(String part, String place, String text, List<Word> words, Set<Integer> turns) {
    /** A shorter line was ended by whoever wrote it, not by the edge of the page. */
    private static final int WRAPPED = 50;

    private static final int LONGEST = 4000;

    public static Paragraph of(String part, String place, String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return new Paragraph(part, place, cut, Word.of(cut), Set.of());
    }

    private static Paragraph of(String part, String place, String text, Set<Integer> offsets) {
        Paragraph plain = of(part, place, text);
        Set<Integer> turns = new HashSet<>();
        for (int i = 1; i < plain.words.size(); i++) {
            int end = plain.words.get(i - 1).end();
            int start = plain.words.get(i).start();
            if (offsets.stream().anyMatch(offset -> offset >= end && offset <= start)) {
                turns.add(i);
            }
        }
        return new Paragraph(part, place, plain.text, plain.words, turns);
    }

    public static List<Paragraph> of(String part, List<Block.Line> lines) {
        List<Paragraph> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        String place = "";
        int before = -1;
        int lastLength = 0;
        Set<Integer> turns = new HashSet<>();
        for (Block.Line line : lines) {
            boolean apart = line.isBlank() || before >= 0 && number(line.place()) > before + 1;
            before = number(line.place());
            if (apart && open.length() > 0) {
                paragraphs.add(of(part, place, open.toString(), turns));
                open.setLength(0);
                turns.clear();
            }
            if (!line.isBlank()) {
                place = open.length() == 0 ? line.place() : place;
                if (open.length() > 0 && lastLength < WRAPPED) {
                    turns.add(open.length());
                }
                lastLength = line.text().strip().length();
                open.append(open.length() == 0 ? "" : " ").append(line.text().strip());
            }
        }
        if (open.length() > 0) {
            paragraphs.add(of(part, place, open.toString(), turns));
        }
        return paragraphs;
    }

    /** True if a new line begins with this word that need not have begun here. */
    public boolean turnsAt(int word) {
        return turns.contains(word);
    }

    /** The number of its first line; -1 where its part has no lines. */
    public int line() {
        return number(place);
    }

    /** The number in {@code line 4}; -1 for any other place. */
    public static int number(String place) {
        return place.matches("line \\d{1,6}") ? Integer.parseInt(place.substring(5)) : -1;
    }

    /** The text between two words, the punctuation. */
    public String gap(int word) {
        return text.substring(words.get(word - 1).end(), words.get(word).start());
    }

    public String text(int from, int to) {
        return text.substring(words.get(from).start(), words.get(to - 1).end());
    }
}
