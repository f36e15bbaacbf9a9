package org.rcm.intake.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.rcm.intake.passport.NoReaderException;
import org.rcm.intake.passport.PassportReader;
import org.rcm.intake.passport.PassportReading;

class LoadingPassportReaderTest {
    private static final byte[] PICTURE = {1, 2, 3};

    private final AtomicInteger loads = new AtomicInteger();
    private final AtomicBoolean full = new AtomicBoolean();
    private final LoadingPassportReader reader = new LoadingPassportReader(this::load, new Meters(Clock.systemUTC()));

    private PassportReader load() {
        loads.incrementAndGet();
        if (full.get()) {
            throw new UnsatisfiedLinkError("no room to unpack");
        }
        return new PassportReader() {
            @Override
            public List<PassportReading> read(byte[] content, String name) {
                return List.of();
            }

            @Override
            public void close() {}
        };
    }

    @Test
    void nothingLoadsBeforeTheFirstDocument() {
        assertThat(reader.problem()).isEmpty();
        reader.close();
        assertThat(loads).hasValue(0);
    }

    @Test
    void itLoadsOnce() {
        reader.read(PICTURE, "passport.jpg");
        reader.read(PICTURE, "passport.jpg");
        assertThat(loads).hasValue(1);
    }

    @Test
    void whyItDoesNotLoadIsTold() {
        full.set(true);
        Throwable thrown = catchThrowable(() -> reader.read(PICTURE, "passport.jpg"));
        assertThat(thrown).isInstanceOf(NoReaderException.class);
        assertThat(reader.problem()).get().asString().contains("no room to unpack", "is this a 64-bit x86 Linux");
    }

    @Test
    void itIsTriedAgainWithTheNextDocument() {
        full.set(true);
        catchThrowable(() -> reader.read(PICTURE, "passport.jpg"));
        full.set(false);
        assertThat(reader.read(PICTURE, "passport.jpg")).isEmpty();
        assertThat(reader.problem()).isEmpty();
    }
}
