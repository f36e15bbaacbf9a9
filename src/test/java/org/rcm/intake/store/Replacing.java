package org.rcm.intake.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;

/** Replaces rows until the file uses the place of old ones again, as a hub does in its second minute. */
final class Replacing {
    private static final int ROWS = 50;
    private static final int COMMITS = 300;
    private static final int MOST_BYTES = 8_000;

    private Replacing() {}

    /** Each commit bears a number that is one higher. @return the last */
    static long in(Database database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set retention_time 100"); // milliseconds, after which place is used again; 45 s else
            long last = last(statement);
            Random random = new Random(last);
            try (PreparedStatement row = connection.prepareStatement("merge into replaced values (?, ?, ?)")) {
                for (int i = 1; i <= COMMITS; i++) {
                    byte[] content = new byte[random.nextInt(MOST_BYTES)];
                    random.nextBytes(content);
                    row.setInt(1, random.nextInt(ROWS));
                    row.setLong(2, last + i);
                    row.setBytes(3, content);
                    row.executeUpdate();
                }
            }
            return last + COMMITS;
        }
    }

    /** Number of the last commit; reads every row. */
    static long last(Database database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            return last(statement);
        }
    }

    private static long last(Statement statement) throws SQLException {
        statement.execute("create table if not exists replaced (id int primary key, n bigint, content varbinary)");
        try (ResultSet row = statement.executeQuery("select max(n), sum(length(content)) from replaced")) {
            row.next();
            return row.getLong(1);
        }
    }
}
