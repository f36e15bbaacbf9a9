package org.rcm.intake.extraction.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What may stand in one place of a phrase. A list that many phrases name is one of these, so that its words are in memory
 * once.
 *
 * @param words folded; each is an alternative
 * @param longer all others: of several words, or of none where the place may be left out
 */
record Alternatives(Set<String> words, List<Wording> longer) {

    static Alternatives of(List<Wording> wordings) {
        Set<String> words = new HashSet<>();
        List<Wording> longer = new ArrayList<>();
        for (Wording wording : wordings) {
            Wording.Piece only = wording.pieces().size() == 1 ? wording.pieces().get(0) : null;
            if (only instanceof Wording.Piece.One one) {
                words.add(one.word());
            } else if (only instanceof Wording.Piece.Choice choice) {
                words.addAll(choice.alternatives().words);
                longer.addAll(choice.alternatives().longer);
            } else {
                longer.add(wording);
            }
        }
        return new Alternatives(words, longer);
    }

    /** @param words folded */
    static Alternatives words(List<String> words) {
        return new Alternatives(new HashSet<>(words), List.of());
    }

    /** Every word that any of them has. */
    Stream<String> all() {
        return Stream.concat(words.stream(), longer.stream().flatMap(Wording::words));
    }
}
