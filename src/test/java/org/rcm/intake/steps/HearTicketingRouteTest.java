package org.rcm.intake.steps;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.camel.builder.AdviceWith;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.broker.Queues;
import org.rcm.intake.fixtures.Await;
import org.rcm.intake.fixtures.HubUnderTest;
import org.rcm.intake.settings.Key;
import org.rcm.intake.store.TicketCase;
import org.rcm.intake.wiring.RunningHub;

/** What hear-ticketing promises of every message on its queue, on a whole hub with its broker. */
class HearTicketingRouteTest {
    private static final String UNKNOWN =
            "{\"reference\":\"IMRF22-0099\",\"version\":1,\"status\":\"REJECTED\",\"note\":\"No seats left\"}";

    @TempDir
    Path data;

    private RunningHub hub;
    private JMSContext staff;

    @BeforeEach
    void start() throws Exception {
        hub = HubUnderTest.in(data).with(Key.RETRY_ATTEMPTS, "2").ingest();
        staff = hub.beans().connections().createContext();
    }

    @AfterEach
    void stop() {
        staff.close();
        hub.close();
    }

    @Test
    void a_response_that_is_not_taken_is_answered_on_the_queue_of_replies() throws Exception {
        Message receipt = answerTo(context -> context.createTextMessage(UNKNOWN));
        assertThat(receipt.getBody(String.class)).contains("\"verdict\":\"UNKNOWN\"", "IMRF22-0099");
        assertThat(receipt.getStringProperty("verdict")).isEqualTo("UNKNOWN");
    }

    @Test
    void the_answer_bears_the_correlation_id_of_the_response() throws Exception {
        Message receipt = answerTo(context -> {
            Message message = context.createTextMessage(UNKNOWN);
            return with(message, () -> message.setJMSCorrelationID("agency-7"));
        });
        assertThat(receipt.getJMSCorrelationID()).isEqualTo("agency-7");
    }

    @Test
    void a_response_of_bytes_is_understood() throws Exception {
        Message receipt = answerTo(context -> {
            var message = context.createBytesMessage();
            return with(message, () -> message.writeBytes(UNKNOWN.getBytes(StandardCharsets.UTF_8)));
        });
        assertThat(receipt.getStringProperty("verdict")).isEqualTo("UNKNOWN");
    }

    @Test
    void an_object_is_never_opened_and_kept_as_invalid() throws Exception {
        Message receipt = answerTo(context -> context.createObjectMessage("gadget"));
        assertThat(receipt.getStringProperty("verdict")).isEqualTo("INVALID");
    }

    @Test
    void a_reply_to_is_not_obeyed() throws Exception {
        answerTo(context -> {
            Message message = context.createTextMessage(UNKNOWN);
            return with(message, () -> message.setJMSReplyTo(context.createQueue(Queues.MAILS)));
        });
        assertThat(hub.beans().broker().waiting(Queues.MAILS)).isZero();
        assertThat(hub.beans().store().mails().counts().values()).containsOnly(0L);
    }

    @Test
    void headers_that_steer_camel_do_nothing() throws Exception {
        Message receipt = answerTo(context -> {
            Message message = context.createTextMessage(UNKNOWN);
            return with(message, () -> {
                message.setStringProperty("CamelJmsDestinationName", Queues.MAILS);
                message.setStringProperty("cAmeljmsdestinationname", Queues.MAILS);
                message.setStringProperty("heard", "x");
            });
        });
        assertThat(receipt.getStringProperty("verdict")).isEqualTo("UNKNOWN");
    }

    @Test
    void a_message_that_fails_at_every_attempt_is_a_case_and_answered() throws Exception {
        fail(Integer.MAX_VALUE);
        Message receipt = answerTo(context -> context.createTextMessage(UNKNOWN));
        assertThat(receipt.getStringProperty("verdict")).isEqualTo("FAILED");
        assertThat(waiting()).extracting(TicketCase::reason).containsExactly(TicketCase.Reason.FAILED);
    }

    @Test
    void a_message_that_fails_once_is_heard_when_it_comes_again() throws Exception {
        fail(1);
        Message receipt = answerTo(context -> context.createTextMessage(UNKNOWN));
        assertThat(receipt.getStringProperty("verdict")).isEqualTo("UNKNOWN");
    }

    @Test
    void what_is_too_long_is_kept_cut_and_answered() throws Exception {
        Message receipt = answerTo(context -> context.createTextMessage("x".repeat(HeardMessage.LONGEST + 1)));
        assertThat(receipt.getStringProperty("verdict")).isEqualTo("INVALID");
    }

    @Test
    void nothing_stays_on_the_queue() throws Exception {
        answerTo(context -> context.createTextMessage("no json"));
        Await.until(() -> hub.beans().broker().waiting(Queues.RESPONSES), left -> left == 0);
    }

    private void fail(int times) throws Exception {
        int[] left = {times};
        AdviceWith.adviceWith(hub.camel(), "hear-ticketing", builder -> builder.weaveAddFirst()
                .process(exchange -> {
                    if (left[0]-- > 0) {
                        throw new IllegalStateException("planted by the test");
                    }
                }));
    }

    private Message answerTo(Function<JMSContext, Message> written) throws JMSException {
        Queue responses = staff.createQueue(Queues.RESPONSES);
        staff.createProducer().send(responses, written.apply(staff));
        Message receipt =
                staff.createConsumer(staff.createQueue(Queues.REPLIES)).receive(20_000);
        assertThat(receipt).as("a receipt").isNotNull();
        return receipt;
    }

    private List<TicketCase> waiting() {
        return new ArrayList<>(hub.beans().store().ticketCases().waiting());
    }

    private interface Setting {
        void on() throws JMSException;
    }

    private static Message with(Message message, Setting setting) {
        try {
            setting.on();
            return message;
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }
}
