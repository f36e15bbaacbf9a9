package org.rcm.intake.store;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything in a database, written the same for both kinds, so that two can be compared. */
final class Rows {
    private Rows() {}

    /** Each table's rows, sorted. */
    static Map<String, List<String>> of(Database database) {
        JdbcClient client = JdbcClient.create(database.dataSource());
        Map<String, List<String>> all = new TreeMap<>();
        for (String table : tables(client)) {
            all.put(
                    table,
                    client.sql("select * from " + table).query(Rows::text).list().stream()
                            .sorted()
                            .collect(Collectors.toList()));
        }
        return all;
    }

    private static List<String> tables(JdbcClient client) {
        return client.sql("select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'")
                .query(String.class)
                .list();
    }

    private static String text(ResultSet row, int n) throws SQLException {
        ResultSetMetaData about = row.getMetaData();
        Map<String, String> values = new TreeMap<>();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            values.put(about.getColumnName(i), text(row, i, about.getColumnTypeName(i)));
        }
        return values.toString();
    }

    private static String text(ResultSet row, int column, String type) throws SQLException {
        if (type.toLowerCase(java.util.Locale.ROOT).startsWith("timestamp")) {
            OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
            return at == null ? null : at.toInstant().toString();
        }
        Object value = row.getObject(column);
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
    }
}
