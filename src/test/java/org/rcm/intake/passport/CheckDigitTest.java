package org.rcm.intake.passport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CheckDigitTest {

    @Test
    void numberOfTheSpecimenInIcao9303HasDigitSix() {
        assertThat(CheckDigit.of("L898902C3")).isEqualTo('6');
    }

    @Test
    void dateOfTheExampleInIcao9303HasDigitThree() {
        assertThat(CheckDigit.of("520727")).isEqualTo('3');
    }

    @Test
    void fillersCountNothing() {
        assertThat(CheckDigit.of("<<<<<<<<<<<<<<")).isEqualTo('0');
    }

    @Test
    void kAndFillerCannotBeToldApart() {
        assertThat(CheckDigit.of("AK1")).isEqualTo(CheckDigit.of("A<1"));
    }

    @Test
    void smallLettersAreNoZone() {
        assertThatThrownBy(() -> CheckDigit.of("l898902")).isInstanceOf(IllegalArgumentException.class);
    }
}
