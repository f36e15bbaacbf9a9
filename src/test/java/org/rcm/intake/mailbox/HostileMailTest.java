package org.rcm.intake.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.AdviceWith;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.fixtures.Await;
import org.rcm.intake.fixtures.HubUnderTest;
import org.rcm.intake.fixtures.MailServer;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.settings.Key;
import org.rcm.intake.store.StoredMail;
import org.rcm.intake.wiring.RunningHub;

/** CVE-2026-33454 and kin: headers by which a sender would steer Camel have no effect (ADR 1). */
class HostileMailTest {
    private static final String HOSTILE = """
            From: Mallory <mallory@evil.example>\r
            To: CRMST@iom.int\r
            Subject: Registro\r
            Message-ID: <hostile@evil.example>\r
            delete: true\r
            moveTo: Trash\r
            copyTo: Public\r
            mail.smtp.host: evil.example\r
            mail.smtp.port: 25\r
            CamelFileName: ../../evil.eml\r
            CamelMailDelete: true\r
            CamelJmsDestinationName: evil\r
            CamelBeanMethodName: close\r
            Content-Type: text/plain; charset=utf-8\r
            \r
            Deseo registrarme.\r
            """;

    @TempDir
    Path data;

    private MailServer server;
    private RunningHub hub;

    @BeforeEach
    void receive() throws Exception {
        server = MailServer.start();
        server.append(HOSTILE, Instant.parse("2022-02-10T12:00:00Z"));
        hub = HubUnderTest.in(data).reading(server).with(Key.CLOCK, "mail").run();
        Await.until(() -> hub.beans().store().mails().counts(), c -> c.get(MailState.RECEIVED) == 0 && stored(c) == 1);
        Await.until(server::seen, seen -> seen == 1);
    }

    @AfterEach
    void stop() {
        hub.close();
        server.close();
    }

    @Test
    void the_mail_stays_where_it_lies() {
        assertThat(server.mailsOf(MailServer.SECRETARIAT)).hasSize(1);
    }

    @Test
    void the_mail_is_kept_as_it_came() {
        byte[] raw = hub.beans().store().mails().raw(only().id());
        assertThat(new String(raw, StandardCharsets.UTF_8)).isEqualTo(HOSTILE);
    }

    @Test
    void the_mail_is_decided_like_any_other() {
        assertThat(only().state()).isIn(MailState.DONE, MailState.REVIEW);
    }

    @Test
    void the_answer_goes_through_our_own_server() throws Exception {
        assertThat(Await.until(() -> server.mailsOf("mallory@evil.example"), mails -> !mails.isEmpty()))
                .hasSize(1);
    }

    @Test
    void no_header_of_the_sender_goes_beyond_the_first_step() throws Exception {
        List<Map<String, Object>> seen = new ArrayList<>();
        Processor spy =
                (Exchange exchange) -> seen.add(Map.copyOf(exchange.getMessage().getHeaders()));
        AdviceWith.adviceWith(
                hub.camel(), "receive-mail", route -> route.weaveAddFirst().process(spy));
        server.append(HOSTILE.replace("Registro", "Otra vez"), Instant.parse("2022-02-10T13:00:00Z"));
        assertThat(Await.until(() -> seen, s -> !s.isEmpty()).get(0)).isEmpty();
    }

    private StoredMail only() {
        List<StoredMail> all = new ArrayList<>();
        hub.beans().store().mails().forEach(all::add);
        return all.get(0);
    }

    private static long stored(Map<MailState, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
