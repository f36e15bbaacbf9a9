package org.rcm.intake.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.rcm.intake.privacy.KeySource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Finds out whether a hub could use a database, and changes nothing in it. */
public final class Inspection {
    private Inspection() {}

    /**
     * What there is, in words.
     *
     * @throws DatabaseException if it cannot be reached, refuses the login, or a newer hub has changed it
     * @throws org.rcm.intake.privacy.KeyException if its key is lost or wrong
     */
    public static String of(DatabaseSettings settings, KeySource keys) {
        if (EmbeddedFile.isMeantBy(settings.url())) {
            Path file = EmbeddedFile.dataFile(settings);
            if (!Files.exists(file)) {
                return "not there yet; the first start makes it";
            }
        }
        try (Connection connection = connect(settings)) {
            SingleConnectionDataSource database = new SingleConnectionDataSource(connection, true);
            var schema = Flyway.configure()
                    .dataSource(database)
                    .locations("classpath:db/migration")
                    .load()
                    .info();
            Migrations.refuseNewer(schema.applied());
            if (schema.pending().length > 0 && settings.isServer()) {
                requireCreate(connection);
            }
            if (schema.applied().length == 0) {
                return "empty; the first start makes the tables";
            }
            Store.checkKey(database, keys);
            return "opened with " + keys.name()
                    + (schema.pending().length == 0 ? "" : "; the next start brings its tables up to date");
        } catch (SQLException | RuntimeException e) {
            if (e instanceof org.rcm.intake.privacy.KeyException key) {
                throw key;
            }
            if (e instanceof DatabaseException known) {
                throw known;
            }
            throw DatabaseTrouble.explain(settings, e instanceof RuntimeException r ? r : new IllegalStateException(e));
        }
    }

    /** What the next start needs to make tables. */
    private static void requireCreate(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select has_schema_privilege(current_schema(), 'CREATE')")) {
            if (!row.next() || !row.getBoolean(1)) {
                throw new SQLException("permission denied for schema", "42501");
            }
        }
    }

    private static Connection connect(DatabaseSettings settings) throws SQLException {
        if (EmbeddedFile.isMeantBy(settings.url())) {
            return new EmbeddedFile(settings).look();
        }
        Properties driver = settings.isServer() ? Database.ofServer() : new Properties();
        login(driver, "user", settings.username());
        login(driver, "password", settings.password());
        Connection connection = DriverManager.getConnection(settings.url(), driver);
        connection.setReadOnly(true);
        return connection;
    }

    private static void login(Properties driver, String key, String value) {
        if (value != null) {
            driver.setProperty(key, value);
        }
    }
}
