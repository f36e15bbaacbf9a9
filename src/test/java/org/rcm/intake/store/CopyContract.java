package org.rcm.intake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rcm.intake.store.MailFixture.aMail;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.fixtures.WorkDone;
import org.rcm.intake.privacy.Vault;
import org.rcm.intake.store.copy.Backup;
import org.rcm.intake.store.copy.BackupException;
import org.rcm.intake.store.copy.BackupFile;
import org.rcm.intake.store.copy.Filling;
import org.rcm.intake.store.copy.Progress;
import org.rcm.intake.store.copy.Waiting;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a backup of a database of either kind promises, restored into either kind. */
abstract class CopyContract {
    private static final Progress UNWATCHED = (rows, of) -> {};

    @TempDir
    private Path folder;

    private Database database;
    private Vault vault;
    private Store store;
    private String postgres;

    @BeforeEach
    void workWasDone(Database database, Store store) {
        this.database = database;
        this.vault = Vault.open(folder.resolve("key"), () -> false);
        Store.vault(database.dataSource(), folder.resolve("key"));
        this.store = Store.on(database.dataSource(), vault, Clock.systemUTC());
        WorkDone.in(this.store);
        this.store.mails().store(aMail().withUid(50).saying(new byte[600_000]).build());
        this.store.filesInForce().replace(Map.of("events/a.yaml", "id: a"), FreshDatabase.NOW);
    }

    @AfterEach
    void drop() {
        if (postgres != null) {
            Postgres.drop(postgres);
        }
    }

    private Path backup() {
        return backup(UNWATCHED);
    }

    private Path backup(Progress progress) {
        Path file = folder.resolve("a.backup");
        new Backup(database.dataSource(), progress).to(file, "1.0", () -> Waiting.UNKNOWN, null);
        return file;
    }

    private DatabaseSettings h2() {
        return DatabaseSettings.embedded(folder.resolve("restored"));
    }

    private DatabaseSettings postgres() {
        postgres = Postgres.freshDatabase();
        return Postgres.settings(postgres);
    }

    private static Database restore(Path file, DatabaseSettings into, Progress progress) {
        try (BackupFile backup = BackupFile.open(file)) {
            return new Filling(into, "a.backup", progress).from(backup, filled -> {});
        }
    }

    @Test
    void everyTableHasRowsToBeCopied() {
        assertThat(Rows.of(database))
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
    }

    @Test
    void restoredIntoH2EveryRowIsThereAgain() {
        try (Database restored = restore(backup(), h2(), UNWATCHED)) {
            assertThat(Rows.of(restored)).isEqualTo(Rows.of(database));
        }
    }

    @Test
    void restoredIntoPostgresEveryRowIsThereAgain() {
        try (Database restored = restore(backup(), postgres(), UNWATCHED)) {
            assertThat(Rows.of(restored)).isEqualTo(Rows.of(database));
        }
    }

    @Test
    void copiedIntoAnotherDatabaseEveryRowIsThere() {
        try (Database copy = new Filling(postgres(), "x", UNWATCHED).from(database.dataSource(), filled -> {})) {
            assertThat(Rows.of(copy)).isEqualTo(Rows.of(database));
        }
    }

    @Test
    void theAuditTrailIsWholeAfterwards() {
        String head = store.audit().verify().head();
        try (Database restored = restore(backup(), h2(), UNWATCHED)) {
            Audit.Verdict verdict = Store.on(restored.dataSource(), vault, Clock.systemUTC())
                    .audit()
                    .verify();
            assertThat(verdict.intact()).isTrue();
            assertThat(verdict.head()).isEqualTo(head);
        }
    }

    @Test
    void theNextMailAndTheNextRegistrationGetTheNumbersThatTheyWouldHaveGot() {
        long gone = store.outbox()
                .add(OutboxKind.REPLY, "gone", null, null, new byte[] {1}, FreshDatabase.NOW)
                .orElseThrow();
        JdbcClient.create(database.dataSource())
                .sql("delete from outbox where id = " + gone)
                .update();
        Path file = backup();
        for (DatabaseSettings into : List.of(h2(), postgres())) {
            try (Database restored = restore(file, into, UNWATCHED)) {
                Store there = Store.on(restored.dataSource(), vault, Clock.systemUTC());
                assertThat(there.registrations().nextReference(WorkDone.EVENT, "IMRF22"))
                        .isEqualTo("IMRF22-0003");
                assertThat(there.mails().store(aMail().withUid(99).build()).id())
                        .isEqualTo(5);
                assertThat(there.outbox()
                                .add(OutboxKind.REPLY, "next", null, null, new byte[] {1}, FreshDatabase.NOW)
                                .orElseThrow())
                        .isEqualTo(gone + 1);
            }
        }
    }

    @Test
    void whatIsWrittenMeanwhileIsNotInIt() {
        Map<String, List<String>> before = Rows.of(database);
        AtomicLong uid = new AtomicLong(100);
        Path file = backup((rows, of) -> {
            store.mails().store(aMail().withUid(uid.incrementAndGet()).build());
            store.audit().append("hub", "MEANWHILE", null, null, null);
            store.outbox().add(OutboxKind.REPLY, "k" + uid, null, null, new byte[] {1}, FreshDatabase.NOW);
        });
        try (Database restored = restore(file, h2(), UNWATCHED)) {
            assertThat(Rows.of(restored)).isEqualTo(before);
        }
    }

