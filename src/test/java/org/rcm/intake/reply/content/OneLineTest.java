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
        assertThat(OneLine.withoutLink(value, 80)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\r\n"})
    void nothing_is_nothing(String value) {
        assertThat(OneLine.of(value, 80)).isNull();
    }
}
