package org.rcm.intake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.fixtures.WorkDone;

/** {@code backup}, {@code restore}, {@code migrate} and {@code tickets}, as an operator calls them; no hub is running. */
class BackupCommandTest {
    @TempDir
    private Path folder;

    private Workplace office;
    private Workplace elsewhere;

    @BeforeEach
    void workWasDone() throws IOException {
        office = Workplace.in(folder.resolve("office")).given(WorkDone::in);
        elsewhere = Workplace.in(folder.resolve("elsewhere"));
    }

    private Path file() {
        return folder.resolve("hub.backup");
    }

    private void backup(String... more) {
        var ran = office.run(with(more, "backup", file().toString()));
        assertThat(ran.exit()).as(ran.err()).isZero();
    }

    private static String[] with(String[] more, String... first) {
        List<String> all = new java.util.ArrayList<>(List.of(first));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private Workplace.Ran restore(String... more) {
        return elsewhere.run(with(more, "restore", file().toString()));
    }

    private void bringTheKey() throws IOException {
        Files.createDirectories(elsewhere.data());
        Files.copy(office.data().resolve("intake.key"), elsewhere.data().resolve("intake.key"));
    }

    private static List<String> exports(Workplace workplace, String... more) {
        return List.of(
                workplace.run(with(more, "export", "registrations")).out(),
                workplace.run(with(more, "export", "mails")).out(),
                workplace.run(with(more, "export", "tickets")).out(),
                workplace
                        .run(with(more, "export", "tickets", "--state", "PENDING"))
                        .out());
    }

    @Test
    void exportsAreTheSameAfterARestore() throws IOException {
        List<String> before = exports(office);
        assertThat(before).allMatch(text -> text.contains("IMRF22-0001"));
        backup();
        bringTheKey();
        var ran = restore();
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(exports(elsewhere)).isEqualTo(before);
    }

    @Test
    void exportsAreTheSameAfterMigratingToPostgresAndBack() throws IOException {
        List<String> before = exports(office);
        Path password = Files.writeString(folder.resolve("password"), "postgres\n");
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
            var there = office.run(
                    "migrate", "--to", url, "--to-username", "postgres", "--to-password-file", password.toString());
            assertThat(there.exit()).as(there.err()).isZero();
            assertThat(there.out()).contains("whole", "intake.database.url = " + url);
            String[] onPostgres = {
                "--set=intake.database.url=" + url,
                "--set=intake.database.username=postgres",
                "--set=intake.database.password=postgres"
            };
            assertThat(exports(office, onPostgres)).isEqualTo(before);
            var back = office.run(with(onPostgres, "migrate", "--to", "jdbc:h2:file:" + folder.resolve("back/intake")));
            assertThat(back.exit()).as(back.err()).isZero();
        }
        assertThat(exports(office, "--set=intake.database.url=jdbc:h2:file:" + folder.resolve("back/intake")))
                .isEqualTo(before);
    }

    @Test
    void theTrailGoesOnFromTheHeadOfTheBackup() throws IOException {
        backup("--json");
        String head = office.run("audit", "verify").out().replaceAll("(?s).*Head: (\\S+).*", "$1");
        office.given(store -> store.audit().append("hub", "LATER", null, null, null));
        String later = office.run("audit", "verify").out().replaceAll("(?s).*Head: (\\S+).*", "$1");
        bringTheKey();
        restore();
        assertThat(elsewhere.run("audit", "verify", "--head", head).exit()).isZero();
        assertThat(elsewhere.run("audit", "verify", "--head", later).exit())
                .as("what was put back to an earlier state is seen")
                .isEqualTo(1);
    }

    @Test
    void whatIsNotThereIsSaidInWords() {
        assertThat(office.run("restore", "nowhere.backup").err()).contains("nowhere.backup is not there");
        assertThat(office.run("backup", "/nowhere/hub.backup").err()).contains("there is no such folder");
        var ran = office.run("migrate", "--to", "jdbc:h2:file:x", "--to-password-file", "nowhere");
        assertThat(ran.err()).contains("--to-password-file: nowhere cannot be read");
        assertThat(ran.exit()).isEqualTo(2);
    }

    @Test
    void withoutTheKeyNothingIsRestored() {
        backup();
        var ran = restore();
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("key is missing", "intake.key.file");
        assertThat(elsewhere.data().resolve("db")).doesNotExist();
    }

