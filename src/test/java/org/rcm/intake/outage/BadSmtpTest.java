package org.rcm.intake.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.fixtures.Await;
import org.rcm.intake.fixtures.BadSmtp;
import org.rcm.intake.fixtures.BadSmtp.Manner;
import org.rcm.intake.fixtures.HubUnderTest;
import org.rcm.intake.settings.Key;
import org.rcm.intake.store.Outbox;
import org.rcm.intake.store.OutboxCounts;
import org.rcm.intake.store.OutboxKind;
import org.rcm.intake.wiring.RunningHub;

/** An SMTP server that misbehaves costs no answer, and no delegate gets one twice without the same Message-ID. */
class BadSmtpTest {
    @TempDir
    static Path data;

    private static BadSmtp server;
    private static RunningHub hub;
    private static Outbox outbox;

    @BeforeAll
    static void start() throws Exception {
        server = BadSmtp.start();
        hub = HubUnderTest.in(data)
                .with(Key.SMTP_URL, server.url())
                .with(Key.CLOCK, "mail")
                .with(Key.RETRY_PAUSE, "300ms")
                .with(Key.RETRY_ATTEMPTS, "2")
                .ingest();
        outbox = hub.beans().store().outbox();
    }

    @AfterAll
    static void stop() throws Exception {
        hub.close();
        server.close();
    }

    @Test
    void an_answer_that_is_refused_for_now_is_sent_later_however_often() throws Exception {
        server.behave(Manner.LATER);
        write("greylisted");
        int before = server.attempts();
        Await.until(server::attempts, n -> n >= before + 3);
        server.behave(Manner.WELL);
        assertThat(answersTo("greylisted")).hasSize(1);
    }

    @Test
    void an_answer_that_is_refused_for_good_is_a_failure_row_at_once() throws Exception {
        server.behave(Manner.NEVER);
        write("unknown");
        Await.until(() -> outbox.counts(OutboxKind.REPLY), counts -> counts.failed() == 1);
        assertThat(takenFor("unknown")).isEmpty();
    }

    @Test
    void a_busy_server_counts_no_attempt() throws Exception {
        server.behave(Manner.BUSY);
        write("busy");
        int before = server.attempts();
        OutboxCounts failed = outbox.counts(OutboxKind.REPLY);
        Await.until(server::attempts, n -> n >= before + 3);
        assertThat(outbox.counts(OutboxKind.REPLY).failed()).isEqualTo(failed.failed());
        server.behave(Manner.WELL);
        assertThat(answersTo("busy")).hasSize(1);
    }

    @Test
    void an_answer_whose_reply_was_lost_is_sent_again_with_the_same_message_id() throws Exception {
        server.behave(Manner.LOSES_THE_REPLY);
        write("lost");
        Await.until(() -> takenFor("lost"), taken -> taken.size() == 1);
        server.behave(Manner.WELL);
        Await.until(() -> takenFor("lost"), taken -> taken.size() > 1);
        assertThat(takenFor("lost").stream().map(BadSmtpTest::messageId).distinct())
                .hasSize(1);
    }

    private static List<String> answersTo(String name) throws Exception {
        Await.until(() -> outbox.counts(OutboxKind.REPLY).pending(), pending -> pending == 0);
        return takenFor(name);
    }

    private static List<String> takenFor(String name) {
        return server.taken().stream()
                .filter(raw -> raw.contains("To: " + name) || raw.contains("<" + name + "@"))
                .toList();
    }

    private static String messageId(String raw) {
        return raw.lines()
                .filter(line -> line.startsWith("Message-ID:"))
                .findFirst()
                .orElseThrow();
    }

    private static void write(String name) {
        String raw = "From: " + name + " <" + name
                + "@migracion.gob.pa.example>\r\nTo: CRMST@iom.int\r\nSubject: Registro\r\n"
                + "Received: from a by b; Thu, 10 Feb 2022 12:00:00 +0000\r\nMessage-ID: <" + name
                + "@x.example>\r\n\r\nBuenos días, deseo registrarme al taller. Me llamo " + name + ".\r\n";
        hub.producer().sendBodyAndHeaders("direct:receive-mail", mail(raw), Map.of());
    }

    private static org.rcm.intake.store.NewMail mail(String raw) {
        return new org.rcm.intake.store.NewMail(
                raw.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "a.eml",
                null,
                null,
                null,
                Instant.parse("2022-02-10T12:00:00Z"),
                org.rcm.intake.registration.ReceiptProof.RECEIVED_HEADER,
                null,
                null,
                null);
    }
}
