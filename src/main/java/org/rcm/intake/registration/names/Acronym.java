package org.rcm.intake.registration.names;

import java.util.List;
import java.util.Locale;

/** Whether a few capitals may stand for an institution's name, as {@code MIDES} does for "Ministerio de Desarrollo Social". */
public final class Acronym {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 12;

    private Acronym() {}

    /**
     * True if the letters begin words of the name one after the other, one letter or several of each; the first word is
     * among them, and no more than the last one is left over. That does not say that nobody else has the same letters.
     *
     * @param acronym one word in capitals; dots and hyphens do not count
     * @param name as written
     */
    public static boolean mayBeOf(String acronym, String name) {
        String letters = acronym.replaceAll("[.\\-\\s]", "");
        List<String> words = Names.tokens(name);
        boolean capitals = letters.equals(letters.toUpperCase(Locale.ROOT))
                && letters.chars().allMatch(Character::isLetter)
                && letters.length() >= SHORTEST
                && letters.length() <= LONGEST;
        String folded = Names.fold(letters);
        return capitals
                && words.size() > 1
                && words.get(0).charAt(0) == folded.charAt(0)
                && begins(folded, words, 0, 0);
    }

    /** Letters from here on are beginnings of words from here on, in order. */
    private static boolean begins(String letters, List<String> words, int letter, int word) {
        if (letter == letters.length()) {
            return word >= words.size() - 1;
        }
        if (word == words.size()) {
            return false;
        }
        String next = words.get(word);
        for (int taken = 1; taken <= next.length() && letter + taken <= letters.length(); taken++) {
            if (next.charAt(taken - 1) != letters.charAt(letter + taken - 1)) {
                break;
            }
            if (begins(letters, words, letter + taken, word + 1)) {
                return true;
            }
        }
        return word > 0 && begins(letters, words, letter, word + 1);
    }
}
