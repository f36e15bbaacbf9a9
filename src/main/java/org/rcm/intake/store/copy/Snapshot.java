package org.rcm.intake.store.copy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * A database as it is at one instant, whatever hubs write meanwhile: one transaction that sees nothing of what is
 * committed after it began. Rows are streamed. Not thread-safe.
 */
final class Snapshot implements Source, AutoCloseable {
    /** H2's name for a transaction without phantoms that never waits and never fails; JDBC has none. */
    private static final int H2_SNAPSHOT = 6;

    private static final int FETCHED_AT_ONCE = 16;

    private final Connection connection;
    private final boolean h2;
    private final String schema;
    private final List<Table> tables;

    Snapshot(DataSource database) throws SQLException {
        connection = database.getConnection();
        try {
            h2 = Schema.isH2(connection);
            connection.setTransactionIsolation(h2 ? H2_SNAPSHOT : Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            if (h2) {
                // Else the process that has the file would hold a whole table in memory.
                run("set lazy_query_execution 1");
            }
            schema = Schema.version(connection);
            tables = Schema.tables(connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public String schema() {
        return schema;
    }

    @Override
    public List<Table> tables() {
        return tables;
    }

    @Override
    public void rows(Table table, Sink sink) throws java.io.IOException, SQLException {
        int width = table.columns().size();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet rows = statement.executeQuery(table.select())) {
                while (rows.next()) {
                    Object[] values = new Object[width];
                    for (int i = 0; i < width; i++) {
                        Object value = table.columns().get(i).kind().get(rows, i + 1);
                        values[i] = rows.wasNull() ? null : value;
                    }
                    sink.row(values);
                }
            }
        }
    }

    /** One text, or null. */
    String text(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
            if (h2) {
                run("set lazy_query_execution 0");
                connection.rollback();
            }
        }
    }
}
