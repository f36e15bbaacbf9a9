package org.rcm.intake.passport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.Proof;
import org.rcm.intake.registration.Sex;

/** The specimen is that of ICAO 9303-4, appendix A. */
class Td3ZoneTest {

    private static final String LINE_1 = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
    private static final String LINE_2 = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";
    private static final LocalDate TODAY = LocalDate.of(2022, 2, 15);

    @Test
    void specimenChecks() {
        assertThat(new Td3Zone(LINE_1, LINE_2).checkDigits()).isEqualTo(CheckDigits.VALID);
    }

    @Test
    void specimenIsReadIntoItsFields() {
        assertThat(new Td3Zone(LINE_1, LINE_2).passport(TODAY, Proof.TEXT))
                .contains(new Passport(
                        "L898902C3",
                        "UTO",
                        "UTO",
                        "ERIKSSON",
                        "ANNA MARIA",
                        LocalDate.of(1974, 8, 12),
                        Sex.F,
                        LocalDate.of(2012, 4, 15),
                        Proof.TEXT));
    }

    @ParameterizedTest(name = "a wrong character at place {0} of line 2 is noticed")
    @ValueSource(ints = {0, 4, 8, 9, 13, 18, 19, 21, 26, 27, 28, 36, 42, 43})
    void everyCheckedPlaceCounts(int place) {
        char[] wrong = LINE_2.toCharArray();
        wrong[place] = wrong[place] == '7' ? '8' : '7';
        assertThat(new Td3Zone(LINE_1, new String(wrong)).checkDigits()).isEqualTo(CheckDigits.INVALID);
    }

    @Test
    void emptyPersonalNumberMayHaveAFillerForItsDigit() {
        assertThat(new Td3Zone(LINE_1, "P0817193<4BLZ9212233M2607137<<<<<<<<<<<<<<<0").checkDigits())
                .isEqualTo(CheckDigits.VALID);
        assertThat(Td3Zone.optionalChecks("S9918115<2BLZ9111015F2607171<<<<<<<<<<<<<<04"))
                .isTrue();
    }

    @Test
    void personalNumberMayNotHaveAFillerForItsDigit() {
        assertThat(Td3Zone.optionalChecks(LINE_2.substring(0, 42) + "<0")).isFalse();
    }

    @Test
    void shortNumberLosesItsFillers() {
        assertThat(new Td3Zone(
                                "P<BLZCOLEMAN<<MARCUS<<<<<<<<<<<<<<<<<<<<<<<<",
                                "P0817193<4BLZ9212233M2607137<<<<<<<<<<<<<<<0")
                        .passport(TODAY, Proof.NONE))
                .hasValueSatisfying(p -> assertThat(p.number()).isEqualTo("P0817193"));
    }

    @Test
    void germanyHasOneLetterInTheZoneAndThreeInTheRecord() {
        assertThat(new Td3Zone(LINE_1.replace("UTO", "D<<"), LINE_2.replace("UTO", "D<<")).passport(TODAY, Proof.NONE))
                .hasValueSatisfying(p -> assertThat(p.nationality()).isEqualTo("DEU"));
    }

    @Test
    void fillerForSexIsUnspecified() {
        assertThat(new Td3Zone(LINE_1, LINE_2.replace("2F1", "2<1")).passport(TODAY, Proof.NONE))
                .hasValueSatisfying(p -> assertThat(p.sex()).isEqualTo(Sex.X));
    }

    @Test
    void unknownStateIsNoPassport() {
        assertThat(new Td3Zone(LINE_1.replace("UTO", "QQQ"), LINE_2).passport(TODAY, Proof.NONE))
                .isEmpty();
    }

    @Test
    void dayThatDoesNotExistIsNoPassport() {
        assertThat(new Td3Zone(LINE_1, LINE_2.replace("740812", "740832")).passport(TODAY, Proof.NONE))
                .isEmpty();
    }

    @Test
    void visaIsNoPassport() {
        assertThat(new Td3Zone(LINE_1.replace("P<", "V<"), LINE_2).passport(TODAY, Proof.NONE))
                .isEmpty();
    }

    @Test
    void lineOfAnotherLengthIsRefusedWithoutBeingQuoted() {
        assertThatThrownBy(() -> new Td3Zone(LINE_1 + "<", LINE_2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("ERIKSSON");
    }

    @Test
    void writtenOutItNamesNobody() {
        assertThat(new Td3Zone(LINE_1, LINE_2).toString())
                .doesNotContain("ERIKSSON")
                .doesNotContain("L898902C3");
    }
}
