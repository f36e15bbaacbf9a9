package org.rcm.intake.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcm.intake.privacy.Vault;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.store.Database;
import org.rcm.intake.store.DatabaseSettings;
import org.rcm.intake.store.MadeDatabase;
import org.rcm.intake.store.MailOutcome;
import org.rcm.intake.store.Store;

/** A server without MOVE that lets mails be copied and not be taken away: they are copied once. */
class RefusedFilingTest {
    private static final Filing BY_OUTCOME = new Filing("Done", "Ignored", null);

    private Database database;
    private Store store;

    @BeforeEach
    void open() {
        database = MadeDatabase.open(new DatabaseSettings("jdbc:h2:mem:" + UUID.randomUUID(), null, null, 4));
        store = Store.on(database.dataSource(), Vault.inMemory(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UID STORE 1:2 +FLAGS.SILENT (\\Deleted)", "UID EXPUNGE 1:2"})
    void what_cannot_be_hidden_is_not_copied_again(String refused) throws Exception {
        assertThat(copies("NO not allowed", refused)).hasSize(1);
    }

    @Test
    void nor_where_the_server_says_BAD() throws Exception {
        assertThat(copies("BAD not allowed", "UID EXPUNGE 1:2")).hasSize(1);
    }

    @Test
    void what_cannot_be_copied_is_tried_again() throws Exception {
        assertThat(copies("NO over quota", "UID COPY 1:2 \"Done\"")).hasSize(2);
    }

    /** The commands that copied, or should have, in two looks after the mails were settled. */
    private List<String> copies(String answer, String refused) throws Exception {
        try (ScriptedServer server = ScriptedServer.refusing(command -> command.equals(refused) ? answer : null);
                OpenFolder folder = OpenFolder.on(server.inbox())) {
            MailboxReader reader = new MailboxReader(
                    "m", Set.of(), store.mailboxes(), StartingPoint.of("all"), BY_OUTCOME, Clock.systemUTC());
            look(reader, folder);
            List.of(1L, 2L).forEach(this::done);
            look(reader, folder);
            look(reader, folder);
            return server.heard.stream()
                    .filter(command -> command.startsWith("UID COPY"))
                    .toList();
        }
    }

    private void look(MailboxReader reader, OpenFolder folder) throws Exception {
        reader.look(folder, batch -> {
            batch.forEach(store.mails()::store);
            return true;
        });
    }

    private void done(long id) {
        store.mails()
                .settle(id, new MailOutcome(MailKind.REGISTRATION, "es", MailState.DONE, List.of(), List.of(), false));
    }
}
