package org.rcm.intake.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README shows a newcomer the whole house. */
class ReadmeTest {
    private static final Path HOUSE = Path.of("src/main/java/org/rcm/intake");

    @Test
    void every_room_is_named_in_the_house_in_ten_lines() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String house = readme.substring(readme.indexOf("### The house in ten lines"));
        String lines = house.substring(0, house.indexOf("\n### ", 1));
        try (Stream<Path> rooms = Files.list(HOUSE)) {
            List<String> all = rooms.filter(Files::isDirectory)
                    .map(room -> "`" + room.getFileName())
                    .toList();
            assertThat(all).isNotEmpty().allSatisfy(room -> assertThat(lines).contains(room));
        }
    }
}
