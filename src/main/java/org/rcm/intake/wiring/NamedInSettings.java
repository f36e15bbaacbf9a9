package org.rcm.intake.wiring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rcm.intake.access.MailAccess;
import org.rcm.intake.broker.Login;
import org.rcm.intake.mailbox.Filing;
import org.rcm.intake.mailbox.MailboxServer;
import org.rcm.intake.settings.Key;
import org.rcm.intake.settings.ServerKeys;
import org.rcm.intake.settings.Settings;
import org.rcm.intake.store.DatabaseSettings;

/** What the settings name for the hub and for commands beside it alike. */
public final class NamedInSettings {
    private NamedInSettings() {}

    /** The database, with connections for all workers. */
    public static DatabaseSettings database(Settings settings) {
        return database(settings, settings.workers() + 8);
    }

    /** The database, with so many connections. */
    public static DatabaseSettings database(Settings settings, int connections) {
        return settings.find(Key.DATABASE_URL)
                .map(url -> new DatabaseSettings(
                        url,
                        settings.find(Key.DATABASE_USERNAME).orElse(null),
                        settings.find(Key.DATABASE_PASSWORD).orElse(null),
                        connections))
                .orElse(new DatabaseSettings(
                        DatabaseSettings.embedded(settings.data()).url(), null, null, connections));
    }

    /** The mailboxes, each by the name of its part; none for an ingest. */
    public static SortedMap<String, MailboxServer> mailboxServers(Settings settings) {
        SortedMap<String, MailboxServer> all = new TreeMap<>();
        settings.mailboxes().forEach((name, own) -> MailAccesses.of(own, ServerKeys.MAILBOX)
                .ifPresent(access ->
                        all.put(Servers.mailbox(name), new MailboxServer(access, own.get(Key.MAILBOX_FOLDER)))));
        return all;
    }

    /** Into which folders of each mailbox mails are moved, by the name of its part. */
    public static SortedMap<String, Filing> filing(Settings settings) {
        SortedMap<String, Filing> all = new TreeMap<>();
        settings.mailboxes().forEach((name, own) -> all.put(Servers.mailbox(name), filingOf(own)));
        return all;
    }

    /** @param own settings of that mailbox */
    static Filing filingOf(Settings own) {
        return new Filing(
                own.find(Key.MAILBOX_MOVE_TO).orElse(null),
                own.find(Key.MAILBOX_MOVE_IGNORED_TO).orElse(null),
                own.find(Key.MAILBOX_MOVE_FAILED_TO).orElse(null));
    }

    /** The server that answers go out through; empty where they are written to files. */
    public static Optional<MailAccess> smtpServer(Settings settings) {
        return MailAccesses.of(settings, ServerKeys.SMTP);
    }

    /** Login of ticketing staff at the embedded broker. @throws IOException if its password cannot be kept */
    public static Login ticketingLogin(Settings settings) throws IOException {
        String username = settings.get(Key.TICKETING_USERNAME);
        Path file = settings.data().resolve("ticketing.password");
        return settings.find(Key.TICKETING_PASSWORD).isPresent()
                ? new Login(username, settings.get(Key.TICKETING_PASSWORD))
                : Login.from(username, file);
    }
}
