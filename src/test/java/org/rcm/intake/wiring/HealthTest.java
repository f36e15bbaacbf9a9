package org.rcm.intake.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.rcm.intake.fixtures.Await;
import org.rcm.intake.fixtures.Copies;
import org.rcm.intake.fixtures.CutLine;
import org.rcm.intake.fixtures.FreePort;
import org.rcm.intake.fixtures.HubUnderTest;
import org.rcm.intake.fixtures.MailServer;
import org.rcm.intake.fixtures.WrongTime;
import org.rcm.intake.settings.Key;

/** What dies silently elsewhere: health is DOWN with the reason within a minute, UP by itself, and alive all the while. */
@Execution(ExecutionMode.CONCURRENT) // they wait for what is told within a minute
class HealthTest {
    private static final int MEGABYTE = 1024 * 1024;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private MailServer server;
    private CutLine line;
    private int port;
    private HubUnderTest hub;
    private RunningHub running;

    @BeforeEach
    void prepare() throws Exception {
        port = FreePort.any();
        server = MailServer.start();
        line = CutLine.to(URI.create(server.imapUrl()).getPort());
        hub = on(folder.resolve("data"));
    }

    private HubUnderTest on(Path data) {
        return HubUnderTest.in(data)
                .reading(server)
                .with(Key.MAILBOX_URL, "imap://127.0.0.1:" + line.port())
                .with(Key.MANAGEMENT_LISTEN, "127.0.0.1:" + port);
    }

    @AfterEach
    void stop() {
        if (running != null) {
            running.close();
        }
        line.close();
        server.close();
    }

    @Test
    void a_mailbox_whose_line_is_open_and_silent_is_told_within_a_minute() throws Exception {
        start();
        awaitStatus("UP");
        line.hang();
        JsonNode mailbox = awaitDown("mailbox");
        line.mend();
        awaitStatus("UP");
        assertThat(mailbox.get("reason").asText() + mailbox.get("remedy").asText())
                .containsAnyOf("has been silent", "is away")
                .contains("intake.mailbox.");
    }

    @Test
    void a_disk_that_is_nearly_full_is_told() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=100m", "tmpfs", disk.toString());
        assumeTrue(mounted, "no file system can be mounted here (only root may): a full disk is not tried");
        try {
            hub = on(disk.resolve("data")).with(Key.DISK_FREE, "60");
            start();
            awaitStatus("UP");
            Path filler = disk.resolve("filler");
            fill(filler, 60);
            JsonNode told = awaitDown("disk");
            Files.delete(filler);
            awaitStatus("UP");
            assertThat(told.get("reason").asText()).contains("intake.disk.free");
        } finally {
            stopHub();
            run("umount", "-l", disk.toString());
        }
    }

    @Test
    void a_clock_that_is_ten_minutes_off_is_told() throws Exception {
        try (WrongTime time = WrongTime.by(Duration.ofMinutes(10))) {
            hub.with(Key.CLOCK_SOURCE, time.url());
            start();
            JsonNode told = awaitDown("clock");

            time.set(Duration.ZERO);
            awaitStatus("UP");
            assertThat(told.get("reason").asText()).matches(".* (9|10) min behind intake.clock.source");
        }
    }

    @Test
    void a_clock_that_is_ten_minutes_off_is_told_by_what_arrives_at_the_mail_server() throws Exception {
        start();
        awaitStatus("UP");
        Await.until(() -> running.beans().store().meta().lastFetch(), Optional::isPresent);
        arrive("one", Duration.ofMinutes(10));
        arrive("two", Duration.ofMinutes(10));
        JsonNode told = awaitDown("clock");
        arrive("three", Duration.ZERO);
        awaitStatus("UP");
        assertThat(told.get("reason").asText()).matches(".* (9|10) min behind the server of mailbox");
    }

    @Test
    void a_change_of_the_configuration_that_is_refused_is_told() throws Exception {
        Path config = Copies.of(Path.of("config"), folder.resolve("config"));
        Path event = config.resolve("events/imrf-2022.yaml");
        String right = Files.readString(event);
        hub.config(config);
        start();
        awaitStatus("UP");
        Files.writeString(event, right.replace("id: imrf-2022", "id: ["));
        JsonNode told = awaitDown("configuration");
        Files.writeString(event, right);
        awaitStatus("UP");
        assertThat(told.get("reason").asText()).contains("imrf-2022.yaml", "the old ones are in force");
    }

    @Test
    void of_several_mailboxes_the_one_that_hangs_is_named() throws Exception {
        try (CutLine visas = CutLine.to(URI.create(server.imapUrl()).getPort())) {
            hub.with("intake.mailbox.visas.url", "imap://127.0.0.1:" + visas.port())
                    .with("intake.mailbox.visas.folder", "Visas");
            server.makeFolder("Visas");
            start();
            awaitStatus("UP");
            visas.hang();
            JsonNode told = awaitDown("mailbox-visas");
            boolean otherIsUp = check(ready(), "mailbox").get("status").asText().equals("UP");
            visas.mend();
            awaitStatus("UP");
            assertThat(told.get("reason").asText() + otherIsUp)
                    .startsWith("mailbox-visas")
                    .endsWith("true");
        }
    }

    @Test
    void a_key_that_is_missing_is_told() throws Exception {
        start();
        awaitStatus("UP");
        Path key = folder.resolve("data/intake.key");
        Path away = Files.move(key, folder.resolve("away"));
        JsonNode told = awaitDown("key");
        Files.move(away, key);
        awaitStatus("UP");
        assertThat(told.get("reason").asText()).contains("Key lost", "intake.key.file");
    }

    @Test
    void a_hub_whose_parts_are_away_is_alive() throws Exception {
        start();
        Files.delete(folder.resolve("data/intake.key"));
        awaitDown("key");
        assertThat(get("live").statusCode()).isEqualTo(200);
    }

    /** A mail, stamped by a server whose clock is ahead of ours; comes back when the hub has it. */
    private void arrive(String name, Duration ahead) throws Exception {
        long before = stored();
        server.append(
                "From: %1$s@mfa.example\r\nSubject: %1$s\r\nMessage-ID: <%1$s@mfa.example>\r\n\r\n%1$s\r\n"
                        .formatted(name),
                Instant.now().plus(ahead));
        Await.until(this::stored, now -> now > before);
    }

    private long stored() {
        return running.beans().store().mails().counts().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private void start() throws Exception {
        running = hub.run();
    }

    private void stopHub() {
        running.close();
        running = null;
    }

    private void awaitStatus(String status) throws Exception {
        Await.until(this::ready, body -> body.get("status").asText().equals(status));
    }

    private JsonNode awaitDown(String part) throws Exception {
        return check(Await.until(this::ready, body -> isDown(check(body, part))), part);
    }

    private static boolean isDown(JsonNode check) {
        return check != null && check.get("status").asText().equals("DOWN") && !isFirstLook(check);
    }

    private static boolean isFirstLook(JsonNode check) {
        return check.get("reason").asText().equals("not looked at yet");
    }

    private static JsonNode check(JsonNode body, String part) {
        for (JsonNode check : body.get("checks")) {
            if (check.get("name").asText().equals(part)) {
                return check;
            }
        }
        return null;
    }

    private JsonNode ready() throws IOException, InterruptedException {
        return new ObjectMapper().readTree(get("ready").body());
    }

    private HttpResponse<String> get(String what) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + port + "/observe/health/" + what);
        return CLIENT.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void fill(Path file, int megabytes) throws IOException {
        byte[] piece = new byte[MEGABYTE];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < megabytes; i++) {
                out.write(piece);
            }
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
