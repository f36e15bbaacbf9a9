package org.rcm.intake.decision;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.rcm.intake.store.Database;
import org.rcm.intake.store.DatabaseSettings;

class DecisionOnPostgresTest extends DecisionContract {
    private static final int CONNECTIONS = 20;
    private static final String TEMPLATE = "decision_template";

    private static EmbeddedPostgres server;

    /** Each test's database is a copy of one that has the schema. */
    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        run("create database " + TEMPLATE);
        Database.open(settings(TEMPLATE)).close();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Override
    Database database() {
        String name = "decision_" + UUID.randomUUID().toString().replace('-', '_');
        run("create database " + name + " template " + TEMPLATE);
        return Database.open(settings(name));
    }

    private static DatabaseSettings settings(String name) {
        String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name;
        return new DatabaseSettings(url, "postgres", "postgres", CONNECTIONS);
    }

    private static void run(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
