package org.rcm.intake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.fixtures.Await;
import org.rcm.intake.fixtures.CutLine;
import org.rcm.intake.store.Database;
import org.rcm.intake.store.DatabaseSettings;

/** {@code status --watch --json} over a line to PostgreSQL that can be cut. */
class StatusWatchTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private EmbeddedPostgres server;
    private CutLine line;
    private Thread watching;

    @BeforeEach
    void somebodyWatches(@TempDir Path folder) throws Exception {
        server = EmbeddedPostgres.start();
        line = CutLine.to(server.getPort());
        String url = "jdbc:postgresql://127.0.0.1:" + line.port() + "/postgres";
        Database.open(new DatabaseSettings(url, "postgres", "postgres", 2)).close();
        Workplace office = Workplace.in(folder)
                .configured(
                        "intake.database.url = " + url,
                        "intake.database.username = postgres",
                        "intake.database.password = postgres");
        watching = new Thread(() -> HubCommand.execute(out, err, office.arguments("status", "--watch=1", "--json")));
        watching.start();
        Await.until(this::pictures, seen -> seen > 0);
    }

    @AfterEach
    void nobodyWatchesAnyMore() throws Exception {
        watching.interrupt();
        watching.join();
        line.close();
        server.close();
    }

    private long pictures() {
        return out.toString(StandardCharsets.UTF_8).lines().count();
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void goesOnWhenTheDatabaseIsBack() throws Exception {
        line.cut();
        Await.until(this::said, said -> said.contains("The database does not answer"));
        long before = pictures();
        line.mend();
        assertThat(Await.until(this::pictures, seen -> seen > before)).isGreaterThan(before);
    }
}
