package org.rcm.intake.store.copy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.rcm.intake.store.Database;
import org.rcm.intake.store.DatabaseSettings;
import org.rcm.intake.store.Meta;

/**
 * Writes all rows of a backup, or of another database, into an empty one. A note in the database says that it is not
 * finished, from before the first row until all is done that must follow the last: interrupted, it is begun anew by the
 * next call, and no hub works on it. Not thread-safe.
 */
public final class Filling {
    private static final int ROWS_A_COMMIT = 500;
    private static final long BYTES_A_COMMIT = 4L << 20;
    /** What a hub writes that was started once and never got a mail. */
    private static final Set<String> OF_AN_UNUSED_HUB = Set.of("meta", "audit_head", "lease", "event_counter");

    private final DatabaseSettings target;
    private final String from;
    private final Progress progress;
    private long done;

    /** @param from for people: where the rows come from */
    public Filling(DatabaseSettings target, String from, Progress progress) {
        this.target = target;
        this.from = from;
        this.progress = progress;
    }

    /**
     * Fills it from a backup.
     *
     * @param last what else must be done before anybody may work on it; the database has the schema of this program then
     * @return the database, open, with the schema of this program
     * @throws BackupException if the database is not empty, or the rows cannot be read
     * @throws org.rcm.intake.store.DatabaseException if it cannot be used, or the rows are a newer program's
     */
    public Database from(BackupFile backup, Consumer<Database> last) {
        return fill(backup, last);
    }

    /** Fills it with the rows of another database, as they are at this instant. As {@link #from(BackupFile, Consumer)}. */
    public Database from(DataSource database, Consumer<Database> last) {
        try (Snapshot snapshot = new Snapshot(database)) {
            return fill(snapshot, last);
        } catch (SQLException e) {
            throw new BackupException("The database cannot be read to its end: " + e.getMessage(), e);
        }
    }

    private Database fill(Source source, Consumer<Database> last) {
        Database database = Database.openToFill(target, source.schema());
        try {
            try (Connection connection = database.dataSource().getConnection()) {
                connection.setAutoCommit(false);
                begin(connection);
                long of = Backup.total(source.tables());
                for (Table table : source.tables()) {
                    rows(connection, source, table, of);
                }
                number(connection, source);
                connection.commit();
            }
            database.migrate();
            last.accept(database);
            new Meta(database.dataSource()).remove(Meta.RESTORE);
            return database;
        } catch (SQLException | IOException e) {
            database.close();
            throw new BackupException(
                    "Copying " + from + " stopped: " + e.getMessage()
                            + ". Nothing works on what is half filled; call the same command again.",
                    e);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private void begin(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>(Schema.tables(connection));
        if (!isUnfinished(connection)) {
            for (Table table : tables) {
                if (table.rows() > 0 && !OF_AN_UNUSED_HUB.contains(table.name())) {
                    throw new BackupException(
                            "The database is not empty (" + table.name() + " has " + table.rows()
                                    + " rows): name an empty one, or move this one away.",
                            null);
                }
            }
        }
        Collections.reverse(tables);
        for (Table table : tables) {
            execute(connection, "delete from " + table.name());
        }
        try (PreparedStatement note = connection.prepareStatement("insert into meta (name, content) values (?, ?)")) {
            note.setString(1, Meta.RESTORE);
            note.setString(2, from);
            note.executeUpdate();
        }
        connection.commit();
    }

    private static boolean isUnfinished(Connection connection) throws SQLException {
        return Schema.count(connection, "meta where name = '" + Meta.RESTORE + "'") > 0;
    }

    private void rows(Connection connection, Source source, Table table, long of) throws SQLException, IOException {
        long[] held = new long[2];
        try (PreparedStatement insert = connection.prepareStatement(table.insert())) {
            source.rows(table, values -> {
                for (int i = 0; i < values.length; i++) {
                    if (values[i] == null) {
                        insert.setObject(i + 1, null);
                    } else {
                        table.columns().get(i).kind().set(insert, i + 1, values[i]);
                        held[1] += values[i] instanceof byte[] bytes ? bytes.length : 0;
                    }
                }
                insert.addBatch();
                if (++held[0] >= ROWS_A_COMMIT || held[1] >= BYTES_A_COMMIT) {
                    commit(connection, insert, held);
                }
                progress.at(++done, of);
            });
            commit(connection, insert, held);
        }
    }

    private static void commit(Connection connection, PreparedStatement insert, long[] held) throws SQLException {
        insert.executeBatch();
        connection.commit();
        held[0] = 0;
        held[1] = 0;
    }

    /** So that the next row gets the number that it would have got, and none gets one that was given before. */
    private static void number(Connection connection, Source source) throws SQLException {
        for (Table table : source.tables()) {
            if (table.numbered() != null) {
                execute(
                        connection,
                        "alter table " + table.name() + " alter column " + table.numbered() + " restart with "
                                + table.next());
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
