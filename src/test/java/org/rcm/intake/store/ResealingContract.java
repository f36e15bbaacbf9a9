package org.rcm.intake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rcm.intake.store.MailFixture.aMail;
import static org.rcm.intake.store.RegistrationFixture.PASSPORT;
import static org.rcm.intake.store.RegistrationFixture.rosaOfPanama;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.privacy.KeyException;
import org.rcm.intake.privacy.KeySource;
import org.rcm.intake.privacy.Vault;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.MailState;

/** What a rotation of the key promises on every database. */
abstract class ResealingContract {
    @TempDir
    private Path folder;

    private Database database;
    private Vault vault;
    private Store store;
    private Resealing resealing;

    @BeforeEach
    void aDatabaseInWhichEveryKindOfThingIsSealed(Database fresh) {
        database = fresh;
        vault = Store.vault(database.dataSource(), keyFile());
        store = on(vault);
        resealing = new Resealing(database.dataSource(), vault);
        long mail = store.mails().store(aMail().build()).id();
        store.mails().store(aMail().fromFile("copy.eml").build());
        store.mails()
                .settle(
                        mail,
                        new MailOutcome(
                                MailKind.REGISTRATION,
                                "es",
                                MailState.DONE,
                                List.of("IMRF22-0001"),
                                List.of(Finding.info(FindingCode.NAME_SHORTENED, "line 1")),
                                true));
        long failed = store.mails().store(aMail().withUid(7).build()).id();
        store.mails().attemptFailed(failed, "unreadable", FreshDatabase.NOW);
        store.registrations().insert(rosaOfPanama("IMRF22-0001").build());
        long promise = store.outbox()
                .add(OutboxKind.TICKET, "ticket:1", "IMRF22-0001", mail, new byte[] {1, 2}, FreshDatabase.NOW)
                .orElseThrow();
        store.outbox().attemptFailed(promise, "refused", FreshDatabase.NOW);
    }

    private Path keyFile() {
        return folder.resolve("intake.key");
    }

    private Store on(Vault keys) {
        return Store.on(database.dataSource(), keys, Clock.systemUTC());
    }

    private void rotate() {
        vault.rotation().addKey();
        resealing.run(done -> {});
    }

    /** Holds what stands in the config folder, and nobody's data. */
    private static final String FILES_OF_CONFIGURATION = "file_in_force.content";

    @Test
    void afterwardsTheNewKeyAloneOpensEverything() {
        rotate();
        assertThat(resealing.left()).isZero();
        vault.rotation().dropOldKeys();
        Store reopened = on(Store.vault(database.dataSource(), keyFile()));
        assertThat(reopened.mails().raw(1)).isNotEmpty();
        reopened.mails().forEach(mail -> assertThat(mail.subject()).isNotEmpty());
        assertThat(reopened.mails().inState(MailState.RECEIVED).get(0).failure())
                .isEqualTo("unreadable");
        assertThat(reopened.registrations()
                        .byReference("IMRF22-0001")
                        .orElseThrow()
                        .passport())
                .isEqualTo(PASSPORT);
        assertThat(reopened.outbox().of("IMRF22-0001").get(0).payload()).containsExactly(1, 2);
    }

    @Test
    void peopleAreStillFoundByWhatTheyWereFoundBy() {
        rotate();
        vault.rotation().dropOldKeys();
        Store reopened = on(Store.vault(database.dataSource(), keyFile()));
        assertThat(reopened.registrations().byPassport("imrf-2022", "PA0917345", "PAN"))
                .hasSize(1);
    }

    @Test
    void theAuditTrailStaysWhole() {
        store.audit().append("hub", "DECIDED", "IMRF22-0001", 1L, null);
        rotate();
        vault.rotation().dropOldKeys();
        assertThat(on(Store.vault(database.dataSource(), keyFile()))
                        .audit()
                        .verify()
                        .intact())
                .isTrue();
    }

    @Test
    void theOldKeyOpensNothingAnyMore() throws Exception {
        String before = Files.readString(keyFile());
        rotate();
        KeySource old = KeySource.given("a stolen copy", before);
        assertThatThrownBy(() -> Store.vault(database.dataSource(), old)).isInstanceOf(KeyException.class);
        assertThatThrownBy(() -> on(Vault.open(old, () -> true)).mails().raw(1)).isInstanceOf(KeyException.class);
    }

    @Test
    void interruptedItGoesOnWhereItWas() {
        vault.rotation().addKey();
        assertThatThrownBy(() -> resealing.run(done -> {
                    if (done > 0) {
                        throw new IllegalStateException("planted by the test");
                    }
                }))
                .hasMessage("planted by the test");
        long left = resealing.left();
        assertThat(left).isPositive();
        Vault next = Store.vault(database.dataSource(), keyFile());
        assertThat(on(next).mails().raw(1)).isNotEmpty();
        assertThat(new Resealing(database.dataSource(), next).run(done -> {})).isEqualTo(left);
    }

    @Test
    void aHubThatRunsOpensWhatTheNewKeyHasSealed() {
        Vault running = Store.vault(database.dataSource(), keyFile());
        rotate();
        assertThat(on(running).mails().raw(1)).isNotEmpty();
    }

    @Test
    void everyColumnOfBytesIsCovered() {
        Set<String> columns = new Work(database.dataSource())
                        .sql("select table_name || '.' || column_name from information_schema.columns"
                                + " where lower(data_type) in ('bytea', 'binary varying', 'binary large object')"
                                + " and lower(table_schema) = 'public'")
                        .query(String.class)
                        .list()
                        .stream()
                        .filter(column -> !column.equals(FILES_OF_CONFIGURATION))
                        .collect(Collectors.toSet());
        assertThat(SealedColumn.ALL.stream().map(c -> c.table() + "." + c.name()))
                .containsExactlyInAnyOrderElementsOf(columns);
    }
}
