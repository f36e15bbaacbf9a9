package org.rcm.intake.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rcm.intake.fixtures.Access;
import org.rcm.intake.fixtures.MailServer;
import org.rcm.intake.privacy.Vault;
import org.rcm.intake.store.Database;
import org.rcm.intake.store.DatabaseSettings;
import org.rcm.intake.store.MadeDatabase;
import org.rcm.intake.store.NewMail;
import org.rcm.intake.store.Store;

/** Which mails of a mailbox are taken in, on a real server and a real database. */
class MailboxReaderTest {
    private static final String MAIL = "From: Ana <ana@x.example>\r\nTo: CRMST@iom.int\r\nSubject: %s\r\n\r\nHola.\r\n";
    /** In the morning: GreenMail tells the hours after noon on a clock of twelve. */
    private static final Instant THEN = Instant.parse("2022-02-10T09:00:00Z");

    private final List<String> taken = new ArrayList<>();
    private MailServer server;
    private Database database;
    private Store store;
    private OpenFolder folder;
    private Predicate<NewMail> storable = mail -> true;
    private String key = "m";

    @BeforeEach
    void start() throws Exception {
        server = MailServer.start();
        database = MadeDatabase.open(new DatabaseSettings("jdbc:h2:mem:" + UUID.randomUUID(), null, null, 4));
        store = Store.on(database.dataSource(), Vault.inMemory(), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        if (folder != null) {
            folder.close();
        }
        database.close();
        server.close();
    }

    @Test
    void a_mail_that_a_person_opened_first_is_taken_in() throws Exception {
        look("unseen");
        server.appendOpened(MAIL.formatted("opened"));
        look("unseen");
        assertThat(taken).containsExactly("opened");
    }

    @Test
    void mails_that_were_opened_before_the_first_look_are_left_alone() throws Exception {
        server.appendOpened(MAIL.formatted("old"));
        server.append(MAIL.formatted("new"), THEN);
        look("unseen");
        assertThat(taken).containsExactly("new");
    }

    @Test
    void a_mail_that_has_its_uid_and_is_not_there_yet_at_the_first_look_is_taken_in_later() throws Exception {
        server.appendOpened(MAIL.formatted("old"));
        MailServer.ThrowingRunnable arrives = server.beginAppend(MAIL.formatted("one"), THEN);
        look("unseen");
        arrives.run();
        look("unseen");
        assertThat(taken).containsExactly("one");
    }

    @Test
    void all_of_an_old_mailbox_is_taken_in_where_that_is_asked_for() throws Exception {
        server.appendOpened(MAIL.formatted("old"));
        look("all");
        assertThat(taken).containsExactly("old");
    }

    @Test
    void an_old_mailbox_is_taken_in_from_a_day_on() throws Exception {
        server.append(MAIL.formatted("before"), THEN.minus(Duration.ofDays(3)));
        server.append(MAIL.formatted("after"), THEN);
        look("2022-02-09");
        assertThat(taken).containsExactly("after");
    }

    @Test
    void nothing_is_taken_in_twice() throws Exception {
        server.append(MAIL.formatted("one"), THEN);
        look("unseen");
        look("unseen");
        assertThat(taken).containsExactly("one");
    }

    @Test
    void what_is_taken_in_is_marked_seen() throws Exception {
        server.append(MAIL.formatted("one"), THEN);
        look("unseen");
        assertThat(server.seen()).isEqualTo(1);
    }

    @Test
    void what_is_taken_in_is_moved_where_that_is_asked_for() throws Exception {
        server.append(MAIL.formatted("one"), THEN);
        lookMoving("Done");
        assertThat(List.of(server.countIn("INBOX"), server.countIn("Done"))).containsExactly(0, 1);
    }

    @Test
    void a_mail_that_was_stored_before_a_crash_is_marked_and_not_stored_again() throws Exception {
        server.append(MAIL.formatted("one"), THEN);
        look("unseen", batch -> {
            storeAll(batch);
            throw new IllegalStateException("the process dies here");
        });
        taken.clear();
        look("unseen");
        assertThat(taken).isEmpty();
        assertThat(server.seen()).isEqualTo(1);
    }

    @Test
    void a_mail_that_cannot_be_stored_does_not_hold_up_the_next() throws Exception {
        storable = mail -> !mail.subject().equals("poison");
        server.append(MAIL.formatted("poison"), THEN);
        server.append(MAIL.formatted("sound"), THEN);
        look("unseen");
        assertThat(taken).containsExactly("sound");
    }

    @Test
    void a_mail_that_could_not_be_stored_is_tried_again() throws Exception {
        storable = mail -> false;
        server.append(MAIL.formatted("one"), THEN);
        look("unseen");
        storable = mail -> true;
        server.append(MAIL.formatted("two"), THEN);
        look("unseen");
        assertThat(taken).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void a_mail_that_arrives_while_the_database_takes_nothing_is_taken_in_at_the_next_look() throws Exception {
        server.append(MAIL.formatted("one"), THEN);
        look("unseen", batch -> {
            throw new IllegalStateException("the database dies here");
        });
        look("unseen");
        assertThat(taken).containsExactly("one");
    }

    @Test
    void mails_under_new_uids_are_the_same_mails() throws Exception {
        server.append(MAIL.formatted("one"), THEN);
        look("unseen");
        server.renumber();
        server.append(MAIL.formatted("two"), THEN);
        look("unseen");
        assertThat(store.mails().counts().get(org.rcm.intake.registration.MailState.RECEIVED))
                .isEqualTo(2);
    }

    @Test
    void a_mail_that_a_person_opened_while_tls_was_switched_on_is_taken_in() throws Exception {
        key = "a@imap://mail.example:143/INBOX";
        server.append(MAIL.formatted("before"), THEN);
        look("unseen");
        server.appendOpened(MAIL.formatted("meanwhile"));
        key = "a@imaps://mail.example:993/INBOX";
        look("unseen");
        assertThat(taken).containsExactly("before", "meanwhile");
    }

    @Test
    void a_mailbox_that_is_read_besides_is_no_other_way_in_though_both_were_made_in_the_same_second() throws Exception {
        key = "a@imap://mail.example:143/INBOX";
        server.append(MAIL.formatted("one"), THEN);
        look("all");
        open();
        new MailboxReader(
                        "a@imap://mail.example:1143/INBOX",
                        Set.of(key),
                        store.mailboxes(),
                        StartingPoint.of("all"),
                        Filing.NONE,
                        Clock.systemUTC())
                .look(folder, batch -> storeAll(batch));
        assertThat(taken).containsExactly("one", "one");
    }

    @Test
    void a_mailbox_of_another_host_is_another_mailbox() throws Exception {
        key = "a@imaps://mail.example:993/INBOX";
        look("unseen");
        server.appendOpened(MAIL.formatted("opened"));
        key = "a@imaps://outlook.example:993/INBOX";
        look("unseen");
        assertThat(taken).isEmpty();
    }

    @Test
    void a_mail_counts_from_its_arrival_at_the_server() throws Exception {
        server.append(MAIL.formatted("one"), THEN);
        look("unseen");
        assertThat(store.mails().find(1).orElseThrow().receivedAt()).isEqualTo(THEN);
    }

    @Test
    void a_mail_larger_than_a_batch_comes_whole() throws Exception {
        String large = MAIL.formatted("large") + "0123456789abcdef\r\n".repeat(600_000);
        server.append(large, THEN);
        look("unseen");
        assertThat(store.mails().raw(1)).hasSize(large.length());
    }

    private void look(String since) throws Exception {
        look(since, batch -> storeAll(batch), Filing.NONE);
    }

    private void lookMoving(String target) throws Exception {
        look("unseen", batch -> storeAll(batch), new Filing(target, null, null));
    }

    private void look(String since, MailboxReader.Taker taker) throws Exception {
        try {
            look(since, taker, Filing.NONE);
        } catch (IllegalStateException e) {
            assertThat(e).hasMessageContaining("dies here");
        }
    }

    private void look(String since, MailboxReader.Taker taker, Filing filing) throws Exception {
        open();
        new MailboxReader(key, Set.of(), store.mailboxes(), StartingPoint.of(since), filing, Clock.systemUTC())
                .look(folder, taker);
    }

    private void open() throws Exception {
        if (folder != null) {
            folder.close();
        }
        folder = OpenFolder.on(
                new MailboxServer(Access.to(server.imapUrl(), MailServer.SECRETARIAT, server.password()), "INBOX"));
    }

    private boolean storeAll(List<NewMail> batch) {
        if (!batch.stream().allMatch(storable)) {
            return false;
        }
        for (NewMail mail : batch) {
            store.mails().store(mail);
            taken.add(mail.subject());
        }
        return true;
    }
}
