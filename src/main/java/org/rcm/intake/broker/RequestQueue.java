package org.rcm.intake.broker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.QueueBrowser;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;

/** The queue of ticketing staff, looked at and left as it is. */
public final class RequestQueue {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RequestQueue() {}

    /** Keys of the messages that wait ({@code ticket:IMRF22-0007:1}), each as often as it is there. */
    public static List<String> keys(ConnectionFactory broker) throws JMSException {
        try (Connection connection = broker.createConnection();
                Session session = connection.createSession();
                QueueBrowser browser = session.createBrowser(session.createQueue(Queues.REQUESTS))) {
            connection.start();
            List<String> keys = new ArrayList<>();
            for (Enumeration<?> all = browser.getEnumeration(); all.hasMoreElements(); ) {
                keys.add(key(((TextMessage) all.nextElement()).getText()));
            }
            return keys;
        }
    }

    private static String key(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            return "ticket:" + json.path("reference").asText() + ":"
                    + json.path("version").asText();
        } catch (IOException quotesPersonalData) {
            return "a message that is no JSON";
        }
    }
}
