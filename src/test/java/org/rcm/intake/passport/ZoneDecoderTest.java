package org.rcm.intake.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Looks are made up: sure of every character, but where a test says otherwise. */
class ZoneDecoderTest {

    private static final String LINE_1 = "P<BLZCOLEMAN<<MARCUS<<<<<<<<<<<<<<<<<<<<<<<<";
    private static final String LINE_2 = "P0817193<4BLZ9212233M2607137<<<<<<<<<<<<<<<0";

    @Test
    void clearZoneIsSureOfEveryField() {
        ZoneDecoder.Decoded decoded = decode(look(LINE_1), look(LINE_2));
        assertThat(decoded.zone()).isEqualTo(new Td3Zone(LINE_1, LINE_2));
        assertThat(decoded.repaired()).isFalse();
        assertThat(decoded.confidence().weakest()).isGreaterThan(0.98);
    }

    @Test
    void oneLookAlikeIsPutRightAndReported() {
        double[][] line2 = look(LINE_2);
        seen(line2, 3, 'I', 0.8, '1', 0.2);
        ZoneDecoder.Decoded decoded = decode(look(LINE_1), line2);
        assertThat(decoded.zone().line2()).isEqualTo(LINE_2);
        assertThat(decoded.repaired()).isTrue();
    }

    @Test
    void nothingIsPutRightWhereTwoCharactersAreWrong() {
        double[][] line2 = look(LINE_2);
        seen(line2, 3, 'I', 0.8, '1', 0.2);
        seen(line2, 16, '1', 0.7, '2', 0.3);
        ZoneDecoder.Decoded decoded = decode(look(LINE_1), line2);
        assertThat(decoded.repaired()).isFalse();
        assertThat(decoded.zone().checkDigits()).isEqualTo(CheckDigits.INVALID);
    }

    @Test
    void nothingIsPutRightThatDidNotLookLikeIt() {
        double[][] line2 = look(LINE_2.replace("P08", "P03"));
        ZoneDecoder.Decoded decoded = decode(look(LINE_1), line2);
        assertThat(decoded.repaired()).isFalse();
    }

    @Test
    void twoZerosForTwoOsAreADoubtAlthoughEveryCheckDigitIsRight() {
        String number = "0015628Q<0";
        String birthToOptional = "SYC5710085M3503199<<<<<<<<<<<<<<0";
        String line2 = number
                + birthToOptional
                + CheckDigit.of(number + birthToOptional.substring(3, 10) + birthToOptional.substring(11));
        double[][] look = look(line2);
        seen(look, 0, '0', 0.5, 'O', 0.5);
        seen(look, 1, '0', 0.5, 'O', 0.5);
        ZoneDecoder.Decoded decoded = decode(look(LINE_1.replace("BLZ", "SYC")), look);
        assertThat(decoded.zone().checkDigits()).isEqualTo(CheckDigits.VALID);
        assertThat(decoded.confidence().number()).isLessThan(0.9);
    }

    @Test
    void threeOsForThreeZerosAreADoubtAlthoughEveryCheckDigitIsRight() {
        String number = "AOOBCODEF";
        String birthToOptional = "SYC5710085M3503199<<<<<<<<<<<<<<0";
        String checked = number + CheckDigit.of(number);
        String line2 = checked
                + birthToOptional
                + CheckDigit.of(checked + birthToOptional.substring(3, 10) + birthToOptional.substring(11));
        double[][] look = look(line2);
        for (int at : new int[] {1, 2, 5}) {
            seen(look, at, 'O', 0.97, '0', 0.03);
        }
        ZoneDecoder.Decoded decoded = decode(look(LINE_1.replace("BLZ", "SYC")), look);
        assertThat(decoded.zone().checkDigits()).isEqualTo(CheckDigits.VALID);
        assertThat(decoded.confidence().number()).isLessThan(0.9);
    }

    @Test
    void roundCharacterOfANumberIsAZeroBeforeItIsAnO() {
        double[][] line2 = look(LINE_2);
        seen(line2, 1, 'O', 0.8, '0', 0.2);
        ZoneDecoder.Decoded decoded = decode(look(LINE_1), line2);
        assertThat(decoded.zone().line2()).isEqualTo(LINE_2);
        assertThat(decoded.repaired()).isFalse();
    }

