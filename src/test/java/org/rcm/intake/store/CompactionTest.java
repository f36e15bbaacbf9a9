package org.rcm.intake.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Random;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.fixtures.Await;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is written again and again takes no more place for ever, while the hub runs. */
class CompactionTest {
    private static final int COMMITS = 1_500;
    private static final int ROWS_A_COMMIT = 40;

    /** Without compaction 5 percent of such a file count, with it some 28. */
    private static final int WELL_FILLED = 12;

    private static int percentInUse;
    private static int rowsAfterwards;

    @BeforeAll
    static void writeAndOpenAgain(@TempDir Path data) throws Exception {
        try (Database database = MadeDatabase.open(settings(data))) {
            write(database);
            percentInUse = Await.until(() -> percentInUse(database), percent -> percent >= WELL_FILLED);
        }
        try (Database again = Database.open(settings(data))) {
            rowsAfterwards = JdbcClient.create(again.dataSource())
                    .sql("select count(*) from meta where content = 'kept'")
                    .query(Integer.class)
                    .single();
        }
    }

    private static DatabaseSettings settings(Path data) {
        DatabaseSettings ours = DatabaseSettings.embedded(data);
        // What was replaced may go at once; in earnest it stays for 45 seconds.
        return new DatabaseSettings(
                ours.url() + ";RETENTION_TIME=0", ours.username(), ours.password(), ours.connections());
    }

    @Test
    void whatStillCountsOfOldChunksIsWrittenTogether() {
        assertThat(percentInUse).isGreaterThanOrEqualTo(WELL_FILLED);
    }

    @Test
    void nothingIsLostByIt() {
        assertThat(rowsAfterwards).isEqualTo(COMMITS * ROWS_A_COMMIT);
    }

    /** Names in no order, so that each commit touches pages everywhere. */
    private static void write(Database database) throws SQLException {
        Random random = new Random(7);
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement row =
                        connection.prepareStatement("insert into meta (name, content) values (?, 'kept')")) {
            connection.setAutoCommit(false);
            for (int commit = 0; commit < COMMITS; commit++) {
                for (int added = 0; added < ROWS_A_COMMIT; added++) {
                    row.setString(1, Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong()));
                    row.executeUpdate();
                }
                connection.commit();
            }
        }
    }

    private static int percentInUse(Database database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            SessionLocal session =
                    (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            return session.getDatabase().getStore().getMvStore().getFileStore().getChunksFillRate();
        }
    }
}
