package org.rcm.intake.mailbox;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.rcm.intake.access.Credential;
import org.rcm.intake.access.MailAccess;
import org.rcm.intake.access.Tls;
import org.rcm.intake.fixtures.Dovecot;
import org.rcm.intake.store.Database;
import org.rcm.intake.store.DatabaseSettings;
import org.rcm.intake.store.MailboxAccounts;

/** How long a hub's first look takes into a mailbox with few and with very many old mails, and how long a later one. */
public final class OldMailboxBench {
    private static final int FEW = 100;
    private static final Instant ARRIVED = Instant.parse("2022-01-10T15:00:00Z");

    private OldMailboxBench() {}

    /** @param args how many old mails are many; 100,000 by default */
    public static void main(String[] args) throws Exception {
        if (Dovecot.missing().isPresent()) {
            System.out.println("old mailbox: not measured, " + Dovecot.missing().get());
            return;
        }
        look(FEW);
        look(args.length == 0 ? 100_000 : Integer.parseInt(args[0]));
    }

    private static void look(int old) throws Exception {
        try (Dovecot server = Dovecot.start(Path.of(System.getProperty("java.io.tmpdir")));
                Database database =
                        Database.open(new DatabaseSettings("jdbc:h2:mem:" + UUID.randomUUID(), null, null, 4))) {
            for (int i = 0; i < old; i++) {
                server.deliverRead(("Subject: " + i + "\r\n\r\nold\r\n").getBytes(US_ASCII), ARRIVED.plusSeconds(i));
            }
            MailboxServer place = new MailboxServer(
                    new MailAccess(
                            "intake.mailbox",
                            URI.create(server.url()),
                            Dovecot.USER,
                            Credential.password(Dovecot.PASSWORD),
                            Tls.PLAIN,
                            Duration.ofMinutes(5)),
                    "INBOX");
            MailboxReader reader = new MailboxReader(
                    "m",
                    Set.of(),
                    new MailboxAccounts(database.dataSource()),
                    StartingPoint.of("unseen"),
                    Filing.NONE,
                    Clock.systemUTC());
            try (OpenFolder indexed = OpenFolder.on(place)) {
                indexed.refresh(); // the server has looked at its own files
            }
            double first = seconds(reader, place, 0);
            server.deliver("Subject: new\r\n\r\nnew\r\n".getBytes(US_ASCII), ARRIVED.plusSeconds(old));
            double later = seconds(reader, place, 1);
            System.out.printf(
                    "mailbox with %d old mails: first look %.3f s, a later one with one new mail %.3f s%n",
                    old, first, later);
        }
    }

    /** Connects, looks, closes. */
    private static double seconds(MailboxReader reader, MailboxServer place, int expected) throws Exception {
        long begun = System.nanoTime();
        try (OpenFolder folder = OpenFolder.on(place)) {
            int taken = reader.look(folder, batch -> true);
            if (taken != expected) {
                throw new IllegalStateException(taken + " mails were taken in");
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }
}
