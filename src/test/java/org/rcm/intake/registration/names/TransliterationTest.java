package org.rcm.intake.registration.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ICAO 9303-3, section 6, table A. */
class TransliterationTest {

    @ParameterizedTest
    @CsvSource({
        "Muñoz, MUNOZ",
        "Argüello, ARGUELLO",
        "Solórzano Ulloa, SOLORZANO ULLOA",
        "Núñez-Díaz, NUNEZ DIAZ",
        "O’Neill, ONEILL",
        "D'Artagnan, DARTAGNAN",
        "Müller, MULLER",
        "Schäfer, SCHAEFER",
        "Weiß, WEISS",
        "Åse Ødegård, AASE OEDEGAARD",
        "Æsir, AESIR",
        "Þórður, THORDUR",
        "Łukasz, LUKASZ",
        "Đorđević, DORDEVIC",
        "Œuvrard, OEUVRARD",
        "Ĳsbrand, IJSBRAND",
        "Ŋ Ŧ Ħ ĸ ı Ə, N T H Q I E",
        "García   Lorca, GARCIA LORCA"
    })
    void theCanonicalFormIsTheOneAnIssuerPrints(String name, String zone) {
        assertThat(Transliteration.canonical(name)).isEqualTo(zone);
    }

    @Test
    void aDiaeresisMayBePrintedInThreeWays() {
        assertThat(Transliteration.forms("Agüero")).containsExactly("AGUERO", "AGUEERO", "AGUXXERO");
    }

    @Test
    void aTildeMayBeMarkedWithTwoLetters() {
        assertThat(Transliteration.forms("Peña")).containsExactly("PENA", "PENXXA");
    }

    @Test
    void decomposedLettersAreTheSameAsComposedOnes() {
        assertThat(Transliteration.canonical("Mun\u0303oz")).isEqualTo("MUNOZ");
    }

    @Test
    void noNameHasAnEmptyForm() {
        assertThat(Transliteration.canonical(null)).isEmpty();
    }

    @Test
    void aHostileNameHasFewForms() {
        assertThat(Transliteration.forms("ü".repeat(500))).hasSizeLessThanOrEqualTo(Transliteration.MOST_FORMS);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"ÀÁÂÃÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİIĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽẞ"})
    void everyLatinLetterOfTheTableHasAForm(String letters) {
        letters.codePoints().forEach(letter -> assertThat(Transliteration.canonical(Character.toString(letter)))
                .as(Character.toString(letter))
                .matches("[A-Z]{1,2}"));
    }
}
