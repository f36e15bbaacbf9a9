package org.rcm.intake.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassportCountryTest {

    @Test
    void knows_germany_by_its_one_letter() {
        assertThat(PassportCountry.alpha3("D")).isEqualTo("DEU");
    }

    @Test
    void knows_every_kind_of_british_passport_as_british() {
        assertThat(PassportCountry.alpha3("GBN")).isEqualTo("GBR");
    }

    @Test
    void leaves_every_other_code_as_it_is() {
        assertThat(PassportCountry.alpha3("PAN")).isEqualTo("PAN");
        assertThat(PassportCountry.alpha3(null)).isNull();
    }
}
