package org.rcm.intake.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.fixtures.Await;
import org.rcm.intake.fixtures.MailServer;
import org.rcm.intake.parts.Part;
import org.rcm.intake.settings.Key;
import org.rcm.intake.settings.Settings;

/** A hub that is started before its database says so as one that runs would: where health is asked for, and to people. */
class WaitingRoomTest {
    private static final String OPS = "ops@hub.example";

    @TempDir
    Path data;

    private final List<String> posted = new CopyOnWriteArrayList<>();
    private HttpServer chat;
    private MailServer mail;
    private String health;
    private volatile boolean away = true;
    private CompletableFuture<String> waiting;

    @BeforeEach
    void start() throws Exception {
        chat = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        chat.createContext("/hook", exchange -> {
            posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        chat.start();
        mail = MailServer.start();
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            health = "127.0.0.1:" + free.getLocalPort();
        }
        Part database = Servers.watchedBy(Clock.systemUTC(), Set.of("")).database();
        Settings settings = settings();
        waiting = CompletableFuture.supplyAsync(() -> WaitingRoom.until(settings, database, this::open));
    }

    private Settings settings() {
        return Settings.of(
                Path.of("config"),
                Path.of("routes"),
                Map.of(
                        Key.DATA,
                        data.toString(),
                        Key.MANAGEMENT_LISTEN,
                        health,
                        Key.ALERT_AFTER,
                        "1s",
                        Key.ALERT_WEBHOOK,
                        "http://127.0.0.1:" + chat.getAddress().getPort() + "/hook",
                        Key.ALERT_MAIL,
                        OPS,
                        Key.SMTP_URL,
                        mail.smtpUrl(),
                        Key.SMTP_ENVELOPE,
                        MailServer.SECRETARIAT));
    }

    private String open() {
        if (away) {
            throw new IllegalStateException(new SQLTransientConnectionException("refused"));
        }
        return "open";
    }

    @AfterEach
    void stop() {
        away = false;
        waiting.join();
        mail.close();
        chat.stop(0);
    }

    @Test
    void health_says_since_when_why_and_what_to_do() throws Exception {
        String said = Await.until(this::ready, body -> body.contains("DOWN"));
        assertThat(said).contains("\"since\"", "\"reason\"", "refused", "\"remedy\"", "intake.database.*");
    }

    @Test
    void people_are_told_on_every_way() throws Exception {
        Await.until(() -> posted, all -> all.size() == 1);
        Await.until(() -> mail.mailsOf(OPS), all -> all.size() == 1);
        assertThat(posted.get(0)).contains("\"event\":\"ALERT\"", "\"part\":\"database\"");
    }

    @Test
    void the_hub_goes_on_when_the_database_is_there() throws Exception {
        Await.until(this::ready, body -> body.contains("DOWN"));
        away = false;
        assertThat(waiting.join()).isEqualTo("open");
        assertThat(ready()).isEmpty();
    }

    private String ready() throws InterruptedException {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://" + health + "/observe/health/ready"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (java.io.IOException e) {
            return "";
        }
    }
}
