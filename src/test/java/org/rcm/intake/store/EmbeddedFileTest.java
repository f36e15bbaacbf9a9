package org.rcm.intake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.rcm.intake.store.MailFixture.aMail;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.registration.MailState;

/** Commands work beside a running hub, on the embedded database too. */
@Timeout(60)
@SuppressWarnings("try") // databases that are held open and not asked
class EmbeddedFileTest {
    @TempDir
    private Path data;

    private Database open() {
        return Database.open(DatabaseSettings.embedded(data));
    }

    /** Who meets a database that is made, as most do: what such a process does first is not what it is for. */
    private OtherProcess another() throws java.io.IOException {
        MadeDatabase.in(data);
        return OtherProcess.on(data);
    }

    private Mails mails(Database database) {
        return Store.on(
                        database.dataSource(),
                        Store.vault(database.dataSource(), data.resolve("intake.key")),
                        Clock.systemUTC())
                .mails();
    }

    private long count(Database database) {
        return mails(database).counts().get(MailState.RECEIVED);
    }

    @Test
    void aSecondProcessReadsWhatTheFirstHasAndTheOtherWayRound() throws Exception {
        try (Database hub = open()) {
            mails(hub).store(aMail().withUid(7).build());
            try (OtherProcess command = another()) {
                assertThat(command.does("count")).isEqualTo("1");
                command.does("store");
                assertThat(count(hub)).isEqualTo(2);
            }
        }
    }

    @Test
    void whatIsCommittedSurvivesKill9AndTheNextProcessIsNotMisledByWhatItLeft() throws Exception {
        try (OtherProcess hub = another()) {
            hub.does("store");
            hub.kill();
        }
        assertThat(data.resolve("db/server")).exists();
        try (Database database = open()) {
            assertThat(count(database)).isEqualTo(1);
        }
    }

    @Test
    void whatIsCommittedSurvivesKill9AlsoWhereThePlaceOfOldRowsIsUsedAgain() throws Exception {
        String committed = replaceAndKill("0");
        for (int kill = 2; kill <= 3; kill++) {
            committed = replaceAndKill(committed);
        }
        try (OtherProcess last = another()) {
            assertThat(last.does("replaced")).isEqualTo(committed);
        }
    }

    /** @return the last commit before the kill, whose rows and those of all before it are read first */
    private String replaceAndKill(String committed) throws Exception {
        try (OtherProcess hub = another()) {
            assertThat(hub.does("replaced")).isEqualTo(committed);
            String last = hub.does("replace");
            hub.kill();
            return last;
        }
    }

    @Test
    void aVisitorTakesOverWhenTheProcessThatHadTheFileEnds() throws Exception {
        try (OtherProcess first = another();
                Database visitor = open()) {
            first.does("store");
            first.end();
            assertThat(countAsSoonAsPossible(visitor)).isEqualTo(1);
            try (OtherProcess third = another()) {
                assertThat(third.does("count")).isEqualTo("1");
            }
        }
    }

    @Test
    void aVisitorTakesOverWhenTheProcessThatHadTheFileIsKilled() throws Exception {
        try (OtherProcess first = another();
                Database visitor = open()) {
            first.does("store");
            first.kill();
            assertThat(countAsSoonAsPossible(visitor)).isEqualTo(1);
        }
    }

    @Test
    void aClosedDatabaseLeavesNoNoteOfAServer() {
        open().close();
        assertThat(data.resolve("db/server")).doesNotExist();
    }

    @Test
    void portAndPasswordAreForTheOwnerAlone() throws Exception {
        try (Database hub = open()) {
            assertThat(mode("db/server")).isEqualTo("rw-------");
            assertThat(mode("db/password")).isEqualTo("rw-------");
        }
    }

    @Test
    void nobodyFromAnotherMachineReachesTheServer() throws Exception {
        Optional<InetAddress> outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .findFirst();
        assumeTrue(outside.isPresent());
        try (Database hub = open();
                Socket socket = new Socket()) {
            int port = ServerNote.read(data.resolve("db/server"));
            assertThatThrownBy(() -> socket.connect(new InetSocketAddress(outside.get(), port), 2000))
                    .isInstanceOf(java.io.IOException.class);
        }
    }

    @Test
    void whoDoesNotKnowThePasswordIsNotLetIn() throws Exception {
        try (Database hub = open()) {
            DatabaseSettings wrong =
                    new DatabaseSettings(DatabaseSettings.embedded(data).url(), "intake", "wrong", 2);
            assertThatThrownBy(() -> Database.open(wrong))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("intake.database.password");
        }
    }

    @Test
    void aLostPasswordIsSaidWithWhatToDo() throws Exception {
        open().close();
        Files.delete(data.resolve("db/password"));
        assertThatThrownBy(this::open)
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("password")
                .hasMessageContaining("backup");
    }

    @Test
    void aLostKeyIsSaidOnceDataIsSealedWithIt() throws Exception {
        try (Database database = open()) {
            count(database);
            Files.delete(data.resolve("intake.key"));
            assertThatThrownBy(() -> count(database)).hasMessageContaining("Key lost");
        }
    }

    @Test
    void theKeyOfAnotherDatabaseIsSaid() throws Exception {
        try (Database database = open()) {
            count(database);
            Files.delete(data.resolve("intake.key"));
            org.rcm.intake.privacy.Vault.open(data.resolve("intake.key"), () -> false);
            assertThatThrownBy(() -> count(database)).hasMessageContaining("not the one");
        }
    }

    private String mode(String file) throws java.io.IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file)));
    }

    /** Connections to the process that ended fail once; the hub's routes try again as well. */
    private long countAsSoonAsPossible(Database database) {
        for (int attempt = 0; ; attempt++) {
            try {
                return count(database);
            } catch (org.springframework.dao.DataAccessException e) {
                if (attempt == 20) {
                    throw e;
                }
            }
        }
    }
}
