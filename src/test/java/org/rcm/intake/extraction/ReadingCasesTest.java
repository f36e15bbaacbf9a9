package org.rcm.intake.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Each short mail is understood as its file says")
class ReadingCasesTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/rcm/intake/extraction/mails");

    static List<Path> mails() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".mail"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mails")
    void means_what_its_file_says(Path file) throws IOException {
        ReadingCase mail = ReadingCase.read(file);

        assertThat(mail.got()).isEqualTo(mail.expected());
    }
}
