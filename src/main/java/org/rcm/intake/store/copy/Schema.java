package org.rcm.intake.store.copy;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rcm.intake.store.copy.Table.Column;

/** What the database itself says of its tables. */
final class Schema {
    /** The migration tool's own. */
    static final String HISTORY = "flyway_schema_history";

    private Schema() {}

    /** Every table, none before one that it refers to. */
    static List<Table> tables(Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        Map<String, Set<String>> refersTo = new TreeMap<>();
        try (ResultSet rows = data.getTables(
                connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME");
                if (!HISTORY.equals(name)) {
                    refersTo.put(name, new TreeSet<>());
                }
            }
        }
        for (Map.Entry<String, Set<String>> table : refersTo.entrySet()) {
            try (ResultSet rows =
                    data.getImportedKeys(connection.getCatalog(), connection.getSchema(), table.getKey())) {
                while (rows.next()) {
                    table.getValue().add(rows.getString("PKTABLE_NAME"));
                }
            }
        }
        List<Table> tables = new ArrayList<>();
        for (String name : inOrder(refersTo)) {
            tables.add(table(connection, data, name));
        }
        return tables;
    }

    private static List<String> inOrder(Map<String, Set<String>> refersTo) {
        List<String> order = new ArrayList<>();
        while (order.size() < refersTo.size()) {
            int before = order.size();
            refersTo.forEach((name, others) -> {
                if (!order.contains(name) && order.containsAll(others)) {
                    order.add(name);
                }
            });
            if (order.size() == before) {
                throw new IllegalStateException("Tables refer to each other in a circle");
            }
        }
        return order;
    }

    private static Table table(Connection connection, DatabaseMetaData data, String name) throws SQLException {
        Map<String, Column> columns = new LinkedHashMap<>();
        String numbered = null;
        try (ResultSet rows = data.getColumns(connection.getCatalog(), connection.getSchema(), name, "%")) {
            while (rows.next()) {
                String column = rows.getString("COLUMN_NAME");
                columns.put(column, new Column(column, Kind.of(rows.getInt("DATA_TYPE"), name + "." + column)));
                if ("YES".equals(rows.getString("IS_AUTOINCREMENT"))) {
                    numbered = column;
                }
            }
        }
        long next = numbered == null ? 0 : next(connection, name, numbered);
        return new Table(name, List.copyOf(columns.values()), count(connection, name), numbered, next);
    }

    static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static long next(Connection connection, String table, String column) throws SQLException {
        return isH2(connection)
                ? number(
                        connection,
                        "select identity_base from information_schema.columns where table_name = ? and column_name = ?",
                        table,
                        column)
                : number(
                                connection,
                                "select coalesce(pg_sequence_last_value(pg_get_serial_sequence(?, ?)::regclass), 0)",
                                table,
                                column)
                        + 1;
    }

    private static long number(Connection connection, String sql, String table, String column) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, table);
            statement.setString(2, column);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    static boolean isH2(Connection connection) throws SQLException {
        return "H2".equals(connection.getMetaData().getDatabaseProductName());
    }

    /** The newest migration that was made. */
    static String version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select \"version\" from " + HISTORY
                        + " where \"success\" and \"version\" is not null order by \"installed_rank\" desc limit 1")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
