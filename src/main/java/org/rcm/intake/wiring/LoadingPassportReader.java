package org.rcm.intake.wiring;

import java.util.List;
import org.rcm.intake.passport.MrzPassportReader;
import org.rcm.intake.passport.PassportReader;
import org.rcm.intake.passport.PassportReading;

/** The passport reader, loading its natives and its model while other parts start. Thread-safe. */
final class LoadingPassportReader implements PassportReader {
    private final Meanwhile<PassportReader> reader = Meanwhile.make("passports", MrzPassportReader::open);

    /** Waits until it can read; throws why it never will. */
    void awaitReady() {
        reader.get();
    }

    @Override
    public List<PassportReading> read(byte[] content, String name) {
        return reader.get().read(content, name);
    }

    @Override
    public void close() {
        reader.get().close();
    }
}
