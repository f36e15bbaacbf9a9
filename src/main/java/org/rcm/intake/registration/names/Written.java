package org.rcm.intake.registration.names;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rcm.intake.registration.PersonName;

/**
 * A name in words, as far as its writer split it.
 *
 * @param surnames empty where the name is not split and stands in the given names, and the other way round
 */
record Written(List<Word> givenNames, List<Word> surnames) {

    /** Longer than any name: what comes after is no longer compared, so that hostile input costs nothing. */
    private static final int MOST_WORDS = 12;

    private static final int LONGEST = 240;

    /** 44 positions of line 1 less {@code P<XXX} (9303-4, 4.2.2). */
    private static final int ZONE_POSITIONS = 39;

    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("[\\s,;<\\p{Pd}\\u00AD\\u2212/]+|(?<=\\p{L}\\p{L}\\.)(?=\\p{L})");

    static Written of(PersonName name) {
        return new Written(words(name.givenNames()), words(name.surnames()));
    }

    static Written ofZone(String surnames, String givenNames) {
        return new Written(words(givenNames), words(surnames));
    }

    /** True if the names take up all positions of the zone, so that words may be cut or left out (9303-4, 4.2.3). */
    static boolean fillsZone(String surnames, String givenNames) {
        int between = givenNames == null || givenNames.isBlank() ? 0 : 2;
        return length(surnames) + between + length(givenNames) >= ZONE_POSITIONS;
    }

    boolean isEmpty() {
        return givenNames.isEmpty() && surnames.isEmpty();
    }

    boolean isSplit() {
        return !givenNames.isEmpty() && !surnames.isEmpty();
    }

    List<Word> givenFirst() {
        return join(givenNames, surnames);
    }

    List<Word> surnamesFirst() {
        return join(surnames, givenNames);
    }

    static List<Word> join(List<Word> first, List<Word> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    private static List<Word> words(String text) {
        if (text == null) {
            return List.of();
        }
        String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return Arrays.stream(BETWEEN_WORDS.split(bounded.strip()))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(Word::of)
                .filter(word -> !word.isBlank())
                .toList();
    }

    private static int length(String part) {
        return part == null ? 0 : part.strip().length();
    }
}
