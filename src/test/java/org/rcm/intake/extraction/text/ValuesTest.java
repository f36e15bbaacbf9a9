package org.rcm.intake.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aruiz@igm.gob.gt",
                "ARUIZ@IGM.GOB.GT",
                "aruiz@igm.gob.gt.",
                "mailto:aruiz@igm.gob.gt",
                "<aruiz@igm.gob.gt>",
                "aruiz@igm.gob.gt <mailto:aruiz@igm.gob.gt>",
                "aruiz (arroba) igm.gob.gt",
                "aruiz[at]igm.gob.gt",
                "aruiz arroba igm punto gob punto gt",
                "aruiz @ igm.gob.gt",
                "aruiz @igm. gob. gt"
            })
    void usual_damage_of_an_address_is_undone(String written) {
        assertThat(Values.email(written)).isEqualTo("aruiz@igm.gob.gt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pendiente", "no tengo", "@", "a@b", "x@y@z"})
    void what_is_no_address_is_none(String written) {
        assertThat(Values.email(written)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "____", "N/A", "n.a.", "-", "pendiente", "por definir", "TBD", "…"})
    void a_blank_to_fill_in_says_nothing(String written) {
        assertThat(Values.clean(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PA0532813, PA0532813",
        "PA 0532813, PA0532813",
        "no. pa-0532813, PA0532813",
        "251994380, 251994380",
        "sin número,"
    })
    void document_numbers_lose_spaces_and_dashes(String written, String number) {
        assertThat(Values.documentNumber(written)).isEqualTo(number);
    }

    @Test
    void a_long_run_of_letters_costs_no_time_worth_speaking_of() {
        String hostile = "a".repeat(200_000) + "@" + "b.".repeat(100_000);

        assertThat(Values.emails(hostile)).hasSizeLessThan(50);
        assertThat(Values.email(hostile.substring(0, 500))).isNull();
    }
}
