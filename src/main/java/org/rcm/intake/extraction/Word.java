package org.rcm.intake.extraction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A run of letters and digits in a text.
 *
 * @param folded lower case without accents
 * @param start offset of its first character
 * @param end offset after its last character
 */
record Word(String folded, int start, int end) {
    private static final String ALIKE = "авсеорхуіѕјԁɡոα";
    private static final String LATIN = "abceopxyisjdgna";
    private static final String[] FOLDED = latin();

    /** The words of a text in order; everything between them is punctuation. */
    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>(text.length() / 6 + 1);
        StringBuilder folded = new StringBuilder();
        int start = 0;
        for (int i = 0; i <= text.length(); ) {
            int c = i < text.length() ? text.codePointAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                if (folded.length() == 0) {
                    start = i;
                }
                fold(c, folded);
            } else if (folded.length() > 0 && Character.getType(c) != Character.NON_SPACING_MARK) {
                words.add(new Word(folded.toString(), start, i));
                folded.setLength(0);
            }
            i += Character.charCount(c);
        }
        return words;
    }

    /** The words of a text, folded, with one space between. */
    static String fold(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (Word word : of(text)) {
            out.append(out.length() == 0 ? "" : " ").append(word.folded);
        }
        return out.toString();
    }

    /** Lower case without accents, look-alikes of other alphabets as Latin letters, everything else as it is. */
    static String foldKeepingMarks(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int alike = ALIKE.indexOf(c);
            if (alike >= 0) {
                out.append(LATIN.charAt(alike));
            } else {
                fold(c, out);
            }
        });
        return out.toString();
    }

    private static void fold(int c, StringBuilder out) {
        if (c < 128) {
            out.append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c));
        } else if (c < FOLDED.length) {
            out.append(FOLDED[c]);
        } else {
            foldRare(c, out);
        }
    }

    /** The letters of Latin languages, folded once and for all: half of all Spanish lines have one. */
    private static String[] latin() {
        String[] folded = new String[0x250];
        for (int c = 0; c < folded.length; c++) {
            StringBuilder out = new StringBuilder();
            foldRare(c, out);
            folded[c] = out.toString();
        }
        return folded;
    }

    private static void foldRare(int c, StringBuilder out) {
        String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT);
        int before = out.length();
        plain.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
        if (out.length() == before) {
            out.appendCodePoint(c);
        }
    }

    /** True if the text this word was cut from writes it with a capital first. */
    boolean isCapitalised(String text) {
        int c = text.codePointAt(start);
        return Character.isUpperCase(c) || Character.isTitleCase(c);
    }

    boolean isNumber() {
        return Character.isDigit(folded.charAt(0));
    }
}
