package org.rcm.intake.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rcm.intake.store.Database;
import org.rcm.intake.store.DatabaseSettings;
import org.rcm.intake.store.MailboxAccounts;
import org.rcm.intake.store.NewMail;

/** A server says BAD of a mail that breaks it, and BAD to everything while it throttles: the one is owed, the other an outage. */
class BadAnswerTest {
    private static final UnaryOperator<String> POISON =
            command -> command.contains("BODY.PEEK[]") && ScriptedServer.fetches(command, 2) ? "BAD internal" : null;
    private static final UnaryOperator<String> THROTTLED =
            command -> command.startsWith("UID FETCH") ? "BAD Request is throttled" : null;

    private final List<String> taken = new ArrayList<>();
    private Database database;
    private MailboxAccounts accounts;

    @BeforeEach
    void open() {
        database = Database.open(new DatabaseSettings("jdbc:h2:mem:" + UUID.randomUUID(), null, null, 4));
        accounts = new MailboxAccounts(database.dataSource());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_mail_of_which_BAD_is_said_is_owed() throws Exception {
        look(POISON);
        assertThat(owed()).containsExactly(2L);
    }

    @Test
    void the_mail_beside_it_is_taken_in() throws Exception {
        look(POISON);
        assertThat(taken).containsExactly("one");
    }

    @Test
    void it_is_owed_also_at_the_looks_that_follow() throws Exception {
        look(POISON);
        look(POISON);
        assertThat(owed()).containsExactly(2L);
    }

    @Test
    void a_mail_of_whose_size_BAD_is_said_is_taken_in() throws Exception {
        look(command -> command.contains("SIZE") && ScriptedServer.fetches(command, 2) ? "BAD internal" : null);
        assertThat(taken).containsExactly("one", "two");
    }

    @Test
    void mails_that_cannot_be_marked_seen_are_taken_in_all_the_same() throws Exception {
        look(command -> command.startsWith("UID STORE") ? "BAD read-only" : null);
        assertThat(List.of(taken.size(), owed().size())).containsExactly(2, 0);
    }

    @Test
    void a_server_that_throttles_is_away() {
        assertThatThrownBy(() -> look(THROTTLED)).isInstanceOf(MessagingException.class);
    }

    @Test
    void a_server_that_begins_to_throttle_is_away() throws Exception {
        assertThatThrownBy(() -> look(command -> command.contains("BODY.PEEK[]") ? "BAD throttled" : null))
                .isInstanceOf(MessagingException.class);
    }

    @Test
    void a_server_that_throttles_owes_nothing() {
        assertThatThrownBy(() -> look(THROTTLED)).isInstanceOf(MessagingException.class);
        assertThat(owed()).isEmpty();
    }

    @Test
    void what_a_throttling_server_did_not_hand_over_is_taken_in_later() throws Exception {
        assertThatThrownBy(() -> look(THROTTLED)).isInstanceOf(MessagingException.class);
        look(command -> null);
        assertThat(taken).containsExactly("one", "two");
    }

    private void look(UnaryOperator<String> refusals) throws Exception {
        try (ScriptedServer server = ScriptedServer.refusing(refusals);
                OpenFolder folder = OpenFolder.on(server.inbox())) {
            new MailboxReader("m", accounts, StartingPoint.of("all"), Filing.NONE, Clock.systemUTC())
                    .look(folder, this::take);
        }
    }

    private boolean take(List<NewMail> batch) {
        batch.forEach(mail -> taken.add(mail.subject()));
        return true;
    }

    private List<Long> owed() {
        return List.copyOf(accounts.owed(new MailboxAccounts.Folder("m", 7)));
    }
}
