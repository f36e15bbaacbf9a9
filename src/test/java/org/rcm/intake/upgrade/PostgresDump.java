package org.rcm.intake.upgrade;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of a PostgreSQL database as statements, without a program that must be installed. */
final class PostgresDump {
    private static final String HISTORY = "flyway_schema_history";

    private final JdbcClient client;

    PostgresDump(DataSource database) {
        client = JdbcClient.create(database);
    }

    /** What fills a database that has the tables already, but not the migration tool's. */
    List<String> statements() {
        List<String> all = new ArrayList<>();
        List<String> tables = client.sql("select table_name from information_schema.tables where"
                        + " table_schema = 'public' and table_type = 'BASE TABLE' order by 1")
                .query(String.class)
                .list();
        // The order of tables does not matter while no reference is looked at.
        all.add("set session_replication_role = replica;");
        all.add("create table " + HISTORY
                + " (installed_rank int not null primary key, version varchar(50), description"
                + " varchar(200) not null, type varchar(20) not null, script varchar(1000) not null, checksum int,"
                + " installed_by varchar(100) not null, installed_on timestamp not null default now(), execution_time int"
                + " not null, success boolean not null);");
        for (String table : tables) {
            all.add("delete from " + table + ";");
            all.addAll(client.sql("select * from " + table)
                    .query((row, n) -> insert(table, row))
                    .list());
        }
        all.addAll(
                client.sql("select 'select setval(' || quote_literal(pg_get_serial_sequence(table_name, column_name))"
                                + " || ', ' || coalesce(pg_sequence_last_value(pg_get_serial_sequence(table_name,"
                                + " column_name)::regclass), 1) || ');' from information_schema.columns where is_identity = 'YES'"
                                + " and table_schema = 'public'")
                        .query(String.class)
                        .list());
        all.add("set session_replication_role = default;");
        return all;
    }

    private static String insert(String table, ResultSet row) throws SQLException {
        var about = row.getMetaData();
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            names.add(about.getColumnName(i));
            Object value = row.getObject(i);
            values.add(
                    value == null
                            ? "null"
                            : value instanceof byte[] bytes
                                    ? "'\\x" + HexFormat.of().formatHex(bytes) + "'"
                                    : "'" + row.getString(i).replace("'", "''") + "'");
        }
        return "insert into " + table + " (" + names.stream().collect(Collectors.joining(", ")) + ") values ("
                + String.join(", ", values) + ");";
    }
}
