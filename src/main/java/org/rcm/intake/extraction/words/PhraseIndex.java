package org.rcm.intake.extraction.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds many phrases in a text in one go. Case, accents and punctuation do not matter; {@code *} within a phrase stands
 * for up to four words. Filled once, then read by any number of threads.
 */
public final class PhraseIndex<T> {
    private static final int MOST_SKIPPED = 4;
    private static final int MOST_REPEATED = 6;

    private final Node<T> root = new Node<>(true);

    /** The branches of the root, by word: every word of a text is looked up there. */
    private final Map<String, List<Node<T>>> beginnings = new HashMap<>();

    /** A place between two words of one phrase, or of all that begin alike. */
    private static final class Node<T> {
        /** True if every phrase with the same words so far comes by here. */
        private final boolean common;

        private Map<String, List<Node<T>>> next = Map.of();
        private List<Branch<T>> branches = List.of();
        private List<Node<T>> afterAny = List.of();
        private List<T> tags = List.of();

        private Node(boolean common) {
            this.common = common;
        }

        /** Where one is behind this word. */
        private List<Node<T>> behind(String word) {
            List<Node<T>> behind = next.isEmpty() ? List.of() : next.getOrDefault(word, List.of());
            List<Node<T>> all = null;
            for (Branch<T> branch : branches) {
                if (branch.words.contains(word)) {
                    all = all == null ? new ArrayList<>(behind) : all;
                    all.add(branch.to);
                }
            }
            return all == null ? behind : all;
        }

        private void to(String word, Node<T> node) {
            List<Node<T>> behind = with(next.getOrDefault(word, List.of()), node);
            if (next.isEmpty()) { // so most places stay, and there are thousands
                next = Map.of(word, behind);
            } else {
                next = next.size() == 1 ? new HashMap<>(next) : next;
                next.put(word, behind);
            }
        }

        private Node<T> commonAfter(String word) {
            for (Node<T> node : next.getOrDefault(word, List.of())) {
                if (node.common) {
                    return node;
                }
            }
            Node<T> node = new Node<>(true);
            to(word, node);
            return node;
        }

        private Node<T> commonAfter(Set<String> words) {
            for (Branch<T> branch : branches) {
                if (branch.words == words && branch.to.common) {
                    return branch.to;
                }
            }
            Node<T> node = new Node<>(true);
            to(words, node);
            return node;
        }

        private void to(Set<String> words, Node<T> node) {
            branches = with(branches, new Branch<>(words, node));
        }

        private static <E> List<E> with(List<E> list, E more) {
            if (list.isEmpty()) {
                return List.of(more);
            }
            List<E> longer = new ArrayList<>(list);
            longer.add(more);
            return longer;
        }
    }

    /** Any of these words leads to one place; they are those of the {@link Alternatives}, not a copy. */
    private record Branch<T>(Set<String> words, Node<T> to) {}

    /** A phrase in a text, as indexes of words: {@code from} inclusive, {@code to} exclusive. */
    public record Hit<T>(T tag, int from, int to) {
        /** True if it is part of a longer one. */
        boolean isWithinAny(List<Hit<T>> others) {
            return others.stream()
                    .anyMatch(other -> other.from <= from && other.to >= to && other.to - other.from > to - from);
        }
    }

    void add(String phrase, T tag) {
        add(Wording.plain(phrase), tag);
    }

    void add(Wording wording, T tag) {
        for (Node<T> end : behind(List.of(root), wording)) {
            if (end != root) {
                end.tags = Node.with(end.tags, tag);
            }
        }
    }

    /** Where one is after the wording has been said from any of these places. */
    private List<Node<T>> behind(List<Node<T>> places, Wording wording) {
        List<Node<T>> at = places;
        for (Wording.Piece piece : wording.pieces()) {
            at = behind(at, piece);
        }
        return at;
    }

