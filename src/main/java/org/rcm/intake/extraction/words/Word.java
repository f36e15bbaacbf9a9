package org.rcm.intake.extraction.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A run of letters and digits in a text.
 *
 * @param folded lower case without accents
 * @param start offset of its first character
 * @param end offset after its last character
 */
public record Word(String folded, int start, int end) {
    private static final String ALIKE = "авсеорхуіѕјԁɡոα";
    private static final String LATIN = "abceopxyisjdgna";
    private static final String[] FOLDED = latin();
    private static final String APOSTROPHES = "'’‘ʼ´`";
    /** What English leaves of will, have, are, had, am, is and not. */
    private static final Set<String> CONTRACTED = Set.of("ll", "ve", "re", "d", "m", "s", "t");
    /** What it hangs them on, besides names ("Ana'll come") and what ends in "n't". */
    private static final Set<String> PRONOUNS = Set.of(
            "i", "you", "he", "she", "it", "we", "they", "that", "this", "there", "here", "who", "what", "where", "how",
            "let");

    /** How Spanish is written on telephones, where such letters stand alone. */
    private static final Map<String, String> SHORTHAND =
            Map.of("q", "que", "k", "que", "x", "por", "xq", "porque", "pq", "porque");

    /** The words of a text in order; everything between them is punctuation. */
    public static List<Word> of(String text) {
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
                words.add(new Word(written(folded, text, start, i), start, i));
                folded.setLength(0);
            }
            i += Character.charCount(c);
        }
        return words;
    }

    private static String written(StringBuilder folded, String text, int start, int end) {
        String word = folded.toString();
        boolean alone = word.length() <= 2
                && (start == 0 || Character.isWhitespace(text.charAt(start - 1)))
                && (end == text.length() || Character.isWhitespace(text.charAt(end)))
                && Character.isLowerCase(text.charAt(start));
        return alone ? SHORTHAND.getOrDefault(word, word) : word;
    }

    /** The words of a text, folded, with one space between. */
    public static String fold(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (Word word : of(text)) {
            out.append(out.length() == 0 ? "" : " ").append(word.folded);
        }
        return out.toString();
    }

    /** Lower case without accents, look-alikes of other alphabets as Latin letters, everything else as it is. */
    public static String foldKeepingMarks(String text) {
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

    /** True if the text this word was cut from writes it with an accent: "él" is no article. */
    public boolean isAccented(String text) {
        return !text.substring(start, end).toLowerCase(Locale.ROOT).equals(folded);
    }

    /** True if the text this word was cut from writes it with a capital first. */
    public boolean isCapitalised(String text) {
        int c = text.codePointAt(start);
        return Character.isUpperCase(c) || Character.isTitleCase(c);
    }

    /** True for an apostrophe, whichever key was struck. */
    public static boolean isApostrophe(String gap) {
        return gap.length() == 1 && APOSTROPHES.contains(gap);
    }

    /** "I'd", "don't", "Usher's": either half of what English draws together, and no part of a name; "O'Neill" has none. */
    public boolean isContracted(String text) {
        return isTail(text) || opensContraction(text);
    }

    private boolean isTail(String text) {
        int host = start - 1;
        while (host > 0 && Character.isLetter(text.charAt(host - 1))) {
            host--;
        }
        return host >= 0
                && host < start - 1
                && APOSTROPHES.indexOf(text.charAt(start - 1)) >= 0
                && CONTRACTED.contains(folded)
                && (!folded.equals("t") || isNegated(text.substring(host, start - 1)));
    }

    /** The first half of one: "I" of "I'd", "don" of "don't". */
    public boolean opensContraction(String text) {
        int tail = end;
        while (tail + 1 < text.length() && Character.isLetter(text.charAt(tail + 1))) {
            tail++;
        }
        if (tail == end || APOSTROPHES.indexOf(text.charAt(end)) < 0) {
            return false;
        }
        String drawn = foldKeepingMarks(text.substring(end + 1, tail + 1));
        return drawn.equals("t") ? isNegated(folded) : CONTRACTED.contains(drawn) && PRONOUNS.contains(folded);
    }

    /** "don", "can", "isn", and not the "van" of "van't Hoff". */
    private static boolean isNegated(String host) {
        return host.length() > 2 && host.endsWith("n") && !host.equalsIgnoreCase("van");
    }

    public boolean isNumber() {
        return Character.isDigit(folded.charAt(0));
    }
}
