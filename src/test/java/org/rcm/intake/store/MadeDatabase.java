package org.rcm.intake.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Embedded databases that have the schema already, as migrations made it once in this process: to make it anew takes
 * longer than most tests that want a database of their own. That it is made, other tests say.
 */
public final class MadeDatabase {
    private static final Path TEMPLATE = make();
    private static final List<String> SCRIPT = script();

    private MadeDatabase() {}

    /** As {@link Database#open}, for a database in memory that is not there yet, or below a data folder. */
    public static Database open(DatabaseSettings settings) {
        if (EmbeddedFile.isMeantBy(settings.url())) {
            copyTo(EmbeddedFile.dataFile(settings).getParent());
            return Database.open(settings);
        }
        try (Connection first = DriverManager.getConnection(EmbeddedFile.dialect(settings.url()), login(settings));
                Statement statement = first.createStatement()) {
            for (String sql : SCRIPT) {
                statement.execute(sql);
            }
            return Database.open(settings); // before the only connection so far is closed, and the database with it
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lays one below a data folder, as {@link DatabaseSettings#embedded} has it, unless there is one. */
    public static void in(Path data) {
        copyTo(data.resolve("db"));
    }

    private static Properties login(DatabaseSettings settings) {
        Properties login = new Properties();
        if (settings.username() != null) {
            login.setProperty("user", settings.username());
            login.setProperty("password", settings.password());
        }
        return login;
    }

    private static void copyTo(Path folder) {
        if (Files.exists(folder)) {
            return;
        }
        try {
            Files.createDirectories(folder);
            for (String file : List.of("password", "intake.mv.db")) {
                Files.copy(
                        TEMPLATE.resolve("db").resolve(file), folder.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path make() {
        try {
            Path data = Files.createTempDirectory(Path.of("target"), "made-database");
            Database.open(DatabaseSettings.embedded(data)).close();
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What makes the same in memory. */
    private static List<String> script() {
        List<String> statements = new ArrayList<>();
        try (Database made = Database.open(DatabaseSettings.embedded(TEMPLATE));
                Connection connection = made.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet lines = statement.executeQuery("script")) {
            while (lines.next()) {
                String sql = lines.getString(1);
                if (!sql.startsWith("CREATE USER")) {
                    statements.add(sql);
                }
            }
            return List.copyOf(statements);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
