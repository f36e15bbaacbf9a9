package org.rcm.intake.cli.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.IntakeHub;
import org.rcm.intake.cli.HubCommand;
import org.rcm.intake.fixtures.HubUnderTest;
import org.rcm.intake.fixtures.OtherJava;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.settings.Key;
import org.rcm.intake.store.Database;
import org.rcm.intake.store.DatabaseSettings;
import org.rcm.intake.store.Leases;
import org.rcm.intake.wiring.RunningHub;

/** {@code ingest} as its users call it. */
class IngestCommandTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void mails() throws IOException {
        Files.createDirectories(folder.resolve("mails"));
        Files.writeString(folder.resolve("mails/question.eml"), """
                Received: from a by b; Thu, 10 Feb 2022 12:00:00 +0000
                From: Ana <ana@migracion.gob.pa.example>
                To: CRMST@iom.int
                Subject: Pregunta
                Message-ID: <question@x.example>

                Buenos días, ¿a qué hora empieza el taller?
                """);
    }

    @Test
    void it_ends_well_when_every_mail_is_decided() {
        assertThat(ingest()).isZero();
    }

    @Test
    void it_counts_by_state() {
        ingest();
        assertThat(printed()).containsPattern("REVIEW +1");
    }

    @Test
    void without_an_smtp_server_the_answer_lies_in_the_data_folder() throws IOException {
        ingest();
        try (Stream<Path> answers = Files.list(folder.resolve("data/outgoing"))) {
            assertThat(answers).hasSize(1);
        }
    }

    @Test
    void a_second_ingest_of_the_same_mails_answers_nobody_again() throws IOException {
        ingest();
        ingest();
        try (Stream<Path> answers = Files.list(folder.resolve("data/outgoing"))) {
            assertThat(answers).hasSize(1);
        }
    }

    @Test
    void a_hub_on_the_same_postgres_is_noticed_before_two_clocks_decide() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
            try (Database database = Database.open(new DatabaseSettings(url, "postgres", "postgres", 4))) {
                Leases leases = new Leases(database.dataSource());
                leases.take(Leases.OF_MAILBOXES + "m", "a hub elsewhere", Duration.ofMinutes(5));
                int exit = execute(
                        "ingest",
                        folder.resolve("mails").toString(),
                        "--data=" + data(),
                        "--set=intake.database.url=" + url,
                        "--set=intake.database.username=postgres",
                        "--set=intake.database.password=postgres",
                        "--until=2022-03-03T00:00:00Z");
                assertThat(exit).isEqualTo(2);
                assertThat(err.toString(StandardCharsets.UTF_8)).contains("--until cannot move its clock");
            }
        }
    }

    @Test
    void a_path_that_is_not_there_is_wrong_usage() {
        assertThat(execute("ingest", folder.resolve("nowhere").toString(), "--data", data()))
                .isEqualTo(2);
    }

    @Test
    void a_link_to_the_folder_of_routes_is_as_good_as_the_folder() throws IOException {
        Path link = Files.createSymbolicLink(
                folder.resolve("routes"), Path.of("routes").toAbsolutePath());
        assertThat(ingest("--routes", link.toString())).isZero();
    }

    @Test
    void a_hub_without_routes_does_not_start() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertThat(ingest("--routes", empty.toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no route files", empty.toString());
    }

    @Test
    void beside_a_running_hub_it_hands_the_mails_over() throws Exception {
        try (RunningHub hub =
                HubUnderTest.in(folder.resolve("data")).with(Key.CLOCK, "mail").ingest()) {
            assertThat(inAnotherProcess("ingest", folder.resolve("mails").toString()))
                    .isZero();
            assertThat(hub.beans().store().mails().inState(MailState.REVIEW)).hasSize(1);
        }
    }

    @Test
    void beside_a_running_hub_it_moves_no_clock() throws Exception {
        try (RunningHub hub =
                HubUnderTest.in(folder.resolve("data")).with(Key.CLOCK, "mail").ingest()) {
            String mails = folder.resolve("mails").toString();
            assertThat(inAnotherProcess("ingest", mails, "--until", "2030-01-01T00:00:00Z"))
                    .isEqualTo(2);
            assertThat(hub.beans().clock().instant()).isEqualTo(Instant.EPOCH);
        }
    }

    /** As an operator would, while the hub of this test has the database and the broker. */
    private int inAnotherProcess(String... arguments) throws IOException, InterruptedException {
        List<String> command = OtherJava.command(IntakeHub.class, arguments);
        command.addAll(List.of("--data", data()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("process.log").toFile())
                .start()
                .waitFor();
    }

    private int ingest(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("ingest", folder.resolve("mails").toString(), "--data", data()));
        arguments.addAll(List.of(more));
        return execute(arguments.toArray(String[]::new));
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private int execute(String... arguments) {
        return HubCommand.commandLine(out, err).execute(arguments);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
