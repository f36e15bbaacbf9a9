package org.rcm.intake.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rcm.intake.fixtures.Access;
import org.rcm.intake.fixtures.MailServer;
import org.rcm.intake.privacy.Vault;
import org.rcm.intake.store.Database;
import org.rcm.intake.store.DatabaseSettings;
import org.rcm.intake.store.Difference;
import org.rcm.intake.store.MadeDatabase;
import org.rcm.intake.store.MailboxAccounts;
import org.rcm.intake.store.Mails;

/** Every mail of the mailbox is accounted for, or told. */
class MailboxReckoningTest {
    private static final Instant THEN = Instant.parse("2022-02-10T09:00:00Z");
    private static final String MAIL = "From: a@x.example\r\nSubject: %s\r\n\r\nx\r\n";

    private MailServer server;
    private Database database;
    private MailboxServer place;
    private MailboxAccounts accounts;
    private Mails mails;

    @BeforeEach
    void start() {
        server = MailServer.start();
        database = MadeDatabase.open(new DatabaseSettings("jdbc:h2:mem:" + UUID.randomUUID(), null, null, 4));
        accounts = new MailboxAccounts(database.dataSource());
        mails = new Mails(database.dataSource(), Vault.inMemory());
        place = new MailboxServer(Access.to(server.imapUrl(), MailServer.SECRETARIAT, server.password()), "INBOX");
    }

    @AfterEach
    void stop() {
        database.close();
        server.close();
    }

    @Test
    void a_mailbox_that_no_hub_has_looked_into_is_not_complained_of() throws Exception {
        server.append(MAIL.formatted("old"), THEN);
        assertThat(differences(THEN.plusSeconds(86_400))).isEmpty();
    }

    @Test
    void what_is_taken_in_adds_up() throws Exception {
        server.append(MAIL.formatted("one"), THEN);
        look();
        assertThat(differences(THEN.plusSeconds(86_400))).isEmpty();
    }

    @Test
    void a_mail_that_lies_there_and_is_not_taken_in_is_told() throws Exception {
        look();
        server.append(MAIL.formatted("forgotten"), THEN);
        assertThat(differences(THEN.plusSeconds(86_400))).singleElement().satisfies(found -> assertThat(found.ids())
                .containsExactly("UID 1"));
    }

    @Test
    void a_mail_that_was_passed_over_is_told() throws Exception {
        look();
        server.append(MAIL.formatted("one"), THEN);
        look(batch -> true);
        assertThat(differences(THEN.plusSeconds(86_400))).singleElement().satisfies(found -> assertThat(found.ids())
                .containsExactly("UID 1"));
    }

    @Test
    void a_mail_that_has_only_just_arrived_is_not() throws Exception {
        look();
        server.append(MAIL.formatted("new"), THEN);
        assertThat(differences(THEN.plusSeconds(60))).isEmpty();
    }

    private List<Difference> differences(Instant now) throws Exception {
        return new MailboxReckoning(place, accounts).differences(now);
    }

    private void look() throws Exception {
        look(batch -> {
            batch.forEach(mails::store);
            return true;
        });
    }

    private void look(MailboxReader.Taker taker) throws Exception {
        MailboxReader reader = new MailboxReader(
                place.key(), Set.of(), accounts, StartingPoint.of("unseen"), Filing.NONE, Clock.systemUTC());
        try (OpenFolder folder = OpenFolder.on(place)) {
            reader.look(folder, taker);
        }
    }
}
