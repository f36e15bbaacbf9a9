package org.rcm.intake.extraction;

import java.util.ArrayList;
import java.util.List;

/**
 * Running text between blank lines, wrapped lines joined.
 *
 * @param part MIME part
 * @param place where it begins
 * @param text one line
 * @param words its words
 */
record Paragraph(String part, String place, String text, List<Word> words) {
    private static final int LONGEST = 4000;

    static Paragraph of(String part, String place, String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return new Paragraph(part, place, cut, Word.of(cut));
    }

    static List<Paragraph> of(String part, List<Block.Line> lines) {
        List<Paragraph> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        String place = "";
        for (Block.Line line : lines) {
            if (line.isBlank()) {
                if (open.length() > 0) {
                    paragraphs.add(of(part, place, open.toString()));
                    open.setLength(0);
                }
            } else {
                place = open.length() == 0 ? line.place() : place;
                open.append(open.length() == 0 ? "" : " ").append(line.text().strip());
            }
        }
        if (open.length() > 0) {
            paragraphs.add(of(part, place, open.toString()));
        }
        return paragraphs;
    }

    /** The text between two words, the punctuation. */
    String gap(int word) {
        return text.substring(words.get(word - 1).end(), words.get(word).start());
    }

    String text(int from, int to) {
        return text.substring(words.get(from).start(), words.get(to - 1).end());
    }
}
