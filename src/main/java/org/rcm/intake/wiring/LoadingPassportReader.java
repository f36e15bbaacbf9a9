package org.rcm.intake.wiring;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.rcm.intake.passport.MrzPassportReader;
import org.rcm.intake.passport.NoReaderException;
import org.rcm.intake.passport.PassportReader;
import org.rcm.intake.passport.PassportReading;

/**
 * The passport reader, whose natives and model load with the first document: a hub to which nobody writes does without
 * their thirty megabytes. What kept them from loading is told by {@link #problem}, and tried again with the next
 * document. Thread-safe.
 */
final class LoadingPassportReader implements PassportReader {
    private final Supplier<PassportReader> opener;
    private final Meters meters;
    private PassportReader reader;
    /** Health does not wait for a load. */
    private volatile String failure;

    /** @param meters told how long each document took, and what was accepted */
    LoadingPassportReader(Meters meters) {
        this(MrzPassportReader::open, meters);
    }

    /** A reader of another kind. */
    LoadingPassportReader(Supplier<PassportReader> opener, Meters meters) {
        this.opener = opener;
        this.meters = meters;
    }

    /** Why no picture can be read, as far as one was to be: every mail with one fails, and can be retried. */
    Optional<String> problem() {
        return Optional.ofNullable(failure)
                .map(f -> "pictures cannot be read (" + f + "): " + NoReaderException.remedy());
    }

    /** @throws NoReaderException if it does not load */
    @Override
    public List<PassportReading> read(byte[] content, String name) {
        PassportReader ready = loaded();
        long begun = System.nanoTime();
        List<PassportReading> found = ready.read(content, name);
        meters.read(Duration.ofNanos(System.nanoTime() - begun), found);
        return found;
    }

    /** At SIGTERM, too, natives do not load any more: they ask to be told of the end, which has begun. */
    private synchronized PassportReader loaded() {
        try {
            if (reader == null) {
                reader = opener.get();
                failure = null;
            }
            return reader;
        } catch (RuntimeException | Error e) {
            failure = e.toString();
            throw new NoReaderException(e);
        }
    }

    @Override
    public synchronized void close() {
        if (reader != null) {
            reader.close();
        }
    }
}
