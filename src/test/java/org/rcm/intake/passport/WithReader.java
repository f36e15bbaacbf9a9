package org.rcm.intake.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Tests that read documents: one reader a class, whose today is a day in February 2022. */
abstract class WithReader {
    static MrzPassportReader reader;

    @BeforeAll
    static void open() {
        reader = MrzPassportReader.open(Clock.fixed(Instant.parse("2022-02-15T12:00:00Z"), ZoneOffset.UTC));
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    /** The one reading of a document. */
    static PassportReading only(byte[] content) {
        List<PassportReading> readings = reader.read(content, "a file");
        assertThat(readings).hasSize(1);
        return readings.get(0);
    }
}
