package org.rcm.intake.crash;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.rcm.intake.fixtures.ArtemisProcess;
import org.rcm.intake.store.DatabaseSettings;

/** PostgreSQL and an Artemis that outlive the hubs; two hubs share them and one key. */
final class ExternalServers implements Servers {
    private final EmbeddedPostgres postgres;
    private EmbeddedActiveMQ artemis;
    private Path folder;
    private int round;

    ExternalServers() throws Exception {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "100")
                .start();
    }

    @Override
    public int hubs() {
        return 2;
    }

    @Override
    public void fresh(Path roundFolder) throws Exception {
        folder = roundFolder;
        round++;
        run("create database round_" + round);
        if (round > 1) {
            run("drop database if exists round_" + (round - 1) + " with (force)");
        }
        stopArtemis();
        artemis = ArtemisProcess.serve(folder.resolve("artemis"));
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "intake.database.url",
                database().url(),
                "intake.database.username",
                "postgres",
                "intake.database.password",
                "postgres",
                "intake.broker.url",
                brokerUrl(),
                "intake.broker.username",
                ArtemisProcess.LOGIN,
                "intake.broker.password",
                ArtemisProcess.PASSWORD,
                "intake.key.file",
                folder.resolve("shared.key").toString());
    }

    @Override
    public DatabaseSettings database() {
        return new DatabaseSettings(postgres.getJdbcUrl("postgres", "round_" + round), "postgres", "postgres", 4);
    }

    @Override
    public List<String> requests() throws Exception {
        try (var staff = new ActiveMQConnectionFactory(brokerUrl())) {
            return Queue.browse(staff, ArtemisProcess.LOGIN, ArtemisProcess.PASSWORD);
        }
    }

    private String brokerUrl() {
        return "tcp://127.0.0.1:" + ArtemisProcess.portOf(artemis);
    }

    private void run(String sql) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void stopArtemis() throws IOException {
        try {
            if (artemis != null) {
                artemis.stop();
            }
        } catch (Exception e) { // Artemis declares no narrower one
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        stopArtemis();
        postgres.close();
    }
}
