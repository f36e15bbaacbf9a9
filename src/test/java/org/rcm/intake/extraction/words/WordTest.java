package org.rcm.intake.extraction.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "I'd like, i d",
                "I’ve attached, i ve",
                "I´m here, i m",
                "Don't wait, don t",
                "Let's go, let s",
                "Ana Usher's passport, s",
                "Ana Usher'll come, ll",
                "Sean O'Neill, ''",
                "Ivy D'Souza, ''",
                "Jan van't Hoff, ''",
                "Jean D’Aoust, ''"
            })
    void contractions_are_told_from_names_with_an_apostrophe(String text, String contracted) {
        String found = String.join(
                " ",
                Word.of(text).stream()
                        .filter(word -> word.isContracted(text))
                        .map(Word::folded)
                        .toList());

        assertThat(found).isEqualTo(contracted.replace("''", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "el q va, el que va",
        "gracias x todo, gracias por todo",
        "Ana Q. Ruiz, ana q ruiz",
        "a.q@b.mx, a q b mx"
    })
    void what_telephones_shorten_is_read_in_full_where_it_stands_alone(String text, String read) {
        assertThat(Word.of(text).stream().map(Word::folded)).containsExactly(read.split(" "));
    }
}