    @Test
    void aWrongKeyIsNamedBeforeAnythingIsRestored() throws IOException {
        backup();
        Files.createDirectories(elsewhere.data());
        Files.write(
                elsewhere.data().resolve("intake.key"),
                Workplace.bare("key", "new").bytes());
        var ran = restore();
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("Wrong key", "intake.key", "the backup");
        assertThat(elsewhere.data().resolve("db")).doesNotExist();
    }

    @Test
    void theKeyIsNotInABackup() throws IOException {
        backup();
        try (var zip = new java.util.zip.ZipFile(file().toFile())) {
            assertThat(zip.getEntry("key")).isNull();
        }
    }

    @Test
    void aBackupWithTheKeySaysTheDangerAndNeedsNothingElse() {
        var ran = office.run("backup", file().toString(), "--with-key");
        assertThat(ran.err()).contains("DANGER");
        assertThat(restore().exit()).isZero();
        assertThat(exports(elsewhere)).isEqualTo(exports(office));
    }

    @Test
    void onlyItsOwnerMayReadABackup() throws IOException {
        backup();
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void aDatabaseThatHoldsWorkIsNotRestoredOver() {
        backup();
        var ran = office.run("restore", file().toString());
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("not empty");
    }

    @Test
    void whereAHubWasItsBrokerMustBeMovedAway() throws IOException {
        backup();
        bringTheKey();
        Files.createDirectories(elsewhere.data().resolve("broker"));
        assertThat(restore().err()).contains("broker", "move");
    }

    @Test
    void afterARestoreTicketRequestsAreHeldUntilTheyAreReleased() throws IOException {
        backup();
        bringTheKey();
        assertThat(restore().out()).contains("held, 1 now", "tickets release");
        assertThat(due()).isEmpty();
        assertThat(elsewhere.run("tickets", "list").out()).contains("HELD", "IMRF22-0001:2");
        elsewhere.run("tickets", "release", "--who", "Ana");
        assertThat(due()).containsExactly("ticket:IMRF22-0001:2");
    }

    @Test
    void statusSaysThatTicketRequestsAreHeld() throws IOException {
        backup();
        bringTheKey();
        restore();
        assertThat(elsewhere.run("status").out()).contains("held").contains("tickets release");
    }

    @Test
    void whatStaffHaveAlreadyIsNotSent() throws IOException {
        backup();
        bringTheKey();
        restore();
        assertThat(elsewhere.run("tickets", "taken", "IMRF22-0001:2").exit()).isZero();
        elsewhere.run("tickets", "release");
        assertThat(due()).isEmpty();
    }

    @Test
    void whatStaffNeverGotIsSentAgain() throws IOException {
        backup();
        bringTheKey();
        restore("--moved");
        assertThat(elsewhere.run("tickets", "again", "IMRF22-0001:1").exit()).isZero();
        assertThat(due()).contains("ticket:IMRF22-0001:1");
    }

    @Test
    void whatWasNeverSentIsNotSentAgain() {
        var ran = office.run("tickets", "again", "IMRF22-0001:2");
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("never sent");
    }

    @Test
    void aMoveHoldsNothing() throws IOException {
        backup();
        bringTheKey();
        assertThat(restore("--moved").out()).doesNotContain("held");
        assertThat(due()).containsExactly("ticket:IMRF22-0001:2");
    }

    @Test
    void aRestoreIsAudited() throws IOException {
        backup();
        bringTheKey();
        restore("--who", "Ana Solís");
        assertThat(elsewhere.run("audit", "show").out()).contains("RESTORED", "Ana Solís");
    }

    @Test
    void programsReadWhatWasWritten() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(office.run("backup", file().toString(), "--json").out());
        assertThat(json.path("rows").asInt()).isGreaterThan(20);
        assertThat(json.path("bytes").asLong()).isEqualTo(Files.size(file()));
        assertThat(json.path("withKey").asBoolean()).isFalse();
    }

    private List<String> due() {
        List<String> due = new java.util.ArrayList<>();
        elsewhere.given(store -> store.outbox()
                .pending(org.rcm.intake.store.OutboxKind.TICKET, java.time.Instant.now(), 10)
                .forEach(id -> due.add(store.outbox().find(id).orElseThrow().key())));
        return due;
    }
}
