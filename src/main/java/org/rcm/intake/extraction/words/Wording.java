package org.rcm.intake.extraction.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A phrase with its choices, piece by piece. */
record Wording(List<Piece> pieces) {

    /** What stands in one place of a phrase. */
    sealed interface Piece {
        /** This word, folded. */
        record One(String word) implements Piece {}

        /** Up to four words, whichever. */
        record Any() implements Piece {}

        /** Up to six of these, one after the other, or none. */
        record Many(Alternatives alternatives) implements Piece {}

        /** One of these; an empty one may be left out. */
        record Choice(Alternatives alternatives) implements Piece {}
    }

    private static final String ANY = "*";

    /** A phrase of words, {@code *} and verbs in any form alone. */
    static Wording plain(String phrase) {
        List<Piece> pieces = new ArrayList<>();
        for (String piece : phrase.strip().split("\\s+")) {
            if (piece.equals(ANY)) {
                pieces.add(new Piece.Any());
            } else if (Verbs.isVerb(piece)) {
                pieces.add(new Piece.Choice(Alternatives.words(Verbs.forms(piece))));
            } else {
                Word.of(piece).forEach(word -> pieces.add(new Piece.One(word.folded())));
            }
        }
        return new Wording(pieces);
    }

    /** Every word of it, folded, whichever choice is taken. */
    Stream<String> words() {
        return pieces.stream().flatMap(Wording::words);
    }

    private static Stream<String> words(Piece piece) {
        if (piece instanceof Piece.One one) {
            return Stream.of(one.word());
        }
        if (piece instanceof Piece.Many many) {
            return many.alternatives().all();
        }
        return piece instanceof Piece.Choice choice ? choice.alternatives().all() : Stream.empty();
    }

    /** True if the first or the last piece is {@code *}. */
    boolean hasLooseEnd() {
        return !pieces.isEmpty()
                && (pieces.get(0) instanceof Piece.Any || pieces.get(pieces.size() - 1) instanceof Piece.Any);
    }
}