    @Test
    void roundCharacterOfANationalityIsNoZero() {
        String line2 = LINE_2.replace("BLZ", "DOM");
        double[][] look = look(line2);
        seen(look, 11, 'O', 0.8, '0', 0.2);
        assertThat(decode(look(LINE_1.replace("BLZ", "DOM")), look).confidence().nationality())
                .isGreaterThan(0.95);
    }

    @Test
    void checkDigitsSettleASingleLookAlike() {
        double[][] line2 = look(LINE_2);
        seen(line2, 1, '0', 0.6, 'O', 0.4);
        assertThat(decode(look(LINE_1), line2).confidence().number()).isGreaterThan(0.98);
    }

    @Test
    void doubtfulLetterOfANameStaysADoubt() {
        double[][] line1 = look(LINE_1);
        seen(line1, 6, 'O', 0.7, 'D', 0.3);
        assertThat(decode(line1, look(LINE_2)).confidence().names()).isLessThan(0.75);
    }

    @Test
    void leastSureLookCounts() {
        double[][] unsure = look(LINE_1);
        seen(unsure, 6, 'O', 0.55, 'D', 0.45);
        ZoneDecoder.Decoded decoded =
                ZoneDecoder.decode(List.of(look(LINE_1), unsure), List.of(look(LINE_2), look(LINE_2)));
        assertThat(decoded.confidence().names()).isLessThan(0.6);
    }

    @Test
    void stateThatNobodyKnowsBecomesTheLikeliestOneThatExists() {
        double[][] line1 = look(LINE_1);
        seen(line1, 4, '<', 0.6, 'Z', 0.4);
        assertThat(decode(line1, look(LINE_2)).zone().issuingState()).isEqualTo("BLZ");
    }

    @Test
    void letterThatIsFaintInOneStateIsSeenInTheOther() {
        double[][] line1 = look(LINE_1);
        seen(line1, 4, 'R', 0.5, 'Z', 0.5);
        FieldConfidence confidence = decode(line1, look(LINE_2)).confidence();
        assertThat(confidence.issuingState()).isGreaterThan(0.98);
    }

    @Test
    void twoDifferentStatesThatAreClearStay() {
        ZoneDecoder.Decoded decoded = decode(look(LINE_1.replace("BLZ", "AUS")), look(LINE_2.replace("BLZ", "AUT")));
        assertThat(decoded.zone().issuingState()).isEqualTo("AUS");
        assertThat(decoded.zone().nationality()).isEqualTo("AUT");
        assertThat(decoded.confidence().nationality()).isGreaterThan(0.98);
    }

    @Test
    void twoDifferentStatesThatAreFaintAreADoubt() {
        double[][] line2 = look(LINE_2.replace("BLZ", "AUT"));
        seen(line2, 12, 'T', 0.97, 'S', 0.03);
        ZoneDecoder.Decoded decoded = decode(look(LINE_1.replace("BLZ", "AUS")), line2);
        assertThat(decoded.confidence().nationality()).isLessThan(0.9);
    }

    @Test
    void zeroAmongTheNamesIsAnO() {
        double[][] line1 = look(LINE_1);
        seen(line1, 6, '0', 0.9, 'O', 0.1);
        ZoneDecoder.Decoded decoded = decode(line1, look(LINE_2));
        assertThat(decoded.zone().line1()).isEqualTo(LINE_1);
        assertThat(decoded.confidence().names()).isGreaterThan(0.98);
    }

    @Test
    void faintLetterAmongTheLastFillersIsAFiller() {
        double[][] line1 = look(LINE_1);
        seen(line1, 30, 'K', 0.6, '<', 0.4);
        ZoneDecoder.Decoded decoded = decode(line1, look(LINE_2));
        assertThat(decoded.zone().line1()).isEqualTo(LINE_1);
        assertThat(decoded.confidence().names()).isLessThan(0.5);
    }

    @Test
    void letterInDoubtIsWhatNamesAreLike() {
        double[][] line1 = look(LINE_1);
        seen(line1, 6, 'D', 0.7, 'O', 0.3);
        assertThat(decode(line1, look(LINE_2)).zone().line1()).isEqualTo(LINE_1);
    }

