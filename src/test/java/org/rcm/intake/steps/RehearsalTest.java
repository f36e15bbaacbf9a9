package org.rcm.intake.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.fixtures.Await;
import org.rcm.intake.fixtures.HubUnderTest;
import org.rcm.intake.registration.ReceiptProof;
import org.rcm.intake.settings.Key;
import org.rcm.intake.store.NewMail;
import org.rcm.intake.store.OutboxKind;
import org.rcm.intake.store.OutboxState;
import org.rcm.intake.wiring.RunningHub;

/** A hub whose clock starts at a chosen instant ({@code intake.clock}) works as it will work then. */
class RehearsalTest {
    private static final String QUESTION = "From: Ana <ana@x.example>\r\nTo: CRMST@iom.int\r\nSubject: Pregunta\r\n"
            + "Message-ID: <a@x.example>\r\n\r\nBuenos días, ¿a qué hora empieza el taller?\r\n";

    @TempDir
    Path data;

    @Test
    void answers_leave_although_the_hubs_clock_is_ahead_of_the_computers() throws Exception {
        try (RunningHub hub = HubUnderTest.in(data)
                        .with(Key.CLOCK, "2199-01-01T12:00:00Z")
                        .ingest();
                ProducerTemplate producer = hub.producer()) {
            producer.sendBody("direct:receive-mail", List.of(question()).iterator());
            var outbox = hub.beans().store().outbox();
            Await.until(() -> hub.beans().store().mails().oldestUndecided(), java.util.Optional::isEmpty);
            assertThat(outbox.counts(OutboxKind.REPLY).pending()
                            + outbox.inState(OutboxState.SENT).size())
                    .isEqualTo(1);
            Await.until(() -> outbox.counts(OutboxKind.REPLY).pending(), pending -> pending == 0);
        }
    }

    private static NewMail question() {
        return new NewMail(
                QUESTION.getBytes(StandardCharsets.UTF_8),
                "a.eml",
                null,
                null,
                null,
                Instant.parse("2022-02-10T12:00:00Z"),
                ReceiptProof.RECEIVED_HEADER,
                null,
                null,
                null);
    }
}
