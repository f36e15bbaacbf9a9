package org.rcm.intake.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rcm.intake.fixtures.Access;
import org.rcm.intake.fixtures.Dovecot;
import org.rcm.intake.privacy.Vault;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.store.Database;
import org.rcm.intake.store.DatabaseSettings;
import org.rcm.intake.store.MadeDatabase;
import org.rcm.intake.store.MailOutcome;
import org.rcm.intake.store.NewMail;
import org.rcm.intake.store.Store;

/** The mailbox on a server that people run; skipped where there is none. */
class DovecotTest {
    private static final Instant THEN = Instant.parse("2022-02-10T21:00:00Z");

    private final List<NewMail> taken = new ArrayList<>();
    private Dovecot server;
    private Database database;
    private Store store;
    private OpenFolder folder;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(Dovecot.missing().isEmpty(), () -> Dovecot.missing().orElseThrow());
        server = Dovecot.start(Path.of(System.getProperty("java.io.tmpdir")));
        database = MadeDatabase.open(new DatabaseSettings("jdbc:h2:mem:" + UUID.randomUUID(), null, null, 4));
        store = Store.on(database.dataSource(), Vault.inMemory(), Clock.systemUTC());
        folder = OpenFolder.on(new MailboxServer(Access.to(server.url(), Dovecot.USER, Dovecot.PASSWORD), "INBOX"));
    }

    @AfterEach
    void stop() {
        if (server != null) {
            folder.close();
            database.close();
            server.close();
        }
    }

    @Test
    void mails_come_byte_by_byte_as_they_were_delivered() throws Exception {
        String odd = "From: a@b.example\r\nX-Odd: caf\u00e9\r\nno header at all\r\n\r\nuno\r\n.\r\n\r\n";
        server.deliver(odd.getBytes(UTF_8), THEN);
        look();
        assertThat(new String(taken.get(0).raw(), UTF_8)).isEqualTo(odd);
    }

    @Test
    void a_mail_counts_from_its_arrival() throws Exception {
        server.deliver(mail(1), THEN);
        look();
        assertThat(taken.get(0).receivedAt()).isEqualTo(THEN);
    }

    @Test
    void many_mails_come_in_their_order() throws Exception {
        for (int i = 0; i < 450; i++) {
            server.deliver(mail(i), THEN.plusSeconds(i));
        }
        look();
        assertThat(taken).extracting(NewMail::receivedAt).isSorted().hasSize(450);
    }

    @Test
    void what_is_taken_in_is_marked_seen() throws Exception {
        server.deliver(mail(1), THEN);
        look();
        assertThat(server.flagged('S')).isEqualTo(1);
    }

    @Test
    void what_is_taken_in_is_moved_where_that_is_asked_for() throws Exception {
        server.deliver(mail(1), THEN);
        look(new Filing("Done", null, null));
        assertThat(folder.search("ALL")).isEmpty();
    }

    @Test
    void a_delivery_ends_the_wait() throws Exception {
        look();
        CompletableFuture<Void> delivery = CompletableFuture.runAsync(() -> {
            try {
                server.deliver(mail(1), THEN);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        while (taken.isEmpty()) { // the wait ends by itself only after its patience, and then finds nothing
            folder.await();
            look();
        }
        delivery.get();
        assertThat(taken).hasSize(1);
    }

    @Test
    void a_wait_can_be_ended() throws Exception {
        look();
        CompletableFuture<Void> waker = CompletableFuture.runAsync(folder::wake);
        folder.await();
        assertThat(waker.get()).isNull();
    }

    @Test
    void mails_go_into_folders_by_their_outcome() throws Exception {
        Filing filing = new Filing("Done", "Ignored", "Failed");
        for (int i = 1; i <= 3; i++) {
            server.deliver(mail(i), THEN);
        }
        look(filing);
        store.mails().settle(1, new MailOutcome(MailKind.OTHER, "es", MailState.IGNORED, List.of(), List.of(), false));
        store.mails().fail(2, "gave up");
        look(filing);
        assertThat(List.of(countIn("Ignored"), countIn("Failed"), countIn("INBOX")))
                .containsOnly(1);
    }

    private int countIn(String name) throws Exception {
        try (OpenFolder other =
                OpenFolder.on(new MailboxServer(Access.to(server.url(), Dovecot.USER, Dovecot.PASSWORD), name))) {
            return other.search("ALL").size();
        }
    }

    private void look() throws Exception {
        look(Filing.NONE);
    }

    private void look(Filing filing) throws Exception {
        MailboxReader reader =
                new MailboxReader("m", Set.of(), store.mailboxes(), StartingPoint.of("all"), filing, Clock.systemUTC());
        reader.look(folder, batch -> {
            batch.forEach(store.mails()::store);
            return taken.addAll(batch);
        });
    }

    private static byte[] mail(int number) {
        return ("From: a@b.example\r\nSubject: " + number + "\r\n\r\nHola.\r\n").getBytes(UTF_8);
    }
}
