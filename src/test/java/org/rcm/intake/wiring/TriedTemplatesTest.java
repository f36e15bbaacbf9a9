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
import org.rcm.intake.fixtures.Copies;

class TriedTemplatesTest {
    private static final Optional<String> PROGRAM = Optional.of("a program");
    private static final String CONTACT = "CRMST@iom.int";

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("es"));
        Files.createDirectories(folder.resolve("replies/es"));
        Files.createDirectories(folder.resolve("letters"));
        Files.writeString(folder.resolve("replies/es/words.ftl"), "hola");
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

    @Test
    void what_was_right_in_this_process_is_not_tried_again_wherever_it_lies(@TempDir Path other) throws IOException {
        in(folder).right();
        assertThat(in(Copies.of(folder, other.resolve("copy"))).before()).isTrue();
    }

    @Test
    void in_this_process_too_another_word_is_another_trial() throws IOException {
        in(folder).right();
        Files.writeString(folder.resolve("replies/es/words.ftl"), "adiós");
        assertThat(in(folder).before()).isFalse();
    }

    @Test
    void in_this_process_too_what_was_not_right_is_tried_again() throws IOException {
        Files.writeString(folder.resolve("replies/es/words.ftl"), "not right");
        in(folder);
        assertThat(in(folder).before()).isFalse();
    }

    private static TriedTemplates in(Path config) {
        return TriedTemplates.of(config, config.resolve("data"), CONTACT);
    }

    private Optional<String> stamp(Optional<String> program, String contact) {
        return TriedTemplates.stamp(program, TriedTemplates.content(contact, List.of(folder)));
    }
}
