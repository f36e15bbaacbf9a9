package org.rcm.intake.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "18/06/1972",
                "18-06-1972",
                "18.6.1972",
                "1972-06-18",
                "18 de junio de 1972",
                "18 jun 1972",
                "June 18, 1972",
                "18 June 1972",
                "18JUN1972",
                "18 juin 1972"
            })
    void a_clear_date_is_one_day(String text) {
        assertThat(Dates.read(text)).containsExactly(LocalDate.of(1972, 6, 18));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10/12/2023", "10-12-2023"})
    void day_and_month_that_may_be_swapped_are_two_days(String text) {
        assertThat(Dates.read(text)).containsExactly(LocalDate.of(2023, 12, 10), LocalDate.of(2023, 10, 12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2023", "18/06/72", "pronto", "", "2023", "99/99/9999"})
    void what_is_no_date_is_none(String text) {
        assertThat(Dates.read(text)).isEmpty();
    }
}
