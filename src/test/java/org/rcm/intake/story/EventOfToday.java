package org.rcm.intake.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.rcm.intake.fixtures.Copies;

/** The shipped configuration with one event instead of the shipped ones: the first of them, moved to today. */
final class EventOfToday {
    private EventOfToday() {}

    /** Writes the configuration into a folder, and gives the folder. */
    static Path in(Path folder) throws IOException {
        Copies.of(Path.of("config"), folder);
        try (Stream<Path> shipped = Files.list(folder.resolve("events"))) {
            for (Path file : shipped.toList()) {
                Files.delete(file);
            }
        }
        Files.write(folder.resolve("events/story.yaml"), moved());
        return folder;
    }

    private static List<String> moved() throws IOException {
        LocalDate today = LocalDate.now();
        return Files.readAllLines(Path.of("config/events/imrf-2022.yaml")).stream()
                .filter(line -> !line.contains("sessions:"))
                .map(line -> line.replaceFirst("^id: .*", "id: story")
                        .replaceFirst("^reference: \\S+", "reference: STORY")
                        .replaceFirst("^opens: .*", "opens: " + today.minusDays(2) + "T00:00")
                        .replaceFirst("2022-03-02T00:00", today.plusDays(30) + "T00:00")
                        .replaceFirst("2022-03-16T00:00", today.plusDays(40) + "T00:00")
                        .replaceFirst("2022-03-30T22:00", today.plusDays(59) + "T22:00")
                        .replaceFirst("2022-03-31T10:00", today.plusDays(60) + "T10:00")
                        .replaceFirst("2022-04-01T12:30", today.plusDays(61) + "T12:30")
                        .replaceFirst("2022-04-01T15:30", today.plusDays(61) + "T15:30")
                        .replaceFirst("^retention: .*", "retention: " + today.plusDays(400))
                        .replaceFirst("tags: .*", "tags: [story]"))
                .toList();
    }
}
