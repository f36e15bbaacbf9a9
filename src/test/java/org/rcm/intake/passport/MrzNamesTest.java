package org.rcm.intake.passport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MrzNamesTest {

    @Test
    void twoSurnamesAndTwoGivenNames() {
        MrzNames names = names("DE<LA<AVILA<RODRIGUEZ<<MARIA<GUADALUPE");
        assertThat(names.surnames()).isEqualTo("DE LA AVILA RODRIGUEZ");
        assertThat(names.givenNames()).isEqualTo("MARIA GUADALUPE");
    }

    @Test
    void nobodyNeedsAGivenName() {
        MrzNames names = names("ARKFREITH");
        assertThat(names.surnames()).isEqualTo("ARKFREITH");
        assertThat(names.givenNames()).isEmpty();
        assertThat(names.wellFormed()).isTrue();
    }

    @Test
    void fieldFullToTheEndMayHaveLostLetters() {
        assertThat(MrzNames.of("NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K").truncated())
                .isTrue();
        assertThat(names("ERIKSSON<<ANNA<MARIA").truncated()).isFalse();
    }

    @Test
    void lettersAfterTheEndOfTheNamesBreakTheRules() {
        assertThat(names("ERIKSSON<<ANNA<<<<<K").wellFormed()).isFalse();
    }

    @Test
    void threeFillersBetweenNamesBreakTheRules() {
        assertThat(names("ERIKSSON<<<ANNA").wellFormed()).isFalse();
    }

    @Test
    void digitsAreNoName() {
        assertThat(names("ERIKSS0N<<ANNA").wellFormed()).isFalse();
    }

    @Test
    void emptyFieldIsNoName() {
        assertThat(names("").wellFormed()).isFalse();
    }

    @Test
    void writtenOutItNamesNobody() {
        assertThat(names("ERIKSSON<<ANNA").toString())
                .doesNotContain("ERIKSSON")
                .doesNotContain("ANNA");
    }

    private static MrzNames names(String text) {
        return MrzNames.of(text + "<".repeat(39 - text.length()));
    }
}
