package org.rcm.intake.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rcm.intake.store.Database;
import org.rcm.intake.store.DatabaseSettings;
import org.rcm.intake.store.MailboxAccounts;
import org.rcm.intake.store.NewMail;

/** A server that says OK and does not hand a mail over, as some do with one that they cannot read: it is owed, not lost. */
class SilentServerTest {
    private final List<String> taken = new ArrayList<>();
    private final Function<String, String> sound = command -> null;
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
    void a_mail_without_its_content_is_owed() throws Exception {
        look(command -> command.contains("BODY.PEEK[]") ? "* 2 FETCH (UID 2 BODY[] NIL)\r\n" : null);
        assertThat(owed()).containsExactly(2L);
    }

    @Test
    void the_mail_beside_it_is_taken_in() throws Exception {
        look(command -> command.contains("BODY.PEEK[]") ? "* 2 FETCH (UID 2 BODY[] NIL)\r\n" : null);
        assertThat(taken).containsExactly("one");
    }

    @Test
    void a_mail_whose_size_is_not_told_is_taken_in() throws Exception {
        look(command -> command.contains("RFC822.SIZE") ? "" : null);
        assertThat(taken).containsExactly("one", "two");
    }

    @Test
    void an_owed_mail_is_taken_in_when_the_server_hands_it_over() throws Exception {
        look(command -> command.contains("BODY.PEEK[]") ? "" : null);
        look(sound);
        assertThat(taken).containsExactly("one", "two");
    }

    /** @param second what is said of the second mail to a command; null for what a sound server says */
    private void look(Function<String, String> second) throws Exception {
        try (ScriptedServer server = new ScriptedServer(second);
                OpenFolder folder = OpenFolder.on(server.inbox())) {
            new MailboxReader("m", accounts, StartingPoint.of("all"), Filing.NONE, Clock.systemUTC())
                    .look(folder, this::take);
        }
    }

    private boolean take(List<NewMail> batch) {
        batch.forEach(mail -> taken.add(mail.subject()));
        return true;
    }

    private Iterable<Long> owed() {
        return accounts.owed(new MailboxAccounts.Folder("m", 7));
    }
}
