package org.rcm.intake.cli.status;

import jakarta.jms.JMSException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.rcm.intake.broker.EmbeddedBroker;
import org.rcm.intake.broker.Login;
import org.rcm.intake.broker.RequestQueue;
import org.rcm.intake.cli.OpenStore;
import org.rcm.intake.mailbox.MailboxReckoning;
import org.rcm.intake.settings.Key;
import org.rcm.intake.settings.Settings;
import org.rcm.intake.store.Difference;
import org.rcm.intake.wiring.Configuration;
import org.rcm.intake.wiring.Deciding;
import org.rcm.intake.wiring.NamedInSettings;

/** Adds up mails, registrations, seats, outbox and queue. */
public final class Verification {
    private final Configuration configuration;
    private final List<String> unseen = new ArrayList<>();

    public Verification(Configuration configuration) {
        this.configuration = configuration;
    }

    /** What does not add up. */
    public List<Difference> differences(OpenStore open) {
        List<Difference> all = new ArrayList<>(open.store().reconciliation().differences(Instant.now()));
        var reconciling = Deciding.of(configuration, open.store(), open.vault(), java.time.Clock.systemUTC())
                .decisions()
                .reconciling();
        all.addAll(reconciling.registrations());
        queue().ifPresent(keys -> all.addAll(reconciling.queue(keys)));
        NamedInSettings.mailboxServer(configuration.settings())
                .map(server -> new MailboxReckoning(server, open.store().mailboxes()))
                .ifPresent(mailbox -> all.addAll(lyingIn(mailbox)));
        return all;
    }

    /** What was not looked at, and why. */
    public List<String> unseen() {
        return List.copyOf(unseen);
    }

    private List<Difference> lyingIn(MailboxReckoning mailbox) {
        try {
            return mailbox.differences(Instant.now());
        } catch (MessagingException e) {
            unseen.add("Mailbox not looked at: the server does not answer (" + e.getMessage() + ")");
            return List.of();
        }
    }

    private Optional<List<String>> queue() {
        Settings settings = configuration.settings();
        try {
            if (settings.embeddedBroker()) {
                return ofEmbedded(settings);
            }
            return Optional.of(keys(
                    settings.get(Key.BROKER_URL),
                    settings.find(Key.BROKER_USERNAME).orElse(null),
                    settings.find(Key.BROKER_PASSWORD).orElse(null)));
        } catch (IOException | JMSException e) {
            unseen.add("Queue not looked at: the broker does not answer (" + e.getMessage() + ")");
            return Optional.empty();
        }
    }

    private Optional<List<String>> ofEmbedded(Settings settings) throws IOException, JMSException {
        String listen = settings.get(Key.BROKER_LISTEN);
        if ("off".equals(listen) || !EmbeddedBroker.isInUse(settings.data().resolve("broker"))) {
            unseen.add("Queue not looked at: it is inside a hub that "
                    + ("off".equals(listen) ? "lets nobody look" : "is not running"));
            return Optional.empty();
        }
        Login staff = NamedInSettings.ticketingLogin(settings);
        return Optional.of(keys("tcp://" + listen, staff.username(), staff.password()));
    }

    private static List<String> keys(String url, String username, String password) throws JMSException {
        try (var broker = new ActiveMQConnectionFactory(url, username, password)) {
            return RequestQueue.keys(broker);
        }
    }
}
