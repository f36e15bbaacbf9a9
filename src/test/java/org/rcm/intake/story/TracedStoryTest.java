package org.rcm.intake.story;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSContext;
import jakarta.jms.Message;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.fixtures.Await;
import org.rcm.intake.fixtures.HubUnderTest;
import org.rcm.intake.fixtures.MailServer;
import org.rcm.intake.fixtures.TraceCollector;
import org.rcm.intake.settings.Key;
import org.rcm.intake.wiring.RunningHub;

/** A collector of OpenTelemetry is told one trace a mail: over work queue and outbox to its answer and its ticket. */
class TracedStoryTest {
    private static final String QUESTION = "From: Berta <berta@migracion.example>\r\nTo: CRMST@iom.int\r\n"
            + "Subject: Registro\r\nMessage-ID: <berta@migracion.example>\r\n\r\nDeseo registrarme al taller.\r\n";
    private static final Set<String> ANSWERED =
            Set.of("receive-mail", "read-mail", "decide-registration", "send-reply");
    private static final Set<String> TICKETED =
            Set.of("receive-mail", "read-mail", "decide-registration", "send-reply", "order-ticket");

    @TempDir
    static Path folder;

    private static TraceCollector collector;
    private static MailServer server;
    private static Map<String, Set<String>> traces;
    private static String traceparent;

    @BeforeAll
    static void tell() throws Exception {
        collector = TraceCollector.start();
        server = MailServer.start();
        try (RunningHub hub = hub(collector.url()).run()) {
            server.send(DalysWrites.mail());
            server.send(QUESTION);
            traces = Await.until(
                    TracedStoryTest::traces,
                    all -> all.size() == 2 && all.values().containsAll(Set.of(ANSWERED, TICKETED)));
            try (JMSContext broker = hub.beans().connections().createContext()) {
                Message request = broker.createConsumer(broker.createQueue("ticketing.requests"))
                        .receive(30_000);
                traceparent = request.getStringProperty("traceparent");
            }
        }
    }

    private static HubUnderTest hub(String endpoint) throws Exception {
        return HubUnderTest.in(folder.resolve("data"))
                .config(EventOfToday.in(folder.resolve("config")))
                .reading(server)
                .with(Key.TRACE_ENDPOINT, endpoint);
    }

    @AfterAll
    static void end() {
        server.close();
        collector.close();
    }

    @Test
    void each_mail_is_one_trace_from_its_receipt_to_all_it_causes() {
        assertThat(traces.values()).containsExactlyInAnyOrder(ANSWERED, TICKETED);
    }

    @Test
    void every_span_but_a_first_has_a_parent_that_was_told() {
        Set<String> ids =
                collector.spans().stream().map(TraceCollector.Span::id).collect(Collectors.toSet());
        assertThat(collector.spans())
                .allMatch(span ->
                        span.name().equals("receive-mail") ? span.parent().isEmpty() : ids.contains(span.parent()));
    }

    @Test
    void a_ticket_request_bears_its_place_in_the_trace() {
        String[] place = traceparent.split("-");
        assertThat(collector.spans())
                .filteredOn(span -> span.name().equals("order-ticket"))
                .extracting(TraceCollector.Span::trace, TraceCollector.Span::id)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(place[1], place[2]));
    }

    @Test
    void nobody_is_named() {
        assertThat(String.join("", collector.raw()))
                .contains("send-reply")
                .doesNotContainIgnoringCase("dalys", "batista", "7410226", "berta", "migracion", "migration");
    }

    @Test
    void a_collector_that_is_away_holds_up_nothing(@TempDir Path data) throws Exception {
        String nobody;
        try (ServerSocket free = new ServerSocket(0)) {
            nobody = "http://127.0.0.1:" + free.getLocalPort();
        }
        try (MailServer own = MailServer.start();
                RunningHub hub = HubUnderTest.in(data)
                        .reading(own)
                        .with(Key.TRACE_ENDPOINT, nobody)
                        .run()) {
            own.send(QUESTION);
            Await.until(() -> own.mailsOf("berta@migracion.example"), mails -> !mails.isEmpty());
            assertThat(hub.beans().store().outbox().counts().failed()).isZero();
        }
    }

    private static Map<String, Set<String>> traces() {
        return collector.spans().stream()
                .collect(Collectors.groupingBy(
                        TraceCollector.Span::trace,
                        Collectors.mapping(TraceCollector.Span::name, Collectors.toCollection(TreeSet::new))));
    }
}
