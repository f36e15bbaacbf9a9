package org.rcm.intake.cli.check;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.MessageProducer;
import jakarta.jms.QueueBrowser;
import jakarta.jms.Session;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.rcm.intake.broker.Login;
import org.rcm.intake.broker.Queues;
import org.rcm.intake.settings.Key;
import org.rcm.intake.settings.Settings;

/** Looks at the broker's queue, or whether the embedded one could listen where it should. */
final class BrokerCheck {
    private static final String QUICK = "callTimeout=10000&connectionTimeout=5000&consumerWindowSize=0";

    private final Settings settings;

    BrokerCheck(Settings settings) {
        this.settings = settings;
    }

    Verdict check() {
        return settings.embeddedBroker() ? embedded() : external();
    }

    private Verdict external() {
        String url = settings.get(Key.BROKER_URL);
        try {
            String username = settings.find(Key.BROKER_USERNAME).orElse(null);
            String password = settings.find(Key.BROKER_PASSWORD).orElse(null);
            look(url, username, password);
            tryRights(url, username, password);
            return Verdict.ok("broker", Key.BROKER_URL.shown(url));
        } catch (JMSSecurityException e) {
            boolean rights = String.valueOf(e.getMessage()).contains("permission");
            return Verdict.fails(
                    "broker",
                    e,
                    rights
                            ? "let the user of intake.broker.username send to, consume and browse this queue"
                            : "see intake.broker.username and .password");
        } catch (JMSException | RuntimeException e) {
            return Verdict.fails("broker", e, "see intake.broker.url: host, port, and whether the broker runs");
        }
    }

    private Verdict embedded() {
        String listen = settings.get(Key.BROKER_LISTEN);
        if ("off".equals(listen)) {
            return Verdict.ok("broker", "embedded, for this hub alone");
        }
        int colon = listen.lastIndexOf(':');
        int port = Integer.parseInt(listen.substring(colon + 1));
        String host = listen.substring(0, colon).replaceAll("[\\[\\]]", "");
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getByName(host))) {
            return Verdict.ok("broker", "embedded, will listen on " + host + ":" + free.getLocalPort());
        } catch (IOException taken) {
            return heldByOurs(listen, taken);
        }
    }

    /** The port is taken, which is well if a hub of ours has it. */
    private Verdict heldByOurs(String listen, IOException taken) {
        String remedy = "another program has " + listen + "; stop it, or set intake.broker.listen";
        try {
            Login staff = staff();
            look("tcp://" + listen, staff.username(), staff.password());
            return Verdict.ok("broker", "embedded in the hub that runs, on " + listen);
        } catch (IOException | JMSException | RuntimeException e) {
            return Verdict.fails("broker", taken, remedy);
        }
    }

    private Login staff() throws IOException {
        String username = settings.get(Key.TICKETING_USERNAME);
        String password = settings.find(Key.TICKETING_PASSWORD).orElse(null);
        return new Login(
                username,
                password != null
                        ? password
                        : Files.readString(settings.data().resolve("ticketing.password"))
                                .strip());
    }

    private static void look(String url, String username, String password) throws JMSException {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url + separator(url) + QUICK);
                Connection connection = factory.createConnection(username, password);
                Session session = connection.createSession();
                QueueBrowser browser = session.createBrowser(session.createQueue(Queues.REQUESTS))) {
            connection.start();
            browser.getEnumeration().hasMoreElements();
        }
    }

    /** Whether a hub may do what it does there. Nothing is taken: the connection is not started; nothing is left. */
    private static void tryRights(String url, String username, String password) throws JMSException {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url + separator(url) + QUICK);
                Connection connection = factory.createConnection(username, password);
                Session session = connection.createSession(true, Session.SESSION_TRANSACTED)) {
            for (String queue : List.of(Queues.MAILS, Queues.RESPONSES)) {
                session.createConsumer(session.createQueue(queue)).close();
            }
            for (String queue : List.of(Queues.MAILS, Queues.REQUESTS, Queues.REPLIES)) {
                try (MessageProducer producer = session.createProducer(session.createQueue(queue))) {
                    producer.send(session.createMessage());
                } finally {
                    session.rollback();
                }
            }
        }
    }

    private static char separator(String url) {
        return url.contains("?") ? '&' : '?';
    }
}
