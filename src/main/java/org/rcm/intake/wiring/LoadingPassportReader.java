package org.rcm.intake.wiring;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.rcm.intake.passport.MrzPassportReader;
import org.rcm.intake.passport.NoReaderException;
import org.rcm.intake.passport.PassportReader;
import org.rcm.intake.passport.PassportReading;

/**
 * The passport reader, whose natives and model load once everything else has started: mails are taken in meanwhile, and
 * the first one with a picture waits. Thread-safe.
 */
final class LoadingPassportReader implements PassportReader {
    private final Meters meters;
    private Meanwhile<PassportReader> reader;

    /** @param meters told how long each document took, and what was accepted */
    LoadingPassportReader(Meters meters) {
        this.meters = meters;
    }

    /** Begins to load, unless that has begun. */
    synchronized Meanwhile<PassportReader> load() {
        if (reader == null) {
            reader = Meanwhile.make("passports", MrzPassportReader::open);
        }
        return reader;
    }

    /** Why no picture can be read, if so: every mail with one fails, and can be retried once it is mended. */
    Optional<String> problem() {
        return load().failure()
                .map(f -> "pictures cannot be read (" + f + "): is this a 64-bit x86 Linux with room in "
                        + System.getProperty("java.io.tmpdir") + "?");
    }

    @Override
    public List<PassportReading> read(byte[] content, String name) {
        PassportReader ready = loaded();
        long begun = System.nanoTime();
        List<PassportReading> found = ready.read(content, name);
        meters.read(Duration.ofNanos(System.nanoTime() - begun), found);
        return found;
    }

    /** At SIGTERM, too, natives do not load any more: they ask to be told of the end, which has begun. */
    private PassportReader loaded() {
        try {
            return load().get();
        } catch (RuntimeException | Error e) {
            throw new NoReaderException(e);
        }
    }

    @Override
    public synchronized void close() {
        if (reader != null && problem().isEmpty()) {
            reader.get().close();
        }
    }
}
