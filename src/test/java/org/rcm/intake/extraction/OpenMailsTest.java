package org.rcm.intake.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OpenMailsTest {
    private static final Path OPEN = Path.of("../shared/mails/open");

    @Test
    void reads_name_institution_delegation_address_and_kind_of_the_open_mails_right() throws IOException {
        assumeTrue(Files.isDirectory(OPEN));

        Score score = Score.of(OPEN);

        for (String what : Score.PROMISED) {
            assertThat(score.rate(what)).as(what + " " + score.offenders()).isGreaterThanOrEqualTo(0.98);
        }
    }
}
