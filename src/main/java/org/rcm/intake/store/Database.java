package org.rcm.intake.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The open database with its schema at the newest version. The embedded one can be opened by several processes: the
 * first one has the file and lets the others in over loopback. Thread-safe.
 */
public final class Database implements AutoCloseable {
    private static final int CONNECT_MILLIS = 5_000;
    private static final String NAME = "intake-hub";
    private static final String OTHERS_ON_SERVER = "select count(*) from pg_stat_activity"
            + " where datname = current_database() and application_name like '" + NAME + "%'"
            + " and application_name <> current_setting('application_name')";
    /** Who has the file has a connection without an address, whoever visits it one with. */
    private static final String OTHERS_AT_FILE = "select count(*) from information_schema.sessions"
            + " where (client_addr is null) <> (select client_addr is null from information_schema.sessions"
            + " where session_id = session_id())";
    /** What it logs by java.util.logging it throws as well. Held here, because a logger that nobody holds is forgotten. */
    private static final java.util.logging.Logger DRIVER = java.util.logging.Logger.getLogger("org.postgresql");

    private final HikariDataSource pool;
    private final AutoCloseable below;
    private final boolean server;

    private Database(boolean server, HikariDataSource pool, AutoCloseable below) {
        this.server = server;
        this.pool = pool;
        this.below = below;
    }

    /**
     * Opens a database and brings its schema to the newest version.
     *
     * @throws DatabaseException if it cannot be reached, refuses the login, cannot be migrated, was made by a newer
     *     version of this program, or is being restored
     */
    public static Database open(DatabaseSettings settings) {
        return open(settings, Database::toNewest);
    }

    private static void toNewest(DataSource database) {
        Migrations.toNewest(database);
        Migrations.refuseUnfinishedRestore(database);
    }

    /**
     * Opens a database that a hub has made: whoever mistakes a folder or a server would be told that all is well in it.
     *
     * @throws DatabaseException as {@link #open}; also if there is none
     */
    public static Database openMade(DatabaseSettings settings) {
        if (EmbeddedFile.isMeantBy(settings.url()) && !Files.exists(EmbeddedFile.dataFile(settings))) {
            throw new DatabaseException(
                    "There is no database " + EmbeddedFile.dataFile(settings)
                            + ": run or ingest makes it. Where a hub has run, name its folder with --data or intake.data.",
                    null);
        }
        return open(settings, pool -> {
            if (settings.isServer()) {
                Migrations.refuseUnmade(pool, settings);
            }
            toNewest(pool);
        });
    }

    /**
     * Opens a database that is to be filled by a restore, with the schema of the version that its rows are of.
     *
     * @throws DatabaseException as {@link #open}; also if this program does not know that version
     */
    public static Database openToFill(DatabaseSettings settings, String schema) {
        return open(settings, pool -> Migrations.to(pool, schema));
    }

    /** True if another hub, or a command, is connected to it as well. */
    public boolean isUsedByOthers() {
        return new Work(pool)
                        .sql(server ? OTHERS_ON_SERVER : OTHERS_AT_FILE)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The newest migration that was made. */
    public String schemaVersion() {
        return Migrations.version(pool);
    }

    /** Brings the schema to the newest version. */
    public void migrate() {
        Migrations.toNewest(pool);
    }

    private static Database open(DatabaseSettings settings, Consumer<DataSource> migration) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("intake-database");
        config.setMaximumPoolSize(settings.connections());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECT_MILLIS);
        config.setExceptionOverrideClassName(DeadConnections.class.getName());
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        AutoCloseable below = () -> {};
        HikariDataSource pool = null;
        try {
            if (EmbeddedFile.isMeantBy(settings.url())) {
                EmbeddedFile file = new EmbeddedFile(settings);
                below = file;
                config.setDataSource(file);
            } else {
                configure(config, settings);
            }
            pool = new HikariDataSource(config);
            migration.accept(pool);
            if (!settings.isServer()) {
                IdBlocks.enlarge(pool);
            }
            return new Database(settings.isServer(), pool, below);
        } catch (RuntimeException e) {
            closeQuietly(pool, below);
            throw DatabaseTrouble.explain(settings, e);
        }
    }

    /** How the driver of a server connects; each pool under a name of its own, by which it tells itself from others. */
    static Properties ofServer() {
        Properties driver = new Properties();
        driver.setProperty("ApplicationName", NAME + " " + UUID.randomUUID());
        driver.setProperty("connectTimeout", "5");
        driver.setProperty("loginTimeout", "10"); // a server that takes the line and says nothing
        driver.setProperty("socketTimeout", "60"); // a line that is silently dead
        driver.setProperty("tcpKeepAlive", "true");
        return driver;
    }

    private static void configure(HikariConfig config, DatabaseSettings settings) {
        if (settings.isServer()) {
            DRIVER.setLevel(java.util.logging.Level.OFF);
            config.setDriverClassName("org.postgresql.Driver");
            config.setDataSourceProperties(ofServer());
        } else if (!settings.url().startsWith("jdbc:h2:")) {
            throw new DatabaseException(
                    "intake.database.url must begin with jdbc:h2:file: or jdbc:postgresql:, and is " + settings.url(),
                    null);
        }
        config.setJdbcUrl(
                settings.url().startsWith("jdbc:h2:mem:") ? EmbeddedFile.dialect(settings.url()) : settings.url());
        config.setUsername(settings.username());
        config.setPassword(settings.password());
    }

    /**
     * The pool. Everything that shall join one transaction must use this very object; camel-jdbc wraps it in a
     * {@code TransactionAwareDataSourceProxy}.
     */
    public DataSource dataSource() {
        return pool;
    }

    /** What Camel's {@code transacted} works on; isolation is READ COMMITTED. */
    public PlatformTransactionManager transactions() {
        return new JdbcTransactionManager(pool);
    }

    /** True if it is the database that does not answer, and not this one statement that it refuses. */
    public static boolean isAway(Throwable failure) {
        return DatabaseTrouble.isAway(failure);
    }

    @Override
    public void close() {
        closeQuietly(pool, below);
    }

    private static void closeQuietly(HikariDataSource pool, AutoCloseable below) {
        try (below) {
            if (pool != null) {
                pool.close();
            }
        } catch (Exception e) {
            // What was committed is on disk; a close that fails leaves nothing to mend.
            System.getLogger(Database.class.getName())
                    .log(System.Logger.Level.WARNING, "Database not closed cleanly", e);
        }
    }
}
