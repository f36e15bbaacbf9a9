package org.rcm.intake.extraction.words;

import java.util.List;
import org.rcm.intake.extraction.words.Grammar.Role;

/** Tells whether the words before something deny it: "no asistirá", "I am not coming", "sin cancelar". Immutable. */
public final class Negation {
    private final Grammar grammar;

    Negation(Grammar grammar) {
        this.grammar = grammar;
    }

    /** "no", "not", "nunca": says of what follows that it is not so. */
    public boolean isDenial(Word word) {
        return grammar.is(Role.DENIAL, word);
    }

    /** True if any of these words says of another that it is not so. */
    public boolean isIn(List<Word> words) {
        return grammar.isIn(Role.DENIAL, words);
    }

    /** True if the word right before this one denies it. */
    public boolean isDenied(List<Word> words, int at) {
        return at > 0 && isDenial(words.get(at - 1));
    }

    /** A denial, or a word that says the same of what is wanting: "sin", "unable". */
    public boolean isDenialOrLack(Word word) {
        return isDenial(word) || grammar.is(Role.LACK, word);
    }

    /** "me", "lo": between a denial and what it denies, as in "no me lo cancelen". */
    boolean mayStandBehind(Word word) {
        return grammar.is(Role.CLITIC, word);
    }
}
