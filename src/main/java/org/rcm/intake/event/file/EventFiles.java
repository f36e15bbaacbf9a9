package org.rcm.intake.event.file;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rcm.intake.event.Event;
import org.rcm.intake.event.Events;
import org.rcm.intake.event.TravelRules;

/** Reads event files. */
public final class EventFiles {
    private EventFiles() {}

    /**
     * Reads every {@code *.yaml} and {@code *.yml} of a folder, and reports only then.
     *
     * @param travelRules what countries ask of travellers to these events
     * @throws EventFileException with every mistake of every file, also if there is no folder or no file in it
     */
    public static Events read(Path folder, TravelRules travelRules) {
        List<EventMistake> mistakes = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        NamesInFolder names = new NamesInFolder();
        for (Path file : files(folder)) {
            try {
                events.add(parse(file.getFileName().toString(), text(file), travelRules, names));
            } catch (EventFileException wrong) {
                mistakes.addAll(wrong.mistakes());
            }
        }
        mistakes.addAll(names.clashes());
        if (!mistakes.isEmpty()) {
            throw new EventFileException(mistakes);
        }
        return new Events(events);
    }

    /** The same without a table of what countries ask. */
    public static Events read(Path folder) {
        return read(folder, TravelRules.NONE);
    }

    /**
     * Reads the text of one event file, for tests and tools.
     *
     * @param file what mistakes call it
     * @throws EventFileException with every mistake
     */
    public static Event parse(String file, String text) {
        return parse(file, text, TravelRules.NONE, new NamesInFolder());
    }

    /** Adds what the event is called to the names of its folder, even if the file is wrong elsewhere. */
    private static Event parse(String file, String text, TravelRules travelRules, NamesInFolder names) {
        Mistakes mistakes = new Mistakes(file);
        Node.Block block = NodeReader.read(text, mistakes);
        Event event = null;
        if (block != null) {
            EventReader reader = new EventReader(new Fields(block, "", mistakes), travelRules);
            event = reader.read();
            names.add(file, reader.ownNames());
        }
        if (!mistakes.found().isEmpty()) {
            throw new EventFileException(mistakes.found());
        }
        return event;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files = all.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw whole(folder, "there is no event file (*.yaml)", "add one");
            }
            return files;
        } catch (IOException noFolder) {
            throw whole(folder, "the folder of events cannot be read", "make it, or name another configuration folder");
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (MalformedInputException notUtf8) {
            throw whole(file, "the file is not UTF-8", "save it as UTF-8");
        } catch (IOException unreadable) {
            throw whole(file, "the file cannot be read", "let the hub's user read it");
        }
    }

    private static EventFileException whole(Path file, String what, String remedy) {
        return new EventFileException(
                List.of(new EventMistake(String.valueOf(file.getFileName()), 0, "", what, remedy)));
    }
}