    @Test
    void knownNameIsReadWhereALetterOfItIsFaint() {
        double[][] line1 = look(LINE_1);
        seen(line1, 6, 'D', 0.97, 'O', 0.03);
        seen(line1, 14, 'M', 0.97, 'N', 0.03);
        ZoneDecoder.Decoded decoded = decode(line1, look(LINE_2));
        assertThat(decoded.zone().line1()).isEqualTo(LINE_1);
        assertThat(decoded.confidence().names()).isLessThan(0.1);
        assertThat(decoded.habitual()).isTrue();
    }

    @Test
    void nameThatIsSureEnoughToBeBelievedIsLeft() {
        String other = LINE_1.replace("COLEMAN", "CDLEMAN");
        double[][] line1 = look(other);
        seen(line1, 6, 'D', 0.96, 'O', 0.04);
        assertThat(decode(line1, look(LINE_2)).zone().line1()).isEqualTo(other);
    }

    @Test
    void nameThatIsOnNoListIsReadAsItWasSeenBest() {
        String unknown = LINE_1.replace("COLEMAN", "CALIMUR");
        double[][] line1 = look(unknown);
        seen(line1, 10, 'U', 0.97, 'A', 0.03);
        seen(line1, 14, 'M', 0.97, 'N', 0.03);
        assertThat(decode(line1, look(LINE_2)).zone().line1()).isEqualTo(unknown);
    }

    @Test
    void letterThatWasChosenByHabitIsBelievedNoMoreThanItWasSeen() {
        double[][] line1 = look(LINE_1);
        seen(line1, 6, 'D', 0.7, 'O', 0.3);
        ZoneDecoder.Decoded decoded = decode(line1, look(LINE_2));
        assertThat(decoded.confidence().names()).isLessThan(0.35);
        assertThat(decoded.habitual()).isTrue();
    }

    @Test
    void clearNameIsLeftHoweverStrange() {
        String strange = LINE_1.replace("COLEMAN", "CDLEWXN");
        double[][] line1 = look(strange);
        seen(line1, 6, 'D', 0.98, 'O', 0.02);
        ZoneDecoder.Decoded decoded = decode(line1, look(LINE_2));
        assertThat(decoded.zone().line1()).isEqualTo(strange);
        assertThat(decoded.habitual()).isFalse();
    }

    @Test
    void nameUnlikeAllOthersIsReadAsItWasSeen() {
        String strange = LINE_1.replace("COLEMAN", "XQKZWVH");
        double[][] line1 = look(strange);
        seen(line1, 11, 'H', 0.6, 'N', 0.4);
        assertThat(decode(line1, look(LINE_2)).zone().line1()).isEqualTo(strange);
    }

    @Test
    void digitFollowsADigitOfANumberBeforeALetterDoes() {
        double[][] line2 = look(LINE_2);
        seen(line2, 3, 'T', 0.7, '1', 0.3);
        ZoneDecoder.Decoded decoded = decode(look(LINE_1), line2);
        assertThat(decoded.zone().line2()).isEqualTo(LINE_2);
        assertThat(decoded.repaired()).isFalse();
    }

    @Test
    void letterThatIsClearStaysWithinANumber() {
        String number = "C01X00T47";
        String rest = "BLZ9212233M2607137<<<<<<<<<<<<<<0";
        String checked = number + CheckDigit.of(number);
        String line2 = checked + rest + CheckDigit.of(checked + rest.substring(3, 10) + rest.substring(11));
        assertThat(decode(look(LINE_1), look(line2)).zone().line2()).isEqualTo(line2);
    }

    private static ZoneDecoder.Decoded decode(double[][] line1, double[][] line2) {
        return ZoneDecoder.decode(Collections.singletonList(line1), Collections.singletonList(line2));
    }

    private static double[][] look(String text) {
        double[][] cells = new double[text.length()][Alphabet.SIZE];
        for (int i = 0; i < cells.length; i++) {
            java.util.Arrays.fill(cells[i], 1e-7);
            cells[i][Alphabet.place(text.charAt(i))] = 1 - 36e-7;
        }
        return cells;
    }

    private static void seen(double[][] cells, int at, char likely, double p, char other, double q) {
        java.util.Arrays.fill(cells[at], 1e-7);
        cells[at][Alphabet.place(likely)] = p;
        cells[at][Alphabet.place(other)] = q;
    }
}
