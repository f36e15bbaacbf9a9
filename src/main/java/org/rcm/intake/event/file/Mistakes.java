package org.rcm.intake.event.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the mistakes of one file; not thread-safe. */
final class Mistakes {
    private final String file;
    private final List<EventMistake> found = new ArrayList<>();

    Mistakes(String file) {
        this.file = file;
    }

    void add(int line, String key, String what, String remedy) {
        found.add(new EventMistake(file, line, key, what, remedy));
    }

    /** In order of lines. */
    List<EventMistake> found() {
        return found.stream()
                .sorted(Comparator.comparingInt(EventMistake::line))
                .toList();
    }
}