    private List<Node<T>> behind(List<Node<T>> places, Wording.Piece piece) {
        if (piece instanceof Wording.Piece.One one) {
            if (isCommon(places)) {
                return List.of(places.get(0).commonAfter(one.word()));
            }
            Node<T> node = new Node<>(false);
            places.forEach(place -> place.to(one.word(), node));
            return List.of(node);
        }
        if (piece instanceof Wording.Piece.Any) {
            Node<T> node = new Node<>(false);
            places.forEach(place -> place.afterAny = Node.with(place.afterAny, node));
            return List.of(node);
        }
        if (piece instanceof Wording.Piece.Many many) {
            List<Node<T>> ends = new ArrayList<>(places);
            List<Node<T>> at = places;
            for (int i = 0; i < MOST_REPEATED; i++) {
                at = behind(at, many.alternatives());
                ends.addAll(at);
            }
            return ends;
        }
        return behind(places, ((Wording.Piece.Choice) piece).alternatives());
    }

    /** All single words lead to one place, so that a phrase is as large as it is written, not as its wordings are many. */
    private List<Node<T>> behind(List<Node<T>> places, Alternatives alternatives) {
        Set<Node<T>> ends = new LinkedHashSet<>();
        alternatives.longer().forEach(wording -> ends.addAll(behind(places, wording)));
        if (!alternatives.words().isEmpty()) {
            ends.add(behindAnyOf(places, alternatives.words()));
        }
        return List.copyOf(ends);
    }

    private Node<T> behindAnyOf(List<Node<T>> places, Set<String> words) {
        int before = root.branches.size();
        Node<T> node = isCommon(places) ? places.get(0).commonAfter(words) : new Node<>(false);
        if (!node.common) {
            places.forEach(place -> place.to(words, node));
        }
        if (root.branches.size() > before) {
            words.forEach(word ->
                    beginnings.computeIfAbsent(word, key -> new ArrayList<>(1)).add(node));
        }
        return node;
    }

    private boolean isCommon(List<Node<T>> places) {
        return places.size() == 1 && places.get(0).common;
    }

    /** Every phrase that stands in the text, in order of its first word. */
    List<Hit<T>> find(List<Word> text) {
        List<Hit<T>> hits = new ArrayList<>();
        for (int at = 0; at < text.size(); at++) {
            hits.addAll(at(text, at));
        }
        return hits;
    }

    /** The longest phrase that begins at this word, or null. */
    Hit<T> longestAt(List<Word> text, int at) {
        Hit<T> best = null;
        for (Hit<T> hit : at(text, at)) {
            best = best == null || hit.to > best.to ? hit : best;
        }
        return best;
    }

    boolean isIn(List<Word> text) {
        for (int at = 0; at < text.size(); at++) {
            if (!at(text, at).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Every phrase that begins at this word. */
    private List<Hit<T>> at(List<Word> text, int at) {
        List<Hit<T>> hits = new ArrayList<>();
        String first = text.get(at).folded();
        for (Node<T> node : root.next.getOrDefault(first, List.of())) {
            walk(node, text, at, at + 1, hits);
        }
        for (Node<T> node : beginnings.getOrDefault(first, List.of())) {
            walk(node, text, at, at + 1, hits);
        }
        return hits;
    }

    private static <T> void walk(Node<T> node, List<Word> text, int from, int at, List<Hit<T>> hits) {
        for (T tag : node.tags) {
            hits.add(new Hit<>(tag, from, at));
        }
        if (at >= text.size()) {
            return;
        }
        for (Node<T> next : node.behind(text.get(at).folded())) {
            walk(next, text, from, at + 1, hits);
        }
        for (Node<T> next : node.afterAny) {
            skip(next, text, from, at, hits);
        }
    }

    /** Goes on at the nearest place where each of the words that may follow stands. */
    private static <T> void skip(Node<T> node, List<Word> text, int from, int at, List<Hit<T>> hits) {
        Set<String> met = new HashSet<>();
        int limit = Math.min(text.size(), at + MOST_SKIPPED + 1);
        for (int i = at; i < limit; i++) {
            String word = text.get(i).folded();
            List<Node<T>> next = node.behind(word);
            if (!next.isEmpty() && met.add(word)) {
                for (Node<T> behind : next) {
                    walk(behind, text, from, i + 1, hits);
                }
            }
        }
    }
}
