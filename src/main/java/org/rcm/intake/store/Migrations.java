package org.rcm.intake.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a schema to its newest version. Flyway itself is only asked where there is something to do. */
final class Migrations {
    private static final String FOLDER = "db/migration";
    private static final Pattern SCRIPT = Pattern.compile("(?:.*/)?V(\\d+)__\\w+\\.sql");

    private Migrations() {}

    /** @throws RuntimeException of Flyway if the schema cannot be brought there */
    static void run(DataSource database) {
        if (!isDone(database)) {
            Flyway.configure()
                    .dataSource(database)
                    .locations("classpath:" + FOLDER)
                    .load()
                    .migrate();
        }
    }

    /** True if exactly the scripts that we ship have run, every one with success. */
    static boolean isDone(DataSource database) {
        Set<String> done = new TreeSet<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select version, success from flyway_schema_history where version is not null")) {
            while (rows.next()) {
                done.add(rows.getBoolean("success") ? String.valueOf(rows.getString("version")) : "failed");
            }
        } catch (SQLException e) { // no such table yet; what else it may be Flyway says better
            return false;
        }
        return done.equals(shipped());
    }

    /** The versions of the scripts that we ship. */
    static Set<String> shipped() {
        URL folder = Migrations.class.getResource("/" + FOLDER);
        try (Stream<String> names = names(folder)) {
            return names.map(SCRIPT::matcher)
                    .filter(Matcher::matches)
                    .map(script -> script.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> names(URL folder) throws IOException {
        if (folder.openConnection() instanceof JarURLConnection jar) {
            return jar.getJarFile().stream()
                    .map(java.util.zip.ZipEntry::getName)
                    .filter(name -> name.startsWith(FOLDER + "/"));
        }
        try {
            return Files.list(Path.of(folder.toURI()))
                    .map(path -> path.getFileName().toString());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
