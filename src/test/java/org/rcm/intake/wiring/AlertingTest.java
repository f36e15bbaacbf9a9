package org.rcm.intake.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.rcm.intake.fixtures.Await;
import org.rcm.intake.fixtures.CutLine;
import org.rcm.intake.fixtures.HubUnderTest;
import org.rcm.intake.fixtures.MailServer;
import org.rcm.intake.settings.Key;

/** A person is told on every way that is set, also where the way itself is what is away. */
@Execution(ExecutionMode.CONCURRENT) // they wait for alerts
class AlertingTest {
    private static final String OPS = "ops@hub.example";

    @TempDir
    Path folder;

    private final List<String> posted = new CopyOnWriteArrayList<>();
    private MailServer mail;
    private CutLine smtp;
    private HttpServer chat;
    private volatile int answer = 200;
    private RunningHub hub;

    @BeforeEach
    void start() throws Exception {
        chat = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        chat.createContext("/hook", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (answer == 200
                    && body.matches("(?s).*\"part\":\"(key|smtp)\".*")) { // not what a busy machine makes slow
                posted.add(body);
            }
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        chat.start();
        mail = MailServer.start();
        smtp = CutLine.to(URI.create(mail.smtpUrl()).getPort());
        hub = HubUnderTest.in(folder.resolve("data"))
                .reading(mail)
                .with(Key.SMTP_URL, "smtp://127.0.0.1:" + smtp.port())
                .with(Key.ALERT_AFTER, "1s")
                .with(Key.ALERT_WEBHOOK, "http://127.0.0.1:" + chat.getAddress().getPort() + "/hook")
                .with(Key.ALERT_MAIL, OPS)
                .run();
    }

    @AfterEach
    void stop() {
        hub.close();
        smtp.close();
        mail.close();
        chat.stop(0);
    }

    @Test
    void one_alert_and_one_recovery_are_posted() throws Exception {
        loseKeyAndFindIt();
        assertThat(posted).hasSize(2);
        assertThat(posted.get(0)).contains("\"event\":\"ALERT\"", "\"part\":\"key\"", "intake.key.");
        assertThat(posted.get(1)).contains("\"event\":\"RECOVERY\"", "\"part\":\"key\"");
    }

    @Test
    void operators_get_both_by_mail() throws Exception {
        loseKeyAndFindIt();
        List<String> mails = Await.until(() -> mail.mailsOf(OPS), all -> all.size() == 2);
        assertThat(mails.get(0)).contains("Auto-Submitted: auto-generated", "What to do:");
    }

    @Test
    void an_alert_about_the_server_that_it_goes_through_comes_on_the_other_way_and_later_on_this_one()
            throws Exception {
        smtp.cut();
        hub.beans().servers().smtp().gone("refused");
        Await.until(() -> posted, all -> all.size() == 1);
        smtp.mend();
        hub.beans().servers().smtp().there();
        List<String> mails = Await.until(() -> mail.mailsOf(OPS), all -> all.size() == 2);
        assertThat(mails.get(0)).contains("Subject: [intake-hub] smtp: smtp is away");
    }

    @Test
    void an_alert_that_the_webhook_does_not_take_is_tried_again() throws Exception {
        answer = 500;
        Path key = folder.resolve("data/intake.key");
        Files.move(key, folder.resolve("away"));
        Await.until(() -> mail.mailsOf(OPS), all -> all.size() == 1);
        answer = 200;
        Await.until(() -> posted, all -> all.size() == 1);
    }

    private void loseKeyAndFindIt() throws Exception {
        Path key = folder.resolve("data/intake.key");
        Path away = Files.move(key, folder.resolve("away"));
        Await.until(() -> posted, all -> all.size() == 1);
        Files.move(away, key);
        Await.until(() -> posted, all -> all.size() == 2);
    }
}
