package org.rcm.intake.outage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.rcm.intake.fixtures.HubUnderTest;
import org.rcm.intake.settings.Key;

/** As it is while a cluster fails over, or when its operator makes it so. */
class ReadOnlyPostgresTest extends DatabaseThatTakesNothing {
    private EmbeddedPostgres postgres;

    @Override
    HubUnderTest on(Path folder) throws Exception {
        postgres = EmbeddedPostgres.start();
        return HubUnderTest.in(folder.resolve("data"))
                .with(Key.DATABASE_URL, postgres.getJdbcUrl("postgres", "postgres"))
                .with(Key.DATABASE_USERNAME, "postgres")
                .with(Key.DATABASE_PASSWORD, "postgres");
    }

    @Override
    void refuse() throws Exception {
        readOnly("on");
    }

    @Override
    void takeAgain() throws Exception {
        readOnly("off");
    }

    /** For sessions that are open, too. */
    private void readOnly(String value) throws Exception {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter system set default_transaction_read_only = " + value);
            statement.execute("select pg_reload_conf()");
        }
    }

    @Override
    void end() throws Exception {
        postgres.close();
    }
}
