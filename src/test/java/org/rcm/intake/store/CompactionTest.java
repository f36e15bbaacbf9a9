package org.rcm.intake.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.fixtures.Await;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is written again and again takes no more place for ever, while the hub runs. */
class CompactionTest {
    private static final int COMMITS = 1_500;
    private static final int ROWS_A_COMMIT = 40;

    /** Without compaction 5 percent of such a file count, with it some 28. */
    private static final int WELL_FILLED = 12;

    @TempDir
    private Path data;

    private DatabaseSettings settings() {
        DatabaseSettings ours = DatabaseSettings.embedded(data);
        // What was replaced may go at once; in earnest it stays for 45 seconds.
        return new DatabaseSettings(
                ours.url() + ";RETENTION_TIME=0", ours.username(), ours.password(), ours.connections());
    }

    @Test
    void whatStillCountsOfOldChunksIsWrittenTogether() throws Exception {
        try (Database database = Database.open(settings())) {
            write(database);

            assertThat(Await.until(() -> percentInUse(database), percent -> percent >= WELL_FILLED))
                    .isGreaterThanOrEqualTo(WELL_FILLED);
        }
    }

    @Test
    void nothingIsLostByIt() throws Exception {
        try (Database database = Database.open(settings())) {
            write(database);
            Await.until(() -> percentInUse(database), percent -> percent >= WELL_FILLED);
        }
        try (Database again = Database.open(settings())) {
            assertThat(JdbcClient.create(again.dataSource())
                            .sql("select count(*) from meta where content = 'kept'")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(COMMITS * ROWS_A_COMMIT);
        }
    }

    /** Names in no order, so that each commit touches pages everywhere. */
    private static void write(Database database) {
        JdbcClient client = JdbcClient.create(database.dataSource());
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
        Random random = new Random(7);
        for (int commit = 0; commit < COMMITS; commit++) {
            transaction.executeWithoutResult(status -> {
                for (int row = 0; row < ROWS_A_COMMIT; row++) {
                    client.sql("insert into meta (name, content) values (?, 'kept')")
                            .param(Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong()))
                            .update();
                }
            });
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
