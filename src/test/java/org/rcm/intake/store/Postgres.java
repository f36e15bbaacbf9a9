package org.rcm.intake.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL server a JVM, started when a test first asks for it. */
final class Postgres {
    private static final String TEMPLATE = "intake_template";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Path FILES =
            Path.of("target", "postgres-" + ProcessHandle.current().pid());
    private static final EmbeddedPostgres SERVER = start();

    private Postgres() {}

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(FILES)
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "60")
                    .start();
            run(server, "create database " + TEMPLATE);
            Database.open(settings(server, TEMPLATE)).close();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String freshDatabase() {
        String name = "intake_" + NUMBER.incrementAndGet();
        run(SERVER, "create database " + name + " template " + TEMPLATE);
        return name;
    }

    /** A database in which only its owner may make tables, and nobody has yet. */
    static String emptyDatabase() {
        String name = "intake_" + NUMBER.incrementAndGet();
        run(SERVER, "create database " + name);
        DatabaseSettings settings = settings(name);
        try (Connection connection =
                        DriverManager.getConnection(settings.url(), settings.username(), settings.password());
                Statement statement = connection.createStatement()) {
            statement.execute("revoke create on schema public from public");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return name;
    }

    /** Where the server keeps its files. */
    static Path files() {
        return FILES;
    }

    static void drop(String name) {
        run(SERVER, "drop database " + name + " with (force)");
    }

    static void run(String sql) {
        run(SERVER, sql);
    }

    static DatabaseSettings settings(String name) {
        return settings(SERVER, name);
    }

    private static DatabaseSettings settings(EmbeddedPostgres server, String name) {
        return new DatabaseSettings(
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name, "postgres", "postgres", 16);
    }

    private static void run(EmbeddedPostgres server, String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
