package org.rcm.intake.extraction.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcm.intake.extraction.ReadingCase;

class NegationTest {
    private static final Negation NEGATION = ReadingCase.CATALOGUE.negation();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no asistirá",
                "tampoco asistirá",
                "nunca asistirá",
                "isn't attending",
                "não participará",
                "nor Ana"
            })
    void what_stands_behind_a_denial_is_denied(String text) {
        List<Word> words = Word.of(text);

        assertThat(NEGATION.isDenied(words, words.size() - 1)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"asistirá", "ella asistirá", "no ella asistirá", "sin Ana"})
    void what_no_denial_stands_right_before_is_not_denied(String text) {
        List<Word> words = Word.of(text);

        assertThat(NEGATION.isDenied(words, words.size() - 1)).isFalse();
    }

    @Test
    void what_is_wanting_is_told_from_what_is_denied() {
        Word without = Word.of("sin").get(0);

        assertThat(NEGATION.isDenialOrLack(without)).isNotEqualTo(NEGATION.isDenial(without));
    }
}
