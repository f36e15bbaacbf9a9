package org.rcm.intake.extraction.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rcm.intake.extraction.ReadingCase;
import org.rcm.intake.extraction.text.Dates;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "doce de julio de mil novecientos setenta y cuatro, 1974-07-12",
        "treinta y uno de marzo de dos mil veintiséis, 2026-03-31",
        "primero de abril de dos mil, 2000-04-01",
        "veintitrés de abril de mil novecientos ochenta y uno, 1981-04-23",
        "12 de julio de 1974, 1974-07-12",
    })
    void a_date_in_words_is_that_date(String words, LocalDate date) {
        assertThat(Dates.read(ReadingCase.CATALOGUE.numbers().inDigits(words))).containsExactly(date);
    }
}
