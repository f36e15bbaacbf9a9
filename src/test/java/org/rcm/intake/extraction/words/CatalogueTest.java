package org.rcm.intake.extraction.words;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("config/catalogue"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void names_a_missing_file() throws IOException {
        Files.delete(folder.resolve("labels.yaml"));

        assertThatThrownBy(() -> Catalogue.read(folder))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("labels.yaml");
    }

    @Test
    void names_file_and_line_of_an_unknown_key() throws IOException {
        write("honorifics.yaml", "honorifics: [sr]\nafter-names: [phd]\nonly-abbreviated: [se]\ntitels: [x]\n");

        assertThatThrownBy(() -> Catalogue.read(folder))
                .hasMessageContaining("honorifics.yaml:4")
                .hasMessageContaining("titels");
    }

    @Test
    void names_file_and_line_of_a_key_that_stands_twice() throws IOException {
        write("honorifics.yaml", "honorifics: [sr]\nafter-names: [phd]\nafter-names: [phd]\nonly-abbreviated: [se]\n");

        assertThatThrownBy(() -> Catalogue.read(folder)).hasMessageContaining("honorifics.yaml:3");
    }

    @Test
    void names_file_and_line_of_a_label_under_two_fields() throws IOException {
        write(
                "labels.yaml",
                "labels:\n  email: [correo]\n  phone:\n    - Correo\nqualifiers: [el]\nperson-headings: [x]\n");

        assertThatThrownBy(() -> Catalogue.read(folder))
                .hasMessageContaining("labels.yaml:4")
                .hasMessageContaining("email");
    }

    @Test
    void names_file_and_line_of_an_institution_in_no_known_country() throws IOException {
        String text = Files.readString(folder.resolve("institutions.yaml")).replace("\n  BLZ:", "\n  XYZ:");
        write("institutions.yaml", text);

        assertThatThrownBy(() -> Catalogue.read(folder))
                .hasMessageContaining("institutions.yaml:")
                .hasMessageContaining("XYZ");
    }

    @Test
    void names_file_and_line_of_what_is_no_yaml() throws IOException {
        write("languages.yaml", "languages:\n  es: [el\n");

        assertThatThrownBy(() -> Catalogue.read(folder))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("languages.yaml:");
    }

    @Test
    void names_file_and_line_of_small_words_that_are_more_than_one() throws IOException {
        write(
                "grammar.yaml",
                Files.readString(folder.resolve("grammar.yaml")).replace("denials: [", "denials: [no es, "));

        assertThatThrownBy(() -> Catalogue.read(folder))
                .hasMessageContaining("grammar.yaml:")
                .hasMessageContaining("no es");
    }

    @Test
    void names_file_and_line_of_an_office_that_no_accent_tells_from_a_position() throws IOException {
        write(
                "institutions.yaml",
                Files.readString(folder.resolve("institutions.yaml"))
                        .replace("endings: [secretaría]", "endings: [secretaria]"));

        assertThatThrownBy(() -> Catalogue.read(folder))
                .hasMessageContaining("institutions.yaml:")
                .hasMessageContaining("secretaria");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
