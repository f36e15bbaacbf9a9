package org.rcm.intake.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.fixtures.Await;
import org.rcm.intake.fixtures.FreePort;
import org.rcm.intake.fixtures.HubUnderTest;
import org.rcm.intake.fixtures.MailServer;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.settings.Key;
import org.rcm.intake.wiring.RunningHub;

/**
 * The story of one delegate, from the mail program to the ticketing desk and back, over SMTP, IMAP and JMS. The event
 * is the test's own, open today, so that the server's stamp of receipt counts.
 */
class StoryTest {
    private static final String DELEGATE = "dbatista@migracion.gob.pa.example";

    @TempDir
    static Path folder;

    private static MailServer server;
    private static RunningHub hub;
    private static TextMessage request;
    private static List<String> answers;

    @BeforeAll
    static void tell() throws Exception {
        int port = freePort();
        server = MailServer.start();
        hub = HubUnderTest.in(folder.resolve("data"))
                .config(EventOfToday.in(folder.resolve("config")))
                .reading(server)
                .with(Key.BROKER_LISTEN, "127.0.0.1:" + port)
                .run();
        server.send(DalysWrites.mail());
        Await.until(
                () -> hub.beans().store().mails().counts(), c -> c.get(MailState.DONE) + c.get(MailState.REVIEW) == 1);
        request = receive(port);
        answers = Await.until(() -> server.mailsOf(DELEGATE), mails -> !mails.isEmpty());
    }

    @AfterAll
    static void end() {
        hub.close();
        server.close();
    }

    @Test
    void the_delegate_gets_one_answer() {
        assertThat(answers).hasSize(1);
    }

    @Test
    void the_answer_stands_in_the_thread_of_the_mail() {
        assertThat(answers.get(0)).contains("In-Reply-To: <story-1@migracion.gob.pa.example>");
    }

    @Test
    void the_answer_says_that_a_machine_wrote_it() {
        assertThat(answers.get(0)).contains("Auto-Submitted: auto-replied");
    }

    @Test
    void the_answer_holds_no_passport_number() {
        assertThat(answers.get(0)).doesNotContain("PA7410226", "7410226");
    }

    @Test
    void ticketing_staff_get_the_name_as_in_the_machine_readable_zone() throws Exception {
        assertThat(json().at("/traveller/surname").asText()).isEqualTo("BATISTA SANJUR");
    }

    @Test
    void ticketing_staff_get_the_ready_ssr_line() throws Exception {
        assertThat(json().path("ssrDocs").asText())
                .isEqualTo("P/PAN/PA7410226/PAN/19JUL84/F/11MAY45/BATISTA SANJUR/DALYS/IVETTE");
    }

    @Test
    void the_request_can_be_selected_by_delegation() throws JMSException {
        assertThat(request.getStringProperty("delegation")).isEqualTo("PAN");
    }

    @Test
    void the_request_carries_its_reference_as_correlation_id() throws JMSException {
        assertThat(request.getJMSCorrelationID()).isEqualTo("STORY-0001");
    }

    private static JsonNode json() throws JMSException, IOException {
        return new ObjectMapper().readTree(request.getText());
    }

    private static TextMessage receive(int port) throws Exception {
        String password =
                Files.readString(folder.resolve("data/ticketing.password")).strip();
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port)) {
            return receive(factory, password);
        }
    }

    private static TextMessage receive(ConnectionFactory factory, String password) {
        try (JMSContext context = factory.createContext("ticketing", password)) {
            return (TextMessage) context.createConsumer(context.createQueue("ticketing.requests"))
                    .receive(60_000);
        }
    }

    private static int freePort() throws IOException {
        return FreePort.any();
    }
}
