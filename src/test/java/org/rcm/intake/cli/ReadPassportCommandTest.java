package org.rcm.intake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadPassportCommandTest {

    @Test
    void aFileThatIsNoPassportIsAResultWithItsReason(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("letter.txt"), "Estimados señores:");
        var ran = Workplace.bare("read-passport", file.toString());
        JsonNode json = new ObjectMapper().readTree(ran.bytes());
        assertThat(ran.exit()).isZero();
        assertThat(json.at("/reasons/0").asText()).isEqualTo("UNSUPPORTED_FORMAT");
        assertThat(json.path("accepted").asBoolean()).isFalse();
    }

    @Test
    void aDocumentHasTheFieldsOfTheContractInItsOrder(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("letter.txt"), "Estimados señores:");
        var ran = Workplace.bare("read-passport", file.toString());
        assertThat(new ObjectMapper().readTree(ran.bytes()).fieldNames())
                .toIterable()
                .containsExactly(
                        "file",
                        "page",
                        "mrz",
                        "passport",
                        "checkDigits",
                        "confidence",
                        "accepted",
                        "reasons",
                        "millis");
    }

    @Test
    void aFileThatIsNotThereFailsAndTheNextIsRead(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("letter.txt"), "Estimados señores:");
        var ran = Workplace.bare("read-passport", folder.resolve("gone.png").toString(), file.toString());
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).containsOnlyOnce("gone.png").contains("no such file");
        assertThat(ran.lines()).hasSize(2);
    }

    @Test
    void aFolderHasItsLineWithAReason(@TempDir Path folder) throws IOException {
        var ran = Workplace.bare("read-passport", folder.toString());
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(new ObjectMapper().readTree(ran.bytes()).at("/reasons/0").asText())
                .isEqualTo("CANNOT_BE_OPENED");
        assertThat(ran.err()).contains("is a folder");
    }

    @Test
    void aFileMustBeNamed() {
        assertThat(Workplace.bare("read-passport").exit()).isEqualTo(2);
    }
}
