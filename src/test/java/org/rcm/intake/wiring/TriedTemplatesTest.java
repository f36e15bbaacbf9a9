package org.rcm.intake.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TriedTemplatesTest {
    private static final Optional<String> PROGRAM = Optional.of("a program");
    private static final String CONTACT = "CRMST@iom.int";

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("es"));
        Files.writeString(folder.resolve("es/words.ftl"), "hola");
    }

    @Test
    void the_same_templates_need_no_second_trial() {
        assertThat(stamp(PROGRAM, CONTACT)).isEqualTo(stamp(PROGRAM, CONTACT)).isPresent();
    }

    @Test
    void another_word_is_another_trial() throws IOException {
        var before = stamp(PROGRAM, CONTACT);
        Files.writeString(folder.resolve("es/words.ftl"), "hole");
        assertThat(stamp(PROGRAM, CONTACT)).isNotEqualTo(before);
    }

    @Test
    void a_file_more_is_another_trial() throws IOException {
        var before = stamp(PROGRAM, CONTACT);
        Files.writeString(folder.resolve("es/more.ftl"), "");
        assertThat(stamp(PROGRAM, CONTACT)).isNotEqualTo(before);
    }

    @Test
    void another_program_is_another_trial() {
        assertThat(stamp(Optional.of("the next"), CONTACT)).isNotEqualTo(stamp(PROGRAM, CONTACT));
    }

    @Test
    void a_program_that_cannot_be_told_from_another_tries_always() {
        assertThat(stamp(Optional.empty(), CONTACT)).isEmpty();
    }

    private Optional<String> stamp(Optional<String> program, String contact) {
        return TriedTemplates.stamp(program, contact, List.of(folder));
    }
}
