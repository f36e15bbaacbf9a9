package org.rcm.intake.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** Operators read which setting is wrong and what to do. */
class DatabaseTroubleTest {

    @Test
    void aServerThatIsNotThereIsUnreachable() throws Exception {
        refuses(new DatabaseSettings(
                        "jdbc:postgresql://127.0.0.1:" + freePort() + "/intake?password=geheim", "u", "p", 2))
                .hasMessageContaining("intake.database.url")
                .hasMessageContaining("cannot be reached")
                .hasMessageNotContaining("geheim");
    }

    @Test
    void aDatabaseThatDoesNotExistIsToBeCreated() {
        refuses(Postgres.settings("nowhere")).hasMessageContaining("no such database");
    }

    @Test
    void aCommandMakesNoTablesOnAServerThatIsMistakenForTheHubs() {
        String name = Postgres.emptyDatabase();
        try {
            assertThatThrownBy(() -> Database.openMade(Postgres.settings(name)).close())
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("no tables of a hub")
                    .hasMessageContaining(name);
            refusesStill(name);
        } finally {
            Postgres.drop(name);
        }
    }

    private static void refusesStill(String name) {
        assertThatThrownBy(() -> Database.openMade(Postgres.settings(name)).close())
                .isInstanceOf(DatabaseException.class);
    }

    @Test
    void aUserWithoutRightsIsToBeGivenThem() {
        String name = Postgres.emptyDatabase();
        Postgres.run("create role guest login password 'guest'");
        try {
            refuses(new DatabaseSettings(Postgres.settings(name).url(), "guest", "guest", 2))
                    .hasMessageContaining("intake.database.username")
                    .hasMessageContaining("GRANT");
        } finally {
            Postgres.drop(name);
            Postgres.run("drop role guest");
        }
    }

    @Test
    void anotherKindOfDatabaseIsNotSpoken() {
        refuses(new DatabaseSettings("jdbc:mysql://127.0.0.1/intake", "u", "p", 2))
                .hasMessageContaining("jdbc:postgresql:");
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() {
        refuses(new DatabaseSettings("jdbc:h2:file:/proc/intake/db", null, null, 2))
                .hasMessageContaining("intake.database.url")
                .hasMessageContaining("/proc/intake");
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ?> refuses(DatabaseSettings settings) {
        return assertThatThrownBy(() -> Database.open(settings).close()).isInstanceOf(DatabaseException.class);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
