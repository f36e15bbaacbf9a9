package org.rcm.intake.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskTest {

    @Test
    void aPassportNumberShowsItsLastThreeCharacters() {
        assertThat(Mask.number("PA1234567")).isEqualTo("•••567");
    }

    @Test
    void ofAShortNumberAThirdAtMostIsShown() {
        assertThat(Mask.number("12345")).isEqualTo("•••5");
        assertThat(Mask.number("1")).isEqualTo("•••");
    }

    @Test
    void anAddressShowsItsFirstLetterAndItsDomain() {
        assertThat(Mask.address("rosa.quiel@migracion.example")).isEqualTo("r•••@migracion.example");
    }

    @Test
    void whatIsNoAddressShowsNothing() {
        assertThat(Mask.address("Rosa Quiel")).isEqualTo("•••");
        assertThat(Mask.address("@migracion.example")).isEqualTo("•••");
    }
}
