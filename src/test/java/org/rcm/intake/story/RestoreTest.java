package org.rcm.intake.story;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSContext;
import jakarta.jms.TextMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.IntakeHub;
import org.rcm.intake.cli.HubCommand;
import org.rcm.intake.fixtures.Await;
import org.rcm.intake.fixtures.FreePort;
import org.rcm.intake.fixtures.HubUnderTest;
import org.rcm.intake.fixtures.MailServer;
import org.rcm.intake.fixtures.OtherJava;
import org.rcm.intake.registration.State;
import org.rcm.intake.settings.Key;
import org.rcm.intake.store.OutboxKind;
import org.rcm.intake.wiring.RunningHub;

/** A hub is lost with its disk, and goes on from a backup that was made while it ran: nothing is lost, nobody flies twice. */
@Timeout(240)
class RestoreTest {
    @TempDir
    private Path folder;

    private MailServer server;
    private Path config;
    private int port;

    @BeforeEach
    void start() throws IOException {
        server = MailServer.start();
        config = EventOfToday.in(folder.resolve("config"));
        port = freePort();
    }

    @AfterEach
    void end() {
        server.close();
    }

    private Path lost() {
        return folder.resolve("lost");
    }

    private Path found() {
        return folder.resolve("found");
    }

    private RunningHub hub(Path data) throws Exception {
        return HubUnderTest.in(data)
                .config(config)
                .reading(server)
                .with(Key.BROKER_LISTEN, "127.0.0.1:" + port)
                .run();
    }

    /** As an operator would, while the hub has the database and the broker. */
    private void backupBesideTheHub() throws IOException, InterruptedException {
        List<String> command = OtherJava.command(IntakeHub.class, "backup", file());
        command.addAll(List.of("--config", config.toString(), "--data", lost().toString()));
        command.addAll(List.of("--set", "intake.broker.listen=127.0.0.1:" + port));
        Path said = folder.resolve("backup.log");
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        assertThat(exit).as(Files.readString(said)).isZero();
    }

    private String file() {
        return folder.resolve("hub.backup").toString();
    }

    private void restore(String... more) throws IOException {
        Files.createDirectories(found());
        Files.copy(lost().resolve("intake.key"), found().resolve("intake.key"));
        List<String> words = new ArrayList<>(List.of("restore", file()));
        words.addAll(List.of(more));
        run(words.toArray(String[]::new));
    }

    private void run(String... words) {
        run(found(), words);
    }

    private void run(Path data, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--config", config.toString(), "--data", data.toString()));
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = HubCommand.commandLine(new ByteArrayOutputStream(), err).execute(all.toArray(String[]::new));
        assertThat(exit).as(err.toString(StandardCharsets.UTF_8)).isZero();
    }

    /** The next ticket request on the queue, or null. */
    private String request(Path data, long patience) throws Exception {
        String password = Files.readString(data.resolve("ticketing.password")).strip();
        try (var factory = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port);
                JMSContext staff = factory.createContext("ticketing", password, JMSContext.AUTO_ACKNOWLEDGE);
                var requests = staff.createConsumer(staff.createQueue("ticketing.requests"))) {
            TextMessage message = (TextMessage) requests.receive(patience);
            return message == null ? null : message.getText();
        }
    }

    private static void untilConfirmed(RunningHub hub) throws Exception {
        Await.until(() -> hub.beans().store().registrations().inState(State.CONFIRMED), list -> list.size() == 1);
    }

    private static void untilSent(RunningHub hub) throws Exception {
        Await.until(() -> hub.beans().store().outbox().counts(OutboxKind.TICKET).pending(), pending -> pending == 0);
    }

    @Test
    void a_request_that_waited_on_the_lost_queue_comes_from_the_new_one() throws Exception {
        try (RunningHub hub = hub(lost())) {
            server.send(DalysWrites.mail());
            untilConfirmed(hub);
            untilSent(hub);
            backupBesideTheHub();
        }
        restore("--moved");
        try (RunningHub hub = hub(found())) {
            untilSent(hub);
            assertThat(request(found(), 20_000)).contains("STORY-0001", "\"version\":1");
            assertThat(request(found(), 500)).isNull();
        }
    }

    @Test
    void mails_are_read_again_from_a_mailbox_that_the_backup_knows_nothing_of() throws Exception {
        HubUnderTest.in(lost())
                .config(config)
                .reading(server)
                .with(Key.MAILBOX_FOLDER, "Another")
                .run()
                .close();
        run(lost(), "backup", file());
        try (RunningHub hub = hub(lost())) {
            server.send(DalysWrites.mail());
            untilConfirmed(hub);
        }
        restore();
        try (RunningHub hub = hub(found())) {
            untilConfirmed(hub);
        }
    }

    @Test
    void what_staff_took_after_the_backup_is_not_asked_for_again() throws Exception {
        try (RunningHub hub = hub(lost())) {
            backupBesideTheHub();
            server.send(DalysWrites.mail());
            untilConfirmed(hub);
            assertThat(request(lost(), 20_000)).contains("STORY-0001");
        }
        restore();
        try (RunningHub hub = hub(found())) {
            untilConfirmed(hub);
        }
        run("tickets", "taken", "STORY-0001:1");
        run("tickets", "release");
        try (RunningHub hub = hub(found())) {
            untilSent(hub);
            assertThat(request(found(), 2000)).isNull();
        }
    }

    private static int freePort() throws IOException {
        return FreePort.any();
    }
}
