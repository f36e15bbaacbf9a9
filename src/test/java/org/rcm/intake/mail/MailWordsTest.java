package org.rcm.intake.mail;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailWordsTest {
    private static final Path CATALOGUE = Path.of("config/catalogue");

    @TempDir
    Path folder;

    @Test
    void a_section_that_nobody_knows_is_told_with_its_line() throws IOException {
        Files.copy(CATALOGUE.resolve("passages.txt"), folder.resolve("passages.txt"));
        Files.writeString(folder.resolve("machines.txt"), "# ours\n[daemons]\nmailer\n");

        assertThatThrownBy(() -> MailWords.read(folder))
                .isInstanceOf(MailWordsException.class)
                .hasMessageContaining("machines.txt:2: no section is called \"daemons\"");
    }

    @Test
    void a_missing_file_is_told() throws IOException {
        Files.copy(CATALOGUE.resolve("machines.txt"), folder.resolve("machines.txt"));

        assertThatThrownBy(() -> MailWords.read(folder))
                .isInstanceOf(MailWordsException.class)
                .hasMessageContaining("passages.txt: cannot be read");
    }

    @Test
    void a_section_without_phrases_is_told() throws IOException {
        Files.copy(CATALOGUE.resolve("machines.txt"), folder.resolve("machines.txt"));
        String passages = Files.readString(CATALOGUE.resolve("passages.txt"));
        Files.writeString(folder.resolve("passages.txt"), passages.replace("[closing]", "[disclaimer]"));

        assertThatThrownBy(() -> MailWords.read(folder)).hasMessageContaining("section [closing] is missing or empty");
    }

    @Test
    void a_phrase_above_all_sections_is_told() throws IOException {
        Files.copy(CATALOGUE.resolve("passages.txt"), folder.resolve("passages.txt"));
        Files.writeString(folder.resolve("machines.txt"), "mailer\n");

        assertThatThrownBy(() -> MailWords.read(folder)).hasMessageContaining("machines.txt:1: a phrase stands above");
    }
}
