package org.rcm.intake.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.fixtures.FreePort;

/** What ticketing staff and the hub can rely on at the embedded broker. */
class EmbeddedBrokerTest {
    private static final Login STAFF = new Login("ticketing", "only-for-this-test");

    @TempDir
    Path folder;

    private int port;
    private EmbeddedBroker broker;

    @BeforeEach
    void start() throws BrokerException, IOException {
        port = FreePort.any();
        broker = EmbeddedBroker.start(folder, "127.0.0.1:" + port, STAFF);
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void a_request_sent_twice_lies_on_the_queue_once() {
        send("outbox-42");
        send("outbox-42");
        assertThat(broker.waiting(Queues.REQUESTS)).isEqualTo(1);
    }

    @Test
    void a_request_sent_again_after_a_restart_is_still_dropped() throws BrokerException {
        send("outbox-42");
        broker.close();
        broker = EmbeddedBroker.start(folder, "127.0.0.1:" + port, STAFF);
        send("outbox-42");
        assertThat(broker.waiting(Queues.REQUESTS)).isEqualTo(1);
    }

    @Test
    void staff_read_requests_over_jms() throws JMSException {
        send("1");
        try (ActiveMQConnectionFactory core = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port)) {
            assertThat(receive(core)).isEqualTo("{}");
        }
    }

    @Test
    void staff_read_requests_over_amqp() {
        send("1");
        assertThat(receive(new JmsConnectionFactory("amqp://127.0.0.1:" + port)))
                .isEqualTo("{}");
    }

    @Test
    void staff_read_requests_over_stomp() throws IOException {
        send("1");
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            frame(socket, "CONNECT\naccept-version:1.2\nhost:hub\nlogin:ticketing\npasscode:only-for-this-test\n\n");
            assertThat(frame(socket)).startsWith("CONNECTED");
            frame(socket, "SUBSCRIBE\nid:1\ndestination:ticketing.requests\nack:auto\n\n");
            assertThat(frame(socket)).startsWith("MESSAGE").endsWith("{}");
        }
    }

    @Test
    void staff_answer_on_the_queue_of_responses() throws JMSException {
        try (ActiveMQConnectionFactory core = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port);
                JMSContext context = core.createContext(STAFF.username(), STAFF.password())) {
            context.createProducer().send(context.createQueue(Queues.RESPONSES), "{}");
        }
        assertThat(broker.waiting(Queues.RESPONSES)).isEqualTo(1);
    }

    @Test
    void staff_cannot_put_work_before_the_hub() throws JMSException {
        try (ActiveMQConnectionFactory core = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port);
                JMSContext context = core.createContext(STAFF.username(), STAFF.password())) {
            assertThatThrownBy(() -> context.createProducer().send(context.createQueue(Queues.MAILS), "1"))
                    .isInstanceOf(JMSRuntimeException.class)
                    .hasMessageContaining("permission");
        }
    }

    @Test
    void nobody_gets_in_without_a_login() throws JMSException {
        try (ActiveMQConnectionFactory core = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port)) {
            assertThatThrownBy(core::createContext).isInstanceOf(JMSRuntimeException.class);
        }
    }

    @Test
    void a_taken_port_is_said_so() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThatThrownBy(() ->
                            EmbeddedBroker.start(folder.resolve("other"), "127.0.0.1:" + taken.getLocalPort(), STAFF))
                    .isInstanceOf(BrokerException.class)
                    .hasMessageContaining(String.valueOf(taken.getLocalPort()));
        }
    }

    @Test
    void a_second_hub_on_the_same_folder_is_refused() {
        assertThatThrownBy(() -> EmbeddedBroker.start(folder, "off", STAFF))
                .isInstanceOf(BrokerException.class)
                .hasMessageContaining("another hub is running");
    }

    private void send(String duplicateId) {
        try (JMSContext context = broker.connections().createContext()) {
            context.createProducer()
                    .setProperty("_AMQ_DUPL_ID", duplicateId)
                    .send(context.createQueue(Queues.REQUESTS), "{}");
        }
    }

    private static String receive(ConnectionFactory factory) {
        try (JMSContext context = factory.createContext(STAFF.username(), STAFF.password())) {
            return context.createConsumer(context.createQueue(Queues.REQUESTS)).receiveBody(String.class, 10_000);
        }
    }

    private static void frame(Socket socket, String text) throws IOException {
        socket.getOutputStream().write((text + "\0").getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static String frame(Socket socket) throws IOException {
        StringBuilder read = new StringBuilder();
        for (int c = socket.getInputStream().read();
                c > 0;
                c = socket.getInputStream().read()) {
            read.append((char) c);
        }
        return read.toString().strip();
    }
}
