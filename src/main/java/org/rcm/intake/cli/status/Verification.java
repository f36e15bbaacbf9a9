package org.rcm.intake.cli.status;

import jakarta.mail.MessagingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rcm.intake.cli.OpenStore;
import org.rcm.intake.cli.QueueLook;
import org.rcm.intake.mailbox.MailboxReckoning;
import org.rcm.intake.mailbox.MailboxServer;
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
        List<String> keys = new QueueLook(configuration.settings(), unseen::add).ofRunningHub();
        if (keys != null) {
            all.addAll(reconciling.queue(keys));
        }
        for (MailboxServer server :
                NamedInSettings.mailboxServers(configuration.settings()).values()) {
            all.addAll(lyingIn(new MailboxReckoning(server, open.store().mailboxes())));
        }
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
}
