package org.rcm.intake.cli.erase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The folder in which a hub without an SMTP server leaves its answers. */
final class Outgoing {
    private final Path folder;

    /** @param data of {@code intake.data} */
    Outgoing(Path data) {
        folder = data.resolve("outgoing");
    }

    /** Removes the copies of answers; @return how many there were */
    int remove(List<Long> answers) {
        int removed = 0;
        try {
            for (long answer : answers) {
                Path file = folder.resolve(String.format(Locale.ROOT, "reply-%06d.eml", answer));
                removed += Files.deleteIfExists(file) ? 1 : 0;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return removed;
    }
}
