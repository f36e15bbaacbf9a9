package org.rcm.intake.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.QueueBrowser;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.rcm.intake.broker.Login;
import org.rcm.intake.broker.Queues;

/**
 * A ticket request as ticketing staff see it on their queue.
 *
 * @param type {@code REQUEST}, {@code AMENDMENT} or {@code CANCELLATION}
 * @param json the whole message
 */
record QueuedTicket(String reference, String type, int version, String payer, String json) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Everything on the queue, looked at with the staff's own login and left where it is. */
    static List<QueuedTicket> browse(String url, Login staff) throws JMSException, IOException {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url);
                Connection connection = factory.createConnection(staff.username(), staff.password());
                Session session = connection.createSession();
                QueueBrowser browser = session.createBrowser(session.createQueue(Queues.REQUESTS))) {
            connection.start();
            List<QueuedTicket> tickets = new ArrayList<>();
            Enumeration<?> messages = browser.getEnumeration();
            while (messages.hasMoreElements()) {
                tickets.add(of(((TextMessage) messages.nextElement()).getText()));
            }
            return tickets;
        }
    }

    private static QueuedTicket of(String json) throws IOException {
        JsonNode ticket = MAPPER.readTree(json);
        return new QueuedTicket(
                ticket.path("reference").asText(),
                ticket.path("type").asText(),
                ticket.path("version").asInt(),
                ticket.path("payer").asText(),
                json);
    }

    /** As people read it. */
    String pretty() throws IOException {
        return MAPPER.readTree(json).toPrettyString();
    }

    @Override
    public String toString() {
        return "QueuedTicket[" + reference + ", version " + version + "]";
    }
}
