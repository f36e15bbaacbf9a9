package org.rcm.intake.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UidsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"7 | 7", "1 2 3 | 1:3", "9 3 4 | 3:4,9", "1 3 5 | 1,3,5", "4 4 5 | 4:5"})
    void uids_are_written_as_short_as_imap_lets_us(String uids, String written) {
        assertThat(Uids.sequence(
                        List.of(uids.split(" ")).stream().map(Long::valueOf).toList()))
                .isEqualTo(written);
    }
}
