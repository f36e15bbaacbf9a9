package org.rcm.intake.event.file;

import java.nio.file.Path;
import org.rcm.intake.event.Event;
import org.rcm.intake.event.Events;

/** Reads event files. */
public final class EventFiles {
    private EventFiles() {}

    /**
     * Reads every {@code *.yaml} and {@code *.yml} of a folder, and reports only then.
     *
     * @throws EventFileException with every mistake of every file, also if there is no folder or no file in it
     */
    public static Events read(Path folder) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads the text of one event file, for tests and tools.
     *
     * @param file what mistakes call it
     * @throws EventFileException with every mistake
     */
    public static Event parse(String file, String text) {
        throw new UnsupportedOperationException();
    }
}
