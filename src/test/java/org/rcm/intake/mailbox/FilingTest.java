package org.rcm.intake.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rcm.intake.fixtures.Access;
import org.rcm.intake.fixtures.MailServer;
import org.rcm.intake.privacy.Vault;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.store.Database;
import org.rcm.intake.store.DatabaseSettings;
import org.rcm.intake.store.MadeDatabase;
import org.rcm.intake.store.MailOutcome;
import org.rcm.intake.store.MailboxAccounts.Folder;
import org.rcm.intake.store.Store;

/** Mails go into folders by what came of them, each once, and none is read again or lost on the way. */
class FilingTest {
    private static final Filing ALL = new Filing("Done", "Ignored", "Failed");

    private final List<String> taken = new ArrayList<>();
    private MailServer server;
    private Database database;
    private Store store;
    private OpenFolder folder;

    @BeforeEach
    void start() throws Exception {
        server = MailServer.start();
        database = MadeDatabase.open(new DatabaseSettings("jdbc:h2:mem:" + UUID.randomUUID(), null, null, 4));
        store = Store.on(database.dataSource(), Vault.inMemory(), Clock.systemUTC());
        folder = OpenFolder.on(
                new MailboxServer(Access.to(server.imapUrl(), MailServer.SECRETARIAT, server.password()), "INBOX"));
    }

    @AfterEach
    void stop() {
        folder.close();
        database.close();
        server.close();
    }

    @Test
    void what_is_done_ignored_or_failed_goes_where_it_belongs() throws Exception {
        arrive("one", "two", "three");
        look(ALL);
        settle(1, MailState.DONE);
        settle(2, MailState.IGNORED);
        store.mails().fail(3, "gave up");
        look(ALL);
        assertThat(List.of(in("Done"), in("Ignored"), in("Failed"), in("INBOX")))
                .containsExactly(1, 1, 1, 0);
    }

    @Test
    void what_is_not_decided_or_waits_for_a_person_stays() throws Exception {
        arrive("one", "two");
        look(ALL);
        settle(1, MailState.REVIEW);
        look(ALL);
        assertThat(in("INBOX")).isEqualTo(2);
    }

    @Test
    void what_a_person_has_decided_goes_then() throws Exception {
        arrive("one");
        look(ALL);
        settle(1, MailState.REVIEW);
        look(ALL);
        store.mails().settleReviewed(1, outcome(MailState.DONE));
        look(ALL);
        assertThat(in("Done")).isEqualTo(1);
    }

    @Test
    void without_a_folder_of_their_own_ignored_mails_go_where_done_ones_go() throws Exception {
        arrive("one");
        Filing two = new Filing("Done", null, "Failed");
        look(two);
        settle(1, MailState.IGNORED);
        look(two);
        assertThat(in("Done")).isEqualTo(1);
    }

    @Test
    void without_a_folder_for_done_ones_they_stay() throws Exception {
        arrive("one");
        Filing one = new Filing(null, "Ignored", null);
        look(one);
        settle(1, MailState.DONE);
        look(one);
        assertThat(in("INBOX")).isEqualTo(1);
    }

    @Test
    void a_crash_after_the_move_and_before_its_note_does_no_harm() throws Exception {
        arrive("one", "two");
        look(ALL);
        settle(1, MailState.DONE);
        look(ALL);
        store.mailboxes()
                .toFile(new Folder("m", folder.uidValidity()), List.of(1L)); // as if it had not been struck off
        settle(2, MailState.DONE);
        look(ALL);
        look(ALL);
        assertThat(List.of(in("Done"), in("INBOX"))).containsExactly(2, 0);
    }

    @Test
    void a_crash_after_the_storing_and_before_the_note_files_it_all_the_same() throws Exception {
        arrive("one");
        try {
            reader(ALL).look(folder, batch -> {
                batch.forEach(store.mails()::store);
                throw new IllegalStateException("dies here");
            });
        } catch (IllegalStateException killed) {
            settle(1, MailState.DONE);
        }
        look(ALL);
        look(ALL);
        assertThat(List.of(in("Done"), in("INBOX"), taken.size())).containsExactly(1, 0, 0);
    }

    @Test
    void nothing_is_read_twice() throws Exception {
        arrive("one", "two");
        look(ALL);
        settle(1, MailState.DONE);
        look(ALL);
        look(ALL);
        assertThat(taken).containsExactly("one", "two");
    }

    private void arrive(String... subjects) throws Exception {
        for (String subject : subjects) {
            server.append("From: a@b.example\r\nSubject: " + subject + "\r\n\r\nHola.\r\n", Instant.now());
        }
    }

    private void look(Filing filing) throws Exception {
        reader(filing).look(folder, batch -> {
            batch.forEach(store.mails()::store);
            batch.forEach(mail -> taken.add(mail.subject()));
            return true;
        });
    }

    private MailboxReader reader(Filing filing) {
        return new MailboxReader("m", Set.of(), store.mailboxes(), StartingPoint.of("all"), filing, Clock.systemUTC());
    }

    private void settle(long id, MailState state) {
        store.mails().settle(id, outcome(state));
    }

    private static MailOutcome outcome(MailState state) {
        return new MailOutcome(MailKind.REGISTRATION, "es", state, List.of(), List.of(), false);
    }

    private int in(String name) throws Exception {
        return server.countIn(name);
    }
}
