package org.rcm.intake.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.h2.api.ErrorCode;
import org.h2.engine.SysProperties;
import org.h2.tools.Server;

/**
 * The embedded database's file, shared by processes of one machine. Whoever finds it unlocked has it and serves it to
 * the others over loopback; they find the port in the file {@code server} beside it, the password in {@code password}
 * (both mode 600). When the process that has it ends or dies, the next one that needs a connection takes over.
 *
 * <p>H2's own AUTO_SERVER does not do: it forbids DB_CLOSE_ON_EXIT=FALSE, which the hub needs to finish its work at
 * SIGTERM, and it listens on every network.
 */
final class EmbeddedFile extends BareDataSource implements AutoCloseable {
    private static final String PREFIX = "jdbc:h2:file:";
    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static {
        // H2 reads it once, when its classes load.
        System.setProperty("h2.bindAddress", LOOPBACK);
        DurableFile.register();
    }

    private final String url;
    private final Path file;
    private final Path serverNote;
    private final Properties login = new Properties();
    private Connection anchor;
    private Server server;
    private boolean closed;
    private Compaction compaction;

    EmbeddedFile(DatabaseSettings settings) {
        String[] parts = settings.url().substring(PREFIX.length()).split(";", 2);
        file = pathOf(parts[0]);
        url = dialect("jdbc:h2:" + DurableFile.SCHEME + ":" + file + (parts.length == 1 ? "" : ";" + parts[1]));
        serverNote = file.resolveSibling("server");
        login.setProperty("user", settings.username() == null ? "intake" : settings.username());
        login.setProperty("password", settings.password() == null ? EmbeddedPassword.of(file) : settings.password());
    }

    /** Where H2 keeps the data of such a database. */
    static Path dataFile(DatabaseSettings settings) {
        return dataFileOf(pathOf(settings.url().substring(PREFIX.length()).split(";", 2)[0]));
    }

    private static Path dataFileOf(Path database) {
        return database.resolveSibling(database.getFileName() + ".mv.db");
    }

    private static Path pathOf(String name) {
        return Path.of(name.replaceFirst("^~", System.getProperty("user.home")))
                .toAbsolutePath()
                .normalize();
    }

    /** A connection that can change nothing; where another process has the file, as its visitor. */
    Connection look() throws SQLException {
        try {
            return connect(url + ";ACCESS_MODE_DATA=r");
        } catch (SQLException e) {
            if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1 && Files.exists(serverNote)) {
                return visit();
            }
            throw e;
        }
    }

    static boolean isMeantBy(String url) {
        return url.startsWith(PREFIX);
    }

    /** The dialect in which one schema and one set of statements does for H2 and PostgreSQL. */
    static String dialect(String url) {
        return url
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=128;PAGE_SIZE=4096";
    }

    @Override
    public synchronized Connection getConnection() throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!closed) {
            try {
                letGoOfWhatDied();
                return anchor == null ? takeOrVisit() : connect(url);
            } catch (SQLException e) {
                // Another process has the file and is just starting, or just ending.
                boolean passing = e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1
                        || e.getErrorCode() == ErrorCode.CONNECTION_BROKEN_1
                        || e.getErrorCode() == ErrorCode.REMOTE_DATABASE_NOT_FOUND_1;
                if (!passing || System.nanoTime() > deadline) {
                    throw e;
                }
            }
            pause();
        }
        throw new SQLException("The database was closed", "08003");
    }

    /** H2 closes a database whose file cannot be written, such as on a full disk: it is opened anew. */
    private void letGoOfWhatDied() {
        if (anchor == null) {
            return;
        }
        try (Statement statement = anchor.createStatement()) {
            statement.execute("checkpoint");
        } catch (SQLException closed) {
            server.stop();
            anchor = null;
        }
    }

    private Connection takeOrVisit() throws SQLException {
        try {
            takeAlsoFromTheDead();
            return connect(url);
        } catch (SQLException e) {
            if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1 && Files.exists(serverNote)) {
                return visit();
            }
            throw e;
        }
    }

    /** Where this very process has the file's lock, and no database: the one that it had gave up and left it locked. */
    private void takeAlsoFromTheDead() throws SQLException {
        try {
            take();
        } catch (OverlappingFileLockException left) {
            try {
                DurableFile.closeWhatWasLeftOpen(dataFileOf(file));
            } catch (IOException e) {
                throw new SQLException("Cannot let go of " + file, e);
            }
            take();
        }
    }

    private void take() throws SQLException {
        Connection first = connect(url + ";DB_CLOSE_ON_EXIT=FALSE");
        try {
            // The lock on the file is ours: a note that is there was left by a process that died.
            Files.deleteIfExists(serverNote);
            try (Statement statement = first.createStatement()) {
                // A commit is written when it returns; by default H2 takes up to half a second.
                statement.execute("set write_delay 0");
            }
            server = serve();
            ServerNote.write(serverNote, server.getPort());
            anchor = first;
            if (compaction == null) {
                compaction = new Compaction(this::anchor);
            }
        } catch (SQLException | IOException | RuntimeException e) {
            first.close();
            throw e instanceof SQLException sql ? sql : new SQLException("Cannot serve " + file, e);
        }
    }

    private Server serve() throws SQLException {
        if (!LOOPBACK.equals(SysProperties.BIND_ADDRESS)) {
            throw new SQLException("H2 was loaded before it was told to listen on loopback only");
        }
        return Server.createTcpServer(
                        "-tcpPort",
                        "0",
                        "-tcpDaemon",
                        "-ifExists",
                        "-baseDir",
                        file.getParent().toString())
                .start();
    }

    private Connection visit() throws SQLException {
        int port = ServerNote.read(serverNote);
        return connect("jdbc:h2:tcp://" + LOOPBACK + ":" + port + "/" + DurableFile.SCHEME + ":" + file.getFileName()
                + ";LOCK_TIMEOUT=10000");
    }

    private Connection connect(String to) throws SQLException {
        Properties copy = new Properties();
        copy.putAll(login);
        return new org.h2.Driver().connect(to, copy);
    }

    private void pause() throws SQLException {
        try {
            wait(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted while waiting for " + file, e);
        }
    }

    private synchronized Connection anchor() {
        return anchor;
    }

    @Override
    public void close() throws SQLException {
        Compaction running = compaction();
        if (running != null) {
            running.close();
        }
        shutDown();
    }

    private synchronized Compaction compaction() {
        return compaction;
    }

    private synchronized void shutDown() throws SQLException {
        closed = true;
        if (anchor == null) {
            return;
        }
        try (Connection last = anchor;
                Statement statement = last.createStatement()) {
            server.stop();
            Files.deleteIfExists(serverNote);
            statement.execute("shutdown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            anchor = null;
        }
    }
}
