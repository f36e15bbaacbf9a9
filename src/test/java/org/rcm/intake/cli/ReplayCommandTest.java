package org.rcm.intake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code replay}: what other rules would have decided. */
class ReplayCommandTest {
    private static final String MAIL = """
            Received: from mx by mail.iom.int; Mon, 14 Feb 2022 15:30:00 +0000\r
            From: Rosa Quiel <rosa.quiel@migracion.example>\r
            To: CRMST@iom.int\r
            Subject: Registro al taller\r
            Message-ID: <rosa-1@migracion.example>\r
            Content-Type: text/plain; charset=utf-8\r
            \r
            Nombres: Rosa María\r
            Apellidos: Quiel Batista\r
            Institución: Servicio Nacional de Migración\r
            País: Panamá\r
            Correo electrónico: rosa.quiel@migracion.example\r
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void aMailIsStored() throws IOException {
        Path mail = Files.writeString(folder.resolve("rosa.eml"), MAIL);
        assertThat(run("ingest", mail.toString(), "--data", data())).isZero();
    }

    @Test
    void theSameRulesChangeNothing() throws IOException {
        assertThat(run(
                        "replay",
                        "--events",
                        "config/events",
                        "--json",
                        "--as-of",
                        "2022-02-20T00:00:00Z",
                        "--data",
                        data()))
                .isZero();
        assertThat(json().path("mails").asInt()).isEqualTo(1);
        assertThat(json().path("decisions")).isEmpty();
        assertThat(json().path("answers")).isEmpty();
    }

    @Test
    void anEarlierDeadlineMakesHerLateAndAnswersOtherwise() throws IOException {
        run("replay", "--events", earlier().toString(), "--json", "--as-of", "2022-02-20T00:00:00Z", "--data", data());
        JsonNode decision = json().path("decisions").path(0);
        assertThat(decision.path("what").asText()).isEqualTo("IMRF22-0001");
        assertThat(decision.path("before").asText()).startsWith("INCOMPLETE, PAN, missing passport");
        assertThat(decision.path("after").asText()).startsWith("LATE");
        assertThat(json().path("answers").path(0).path("what").asText()).isEqualTo("m1");
        assertThat(json().path("answers").path(0).path("after").asText()).isEqualTo("Registro fuera de plazo");
    }

    @Test
    void nothingIsStoredOrSent() throws IOException {
        run("status", "--json", "--data", data());
        String before = json().toString();
        run("replay", "--events", earlier().toString(), "--data", data());
        run("status", "--json", "--data", data());
        assertThat(json()).hasToString(before);
        try (Stream<Path> sent = Files.list(Path.of(data()).resolve("outgoing"))) {
            assertThat(sent).hasSize(1);
        }
    }

    @Test
    void aWrongEventFileIsAMistakeOfUse() throws IOException {
        Path wrong = earlier();
        Files.writeString(wrong.resolve("imrf-2022.yaml"), "id: nothing else\n");
        assertThat(run("replay", "--events", wrong.toString(), "--data", data()))
                .isEqualTo(2);
    }

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private int run(String... words) {
        out.reset();
        return HubCommand.commandLine(out, new ByteArrayOutputStream()).execute(words);
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private Path earlier() throws IOException {
        Path events = Files.createDirectories(folder.resolve("events"));
        String file = Files.readString(Path.of("config/events/imrf-2022.yaml"))
                .replaceFirst("before: 2022-03-02T00:00", "before: 2022-02-10T00:00");
        Files.writeString(events.resolve("imrf-2022.yaml"), file);
        return events;
    }
}
