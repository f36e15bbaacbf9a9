package org.rcm.intake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code preview}: every answer in a folder. */
class PreviewCommandTest {
    @TempDir
    static Path folder;

    private static int exit;

    @BeforeAll
    static void preview() {
        exit = HubCommand.commandLine(new ByteArrayOutputStream(), new ByteArrayOutputStream())
                .execute("preview", "--output", folder.toString());
    }

    @Test
    void it_ends_well() {
        assertThat(exit).isZero();
    }

    @Test
    void every_answer_is_there_in_both_languages_and_forms() {
        for (String language : new String[] {"es", "en"}) {
            for (String name :
                    new String[] {"confirmed", "incomplete", "focal-point", "on-behalf", "reminder", "late"}) {
                assertThat(folder.resolve(language).resolve(name + ".html")).isNotEmptyFile();
                assertThat(folder.resolve(language).resolve(name + ".txt")).isNotEmptyFile();
            }
        }
    }

    @Test
    void letter_and_calendar_entry_lie_beside() {
        assertThat(folder.resolve("es/confirmed-carta-IMRF22-0001.pdf")).isNotEmptyFile();
        assertThat(folder.resolve("en/confirmed-imrf-2022.ics")).isNotEmptyFile();
    }

    @Test
    void every_link_of_the_index_leads_somewhere() throws IOException {
        String index = Files.readString(folder.resolve("index.html"));
        Stream<String> links =
                Pattern.compile("href='([^']+)'").matcher(index).results().map(m -> m.group(1));
        assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(folder.resolve(link))
                .exists());
    }
}
