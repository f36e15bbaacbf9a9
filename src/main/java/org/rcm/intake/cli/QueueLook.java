package org.rcm.intake.cli;

import jakarta.jms.JMSException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.rcm.intake.broker.BrokerException;
import org.rcm.intake.broker.EmbeddedBroker;
import org.rcm.intake.broker.Login;
import org.rcm.intake.broker.RequestQueue;
import org.rcm.intake.settings.Key;
import org.rcm.intake.settings.Settings;
import org.rcm.intake.wiring.NamedInSettings;

/** Looks which ticket requests wait on the queue, from beside a hub, and takes none. */
public final class QueueLook {
    private final Settings settings;
    private final Consumer<String> unseen;

    /** @param unseen told why nobody could look */
    public QueueLook(Settings settings, Consumer<String> unseen) {
        this.settings = settings;
        this.unseen = unseen;
    }

    /** Keys of the requests, or null if nobody could look, as where the broker is in a hub that is not running. */
    public List<String> ofRunningHub() {
        return keys(false);
    }

    /** The same; the broker of a hub that is not running is started for it. */
    public List<String> keys() {
        return keys(true);
    }

    private List<String> keys(boolean start) {
        try {
            return settings.embeddedBroker() ? ofEmbedded(start) : ofServer();
        } catch (IOException | JMSException | BrokerException e) {
            unseen.accept("Queue not looked at: the broker does not answer (" + e.getMessage() + ")");
            return null;
        }
    }

    private List<String> ofServer() throws JMSException {
        return ofServer(
                settings.get(Key.BROKER_URL),
                settings.find(Key.BROKER_USERNAME).orElse(null),
                settings.find(Key.BROKER_PASSWORD).orElse(null));
    }

    private List<String> ofEmbedded(boolean start) throws IOException, JMSException, BrokerException {
        Path folder = settings.data().resolve("broker");
        if (start && !Files.exists(folder)) { // no hub has run here
            return List.of();
        }
        String listen = settings.get(Key.BROKER_LISTEN);
        Login staff = NamedInSettings.ticketingLogin(settings);
        if (EmbeddedBroker.isInUse(folder)) {
            if ("off".equals(listen)) {
                unseen.accept("Queue not looked at: it is inside a hub that lets nobody look (intake.broker.listen)");
                return null;
            }
            return ofServer("tcp://" + listen, staff.username(), staff.password());
        }
        if (!start) {
            unseen.accept("Queue not looked at: it is inside a hub that is not running");
            return null;
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, "off", staff)) {
            return RequestQueue.keys(broker.connections());
        }
    }

    private static List<String> ofServer(String url, String username, String password) throws JMSException {
        try (var broker = new ActiveMQConnectionFactory(url, username, password)) {
            return RequestQueue.keys(broker);
        }
    }
}
