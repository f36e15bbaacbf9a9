package org.rcm.intake.passport;

import java.time.Clock;
import java.util.List;

/** Reads the machine-readable zone. Opening loads the natives and the model once. */
public final class MrzPassportReader implements PassportReader {

    private final Clock clock;

    private MrzPassportReader(Clock clock) {
        this.clock = clock;
    }

    /** A reader by the system's clock, which decides the century of two-digit years. */
    public static MrzPassportReader open() {
        return open(Clock.systemUTC());
    }

    /** A reader by the given clock, which decides the century of two-digit years. */
    public static MrzPassportReader open(Clock clock) {
        return new MrzPassportReader(clock);
    }

    @Override
    public List<PassportReading> read(byte[] content, String name) {
        long start = clock.millis();
        return List.of(PassportReading.unread(1, List.of(Reason.UNSUPPORTED_FORMAT), clock.millis() - start));
    }

    @Override
    public void close() {
        // nothing is held yet
    }
}
