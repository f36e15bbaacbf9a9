package org.rcm.intake.reply.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {

    @Test
    void line_breaks_and_invisible_characters_become_one_space() {
        assertThat(OneLine.of("Ana\r\nBcc: x\u202E\u200B  Soto\u2028!", 80)).isEqualTo("Ana Bcc: x Soto !");
    }

    @Test
    void a_long_value_is_cut_between_characters() {
        assertThat(OneLine.of("ab😀cd", 4)).isEqualTo("ab…");
        assertThat(OneLine.of("abcdef", 4)).isEqualTo("abc…");
        assertThat(OneLine.of("abcd", 4)).isEqualTo("abcd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"see http://bad.example", "HTTPS ://bad", "www.bad.example", "mailto:x@bad.example"})
    void a_value_with_a_link_is_not_repeated(String value) {
        assertThat(OneLine.quotable(value, 80, null)).isNull();
    }

    @Test
    void a_long_number_is_hidden_and_a_reference_is_not() {
        assertThat(OneLine.quotable("Pasaporte F737344 de Ana, IMRF22-0007, IMRF22-10007, 2022", 80, null))
                .isEqualTo("Pasaporte ••• de Ana, IMRF22-0007, IMRF22-10007, 2022");
    }

    @ParameterizedTest
    @ValueSource(strings = {"my passport PA1234567", "PA 12-34-56 7", "pa1234567"})
    void a_value_with_the_number_of_the_known_passport_is_not_repeated(String value) {
        assertThat(OneLine.quotable(value, 80, Fixtures.aPassport())).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\r\n"})
    void nothing_is_nothing(String value) {
        assertThat(OneLine.of(value, 80)).isNull();
    }
}
