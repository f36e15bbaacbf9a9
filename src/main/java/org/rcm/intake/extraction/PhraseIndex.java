package org.rcm.intake.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds many phrases in a text in one go. Case, accents and punctuation do not matter; {@code *} within a phrase stands
 * for up to four words. Filled once, then read by any number of threads.
 */
final class PhraseIndex<T> {
    private static final String ANY = "*";
    private static final int MOST_SKIPPED = 4;

    private final Map<String, List<Entry<T>>> byFirstWord = new HashMap<>();

    private record Entry<T>(List<String> words, T tag) {}

    /** A phrase in a text, as indexes of words: {@code from} inclusive, {@code to} exclusive. */
    record Hit<T>(T tag, int from, int to) {}

    void add(String phrase, T tag) {
        List<String> words = new ArrayList<>();
        for (String piece : phrase.split("\\s+")) {
            if (piece.equals(ANY)) {
                words.add(ANY);
            } else {
                Word.of(piece).forEach(word -> words.add(word.folded()));
            }
        }
        if (!words.isEmpty()) {
            byFirstWord
                    .computeIfAbsent(words.get(0), first -> new ArrayList<>(2))
                    .add(new Entry<>(words, tag));
        }
    }

    /** Every phrase that stands in the text, in order of its first word. */
    List<Hit<T>> find(List<Word> text) {
        List<Hit<T>> hits = new ArrayList<>();
        for (int at = 0; at < text.size(); at++) {
            for (Entry<T> entry : byFirstWord.getOrDefault(text.get(at).folded(), List.of())) {
                int end = end(entry.words, text, at);
                if (end > 0) {
                    hits.add(new Hit<>(entry.tag, at, end));
                }
            }
        }
        return hits;
    }

    /** The longest phrase that begins at this word, or null. */
    Hit<T> longestAt(List<Word> text, int at) {
        Hit<T> best = null;
        for (Entry<T> entry : byFirstWord.getOrDefault(text.get(at).folded(), List.of())) {
            int end = end(entry.words, text, at);
            if (end > 0 && (best == null || end > best.to)) {
                best = new Hit<>(entry.tag, at, end);
            }
        }
        return best;
    }

    boolean isIn(List<Word> text) {
        return !find(text).isEmpty();
    }

    private static int end(List<String> phrase, List<Word> text, int from) {
        int at = from;
        for (int i = 0; i < phrase.size(); i++) {
            if (phrase.get(i).equals(ANY)) {
                String next = phrase.get(i + 1);
                int limit = Math.min(text.size(), at + MOST_SKIPPED + 1);
                while (at < limit && !text.get(at).folded().equals(next)) {
                    at++;
                }
                if (at >= limit) {
                    return -1;
                }
            } else if (at >= text.size() || !text.get(at).folded().equals(phrase.get(i))) {
                return -1;
            } else {
                at++;
            }
        }
        return at;
    }
}
