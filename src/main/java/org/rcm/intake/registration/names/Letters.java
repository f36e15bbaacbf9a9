package org.rcm.intake.registration.names;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares lists of words letter by letter; where one word ends and the next begins does not count. */
final class Letters {

    /** Words that somebody may have written together ({@code Delacruz}). */
    private static final int MOST_JOINED = 4;

    static final int LONG_ENOUGH_FOR_A_SLIP = 4;

    private Letters() {}

    /** Every letter agrees, whatever stands between words. */
    static boolean same(List<Word> one, List<Word> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() && other.isEmpty();
        }
        return startAlike(one.get(0), other.get(0)) && meet(joined(one), joined(other));
    }

    /** Spares the comparison of most words. */
    private static boolean startAlike(Word one, Word other) {
        return one.forms().stream()
                .anyMatch(form -> other.forms().stream().anyMatch(candidate -> form.charAt(0) == candidate.charAt(0)));
    }

    /**
     * The shorter list is the longer one with words left out or abbreviated, in the same order.
     *
     * @param cut true if words of the longer list may also stand cut in the shorter one
     */
    static boolean shortens(List<Word> shorter, List<Word> longer, boolean cut) {
        boolean[][] reached = new boolean[shorter.size() + 1][longer.size() + 1];
        reached[0][0] = true;
        for (int s = 0; s <= shorter.size(); s++) {
            for (int l = 0; l <= longer.size(); l++) {
                if (reached[s][l]) {
                    step(shorter, longer, cut, reached, s, l);
                }
            }
        }
        return reached[shorter.size()][longer.size()];
    }

    private static void step(List<Word> shorter, List<Word> longer, boolean cut, boolean[][] reached, int s, int l) {
        if (l < longer.size()) {
            reached[s][l + 1] = true;
        }
        if (s < shorter.size() && l < longer.size()) {
            Word small = shorter.get(s);
            Word large = longer.get(l);
            boolean partly = small.abbreviates(large) || (cut && !small.isParticle() && small.isStartOf(large));
            reached[s + 1][l + 1] |= partly;
        }
        for (int a = 1; a <= MOST_JOINED && s + a <= shorter.size(); a++) {
            for (int b = 1; b <= MOST_JOINED && l + b <= longer.size(); b++) {
                boolean oneIsSingle = a == 1 || b == 1;
                if (oneIsSingle && same(shorter.subList(s, s + a), longer.subList(l, l + b))) {
                    reached[s + a][l + b] = true;
                }
            }
        }
    }

    /** True if a word that is no particle stands in both lists, be it with one letter wrong. */
    static boolean shareAWord(List<Word> one, List<Word> other) {
        return one.stream().filter(word -> !word.isParticle()).anyMatch(word -> other.stream()
                .anyMatch(candidate -> meet(word.forms(), candidate.forms()) || nearly(word, candidate)));
    }

    /** True if one letter more, less or other is all that tells the plain forms apart. */
    static boolean oneLetterApart(List<Word> one, List<Word> other) {
        return oneLetterApart(plain(one), plain(other));
    }

    private static boolean nearly(Word one, Word other) {
        return Math.min(one.plain().length(), other.plain().length()) >= LONG_ENOUGH_FOR_A_SLIP
                && oneLetterApart(one.plain(), other.plain());
    }

    private static boolean oneLetterApart(String one, String other) {
        int start = 0;
        int shorter = Math.min(one.length(), other.length());
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        String restOfOne = one.substring(start);
        String restOfOther = other.substring(start);
        return !one.equals(other)
                && (restOfOne
                                .substring(Math.min(1, restOfOne.length()))
                                .equals(restOfOther.substring(Math.min(1, restOfOther.length())))
                        || (!restOfOne.isEmpty() && restOfOne.substring(1).equals(restOfOther))
                        || (!restOfOther.isEmpty() && restOfOther.substring(1).equals(restOfOne)));
    }

    private static String plain(List<Word> words) {
        return words.stream().map(Word::plain).collect(Collectors.joining());
    }

    private static boolean meet(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains);
    }

    private static Set<String> joined(List<Word> words) {
        Set<String> forms = Set.of("");
        for (Word word : words) {
            Set<String> longer = new LinkedHashSet<>();
            for (String start : forms) {
                for (String form : word.forms()) {
                    if (longer.size() < Transliteration.MOST_FORMS) {
                        longer.add(start + form);
                    }
                }
            }
            forms = longer;
        }
        return forms;
    }
}