    @Test
    void aRestoreThatWasInterruptedCanBeRepeated() {
        Path file = backup();
        assertThatThrownBy(() -> restore(file, h2(), CopyContract::interrupt)).hasMessage("power cut");
        try (Database restored = restore(file, h2(), UNWATCHED)) {
            assertThat(Rows.of(restored)).isEqualTo(Rows.of(database));
        }
    }

    @Test
    void nobodyWorksOnADatabaseThatIsHalfRestored() {
        Path file = backup();
        assertThatThrownBy(() -> restore(file, h2(), CopyContract::interrupt)).hasMessage("power cut");
        assertThatThrownBy(() -> Database.open(h2()))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("half filled")
                .hasMessageContaining("a.backup");
    }

    @Test
    void nobodyWorksOnADatabaseBeforeWhatFollowsTheRowsIsDone() {
        Path file = backup();
        try (BackupFile backup = BackupFile.open(file)) {
            Filling filling = new Filling(h2(), "a.backup", UNWATCHED);
            assertThatThrownBy(() -> filling.from(backup, filled -> interrupt(20, 20)))
                    .hasMessage("power cut");
        }
        assertThatThrownBy(() -> Database.open(h2())).hasMessageContaining("half filled");
        try (Database restored = restore(file, h2(), UNWATCHED)) {
            assertThat(Rows.of(restored)).isEqualTo(Rows.of(database));
        }
    }

    private static void interrupt(long rows, long of) {
        if (rows == 20) {
            throw new IllegalStateException("power cut");
        }
    }

    @Test
    void aDatabaseThatHoldsWorkIsNotFilled(DatabaseSettings settings) {
        Path file = backup();
        Map<String, List<String>> before = Rows.of(database);
        database.close();
        assertThatThrownBy(() -> restore(file, settings, UNWATCHED))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("not empty");
        try (Database after = Database.open(settings)) {
            assertThat(Rows.of(after)).isEqualTo(before);
        }
    }

    @Test
    void aBackupThatWasNotWrittenToItsEndIsRefused() throws IOException {
        Path file = backup();
        try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
            cut.setLength(cut.length() - 30);
        }
        assertThatThrownBy(() -> BackupFile.open(file))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("not a whole one");
    }

    @Test
    void aBackupWithOneWrongByteIsRefused() throws IOException {
        Path file = backup();
        try (RandomAccessFile damaged = new RandomAccessFile(file.toFile(), "rw")) {
            damaged.seek(damaged.length() / 2);
            int was = damaged.read();
            damaged.seek(damaged.length() / 2);
            damaged.write(was ^ 0x10);
        }
        assertThatThrownBy(() -> restore(file, h2(), UNWATCHED))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void aDatabaseOfANewerVersionIsRefused(DatabaseSettings settings) {
        pretendToBeNewer();
        assertThatThrownBy(() -> Database.open(settings))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("newer version");
    }

    @Test
    void aBackupOfANewerVersionIsRefused() {
        pretendToBeNewer();
        Path file = backup();
        assertThatThrownBy(() -> restore(file, h2(), UNWATCHED))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("schema version 999");
    }

    private void pretendToBeNewer() {
        JdbcClient.create(database.dataSource())
                .sql("insert into flyway_schema_history (\"installed_rank\", \"version\", \"description\", \"type\","
                        + " \"script\", \"checksum\", \"installed_by\", \"installed_on\", \"execution_time\", \"success\")"
                        + " select 999, '999', 'from the future', \"type\", 'V999__x.sql', 1, \"installed_by\","
                        + " \"installed_on\", 1, true from flyway_schema_history where \"version\" = '1'")
                .update();
    }

    @Test
    void aFailedBackupLeavesNothing() {
        assertThatThrownBy(() -> backup(CopyContract::interrupt)).hasMessage("power cut");
        assertThat(folder).isDirectoryNotContaining("glob:**a.backup*");
    }

    @Test
    void aFileThatIsThereIsNotWrittenOver() throws IOException {
        Path file = Files.writeString(folder.resolve("a.backup"), "yesterday's");
        assertThatThrownBy(this::backup).isInstanceOf(BackupException.class);
        assertThat(file).hasContent("yesterday's");
    }

    @Test
    void nothingPersonalIsReadableInIt() throws IOException {
        Path file = backup();
        assertThat(org.rcm.intake.fixtures.Leaks.in(file, List.of("PA1234567", "Quiel", "QUIEL", "1974-07-12")))
                .isEmpty();
        StringBuilder inside = new StringBuilder();
        try (var zip = new java.util.zip.ZipFile(file.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                byte[] all = zip.getInputStream(entries.nextElement()).readAllBytes();
                inside.append(new String(all, java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(inside).contains("IMRF22-0001");
        assertThat(org.rcm.intake.fixtures.Leaks.in(
                        inside.toString(), List.of("PA1234567", "Quiel", "QUIEL", "1974-07-12", "rosa.quiel")))
                .isEmpty();
    }
}
