package org.rcm.intake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.store.MailFixture.aMail;
import static org.rcm.intake.store.RegistrationFixture.EVENT;
import static org.rcm.intake.store.RegistrationFixture.rosaOfPanama;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rcm.intake.registration.Ledger;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.MailState;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/** One decision is one transaction over every part of the store, also with what camel-jdbc does beside it. */
abstract class TransactionsContract {
    private Store store;
    private TransactionTemplate transaction;
    private long mail;

    @BeforeEach
    void open(Store opened, Database database) {
        store = opened;
        transaction = new TransactionTemplate(database.transactions());
        mail = store.mails().store(aMail().build()).id();
    }

    @Test
    void aDecisionThatRollsBackLeavesNothing() {
        transaction.executeWithoutResult(status -> {
            decide();
            status.setRollbackOnly();
        });
        assertThat(store.registrations().byReference("IMRF22-0001")).isEmpty();
        assertThat(store.seats().used(EVENT)).isEmpty();
        assertThat(store.outbox().of("IMRF22-0001")).isEmpty();
        assertThat(store.audit().verify().lines()).isZero();
        assertThat(store.mails().find(mail).orElseThrow().state()).isEqualTo(MailState.RECEIVED);
    }

    @Test
    void aDecisionThatCommitsLeavesEverything() {
        transaction.executeWithoutResult(status -> decide());
        assertThat(store.registrations().byReference("IMRF22-0001")).isPresent();
        assertThat(store.seats().used(EVENT)).hasSize(1);
        assertThat(store.outbox().of("IMRF22-0001")).hasSize(1);
        assertThat(store.audit().verify().lines()).isEqualTo(1);
        assertThat(store.mails().find(mail).orElseThrow().state()).isEqualTo(MailState.DONE);
    }

    @Test
    void aPromiseMadeTwiceDoesNotSpoilTheTransaction() {
        transaction.executeWithoutResult(status -> {
            decide();
            store.outbox().add(OutboxKind.TICKET, "ticket:IMRF22-0001:1", "IMRF22-0001", mail, new byte[1], at());
            store.mails().store(aMail().build());
        });
        assertThat(store.outbox().of("IMRF22-0001")).hasSize(1);
    }

    @Test
    void statementsOfCamelJdbcJoinTheTransaction(Database database) {
        transaction.executeWithoutResult(status -> {
            store.outbox().add(OutboxKind.TICKET, "ticket:R-1:1", "R-1", null, new byte[1], at());
            try (Connection connection = new TransactionAwareDataSourceProxy(database.dataSource()).getConnection();
                    Statement statement = connection.createStatement()) {
                assertThat(statement.executeUpdate("update outbox set attempts = 5"))
                        .isEqualTo(1);
            } catch (java.sql.SQLException e) {
                throw new AssertionError(e);
            }
            status.setRollbackOnly();
        });
        assertThat(store.outbox().of("R-1")).isEmpty();
    }

    @Test
    void columnNamesOfTheOutboxAreLowerCase(Database database) throws Exception {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select * from outbox_due")) {
            var columns = rows.getMetaData();
            List<String> names = new java.util.ArrayList<>();
            for (int n = 1; n <= columns.getColumnCount(); n++) {
                names.add(columns.getColumnLabel(n));
            }
            assertThat(names)
                    .containsExactly("id", "kind", "reference", "mail_id", "attempts", "next_attempt_at", "created_at");
        }
    }

    private void decide() {
        store.registrations().lockEvent(EVENT);
        String reference = store.registrations().nextReference(EVENT, "IMRF22");
        store.registrations().insert(rosaOfPanama(reference).build());
        store.seats().take(EVENT, "PAN", Ledger.MAXIMUM, 2, reference);
        store.outbox().add(OutboxKind.TICKET, "ticket:" + reference + ":1", reference, mail, new byte[] {1}, at());
        store.mails()
                .settle(
                        mail,
                        new MailOutcome(
                                MailKind.REGISTRATION, "es", MailState.DONE, List.of(reference), List.of(), true));
        store.audit().append("hub", "DECIDED", reference, mail, "CONFIRMED");
    }

    private static java.time.Instant at() {
        return FreshDatabase.NOW;
    }
}
