package org.rcm.intake.wiring;

import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.spi.ExceptionHandler;
import org.rcm.intake.broker.BrokerException;
import org.rcm.intake.broker.EmbeddedBroker;
import org.rcm.intake.broker.Login;
import org.rcm.intake.settings.Key;
import org.rcm.intake.settings.Settings;
import org.springframework.jms.connection.CachingConnectionFactory;

/** The broker that the settings name: an embedded one, starting while other parts do, or the way to an external one. */
final class BrokerPart implements AutoCloseable {
    private static final long RECOVERY_MILLIS = 1000;
    /** A line that is silently dead is noticed within seconds. */
    private static final String QUICK = "connectionTTL=15000&clientFailureCheckPeriod=5000&callTimeout=10000"
            + "&connectionTimeout=5000&useTopologyForLoadBalancing=false&";

    private final Settings settings;
    private final Meanwhile<Started> beginning;
    private CachingConnectionFactory connections;

    /** Begins to start an embedded broker. @throws IOException if the password of ticketing staff cannot be kept */
    BrokerPart(Settings settings) throws IOException {
        this.settings = settings;
        this.beginning = settings.embeddedBroker() ? begin(settings) : null;
    }

    private static Meanwhile<Started> begin(Settings settings) throws IOException {
        Path folder = settings.data().resolve("broker");
        String listen = settings.get(Key.BROKER_LISTEN);
        Login staff = NamedInSettings.ticketingLogin(settings);
        return Meanwhile.make("broker", () -> Started.of(folder, listen, staff));
    }

    /** Connections that are shared and made again after an outage. @throws BrokerException if the embedded one did not start */
    ConnectionFactory open() throws BrokerException {
        ConnectionFactory target =
                beginning == null ? external() : beginning.get().orThrow().connections();
        connections = new CachingConnectionFactory(target);
        connections.setSessionCacheSize(settings.workers() + 4);
        connections.setCacheConsumers(false);
        return connections;
    }

    /** What routes call {@code jms:}. @param trouble told what fails outside of a step */
    JmsComponent component(ExceptionHandler trouble) {
        JmsComponent jms = JmsComponent.jmsComponentAutoAcknowledge(connections);
        jms.setErrorHandler(trouble::handleException);
        jms.setRecoveryInterval(RECOVERY_MILLIS);
        return jms;
    }

    /** The embedded broker, or null where an external one is used. */
    EmbeddedBroker embedded() {
        return beginning == null ? null : beginning.get().broker();
    }

    /** One message at a time: what one worker holds back, no other can take. */
    private ConnectionFactory external() {
        String url = settings.get(Key.BROKER_URL);
        return new ActiveMQConnectionFactory(
                url + (url.contains("?") ? "&" : "?") + QUICK + "consumerWindowSize=0",
                settings.find(Key.BROKER_USERNAME).orElse(null),
                settings.find(Key.BROKER_PASSWORD).orElse(null));
    }

    @Override
    public void close() {
        if (connections != null) {
            connections.destroy();
        }
        if (beginning != null && beginning.get().broker() != null) {
            beginning.get().broker().close();
        }
    }

    private record Started(EmbeddedBroker broker, BrokerException failure) {
        static Started of(Path folder, String listen, Login staff) {
            try {
                return new Started(EmbeddedBroker.start(folder, listen, staff), null);
            } catch (BrokerException e) {
                return new Started(null, e);
            }
        }

        EmbeddedBroker orThrow() throws BrokerException {
            if (failure != null) {
                throw failure;
            }
            return broker;
        }
    }
}
