package org.rcm.intake.crash;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.TextMessage;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import org.rcm.intake.broker.Queues;

/** The queue of ticketing staff, looked at. */
final class Queue {
    private Queue() {}

    static List<String> browse(ConnectionFactory broker, String username, String password) throws JMSException {
        try (JMSContext staff = broker.createContext(username, password);
                var browser = staff.createBrowser(staff.createQueue(Queues.REQUESTS))) {
            List<String> texts = new ArrayList<>();
            for (Enumeration<?> all = browser.getEnumeration(); all.hasMoreElements(); ) {
                texts.add(((TextMessage) all.nextElement()).getText());
            }
            return texts;
        }
    }
}
