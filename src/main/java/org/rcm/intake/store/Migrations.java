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
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;

/** Brings a schema to its newest version. Flyway itself is only asked where there is something to do. */
final class Migrations {
    private static final String FOLDER = "db/migration";
    private static final Pattern SCRIPT = Pattern.compile("(?:.*/)?V(\\d+)__\\w+\\.sql");

    private Migrations() {}

    /** @throws DatabaseException if a newer program has changed it already */
    static void toNewest(DataSource database) {
        if (!isDone(database)) {
            to(database, MigrationVersion.LATEST);
        }
    }

    /** @throws DatabaseException if this program does not know that version, or the database is beyond it */
    static void to(DataSource database, String version) {
        if (!shipped().contains(version)) {
            throw new DatabaseException(
                    "The rows are of schema version " + version
                            + ", which this program does not know: a newer one wrote"
                            + " them. Use a version of the hub that is at least as new.",
                    null);
        }
        MigrationVersion wanted = MigrationVersion.fromVersion(version);
        to(database, wanted);
        MigrationInfo now = flyway(database, wanted).info().current();
        if (!wanted.equals(now.getVersion())) {
            throw new DatabaseException(
                    "The database has schema version " + now.getVersion() + ", the rows are of " + version
                            + ". Name a database that is quite empty.",
                    null);
        }
    }

    static String version(DataSource database) {
        return String.valueOf(
                flyway(database, MigrationVersion.LATEST).info().current().getVersion());
    }

    private static void to(DataSource database, MigrationVersion target) {
        Flyway flyway = flyway(database, target);
        if (MigrationVersion.LATEST.equals(target)) {
            refuseNewer(flyway.info().applied());
        }
        flyway.migrate();
    }

    /** @param applied what has been done to a database, as a Flyway of ours sees it that knows all our scripts */
    static void refuseNewer(MigrationInfo... applied) {
        for (MigrationInfo made : applied) {
            if (made.getState() == MigrationState.FUTURE_SUCCESS) {
                throw new DatabaseException(
                        "The database of intake.database.url was changed by a newer version of the hub (schema version "
                                + made.getVersion() + "). Use that version again, or restore a backup made before.",
                        null);
            }
        }
    }

    private static Flyway flyway(DataSource database, MigrationVersion target) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:" + FOLDER)
                .target(target)
                .load();
    }

    /** @throws DatabaseException if no hub has made its tables there */
    static void refuseUnmade(DataSource database, DatabaseSettings settings) {
        boolean made = new Work(database)
                        .sql(
                                "select count(*) from information_schema.tables where table_name = 'flyway_schema_history'")
                        .query(Long.class)
                        .single()
                > 0;
        if (!made) {
            throw new DatabaseException(
                    "There are no tables of a hub in the database of intake.database.url (" + settings.shown()
                            + "): run or ingest makes them. Where a hub has run, check host, port and name.",
                    null);
        }
    }

    /** Half a database must not be worked on. */
    static void refuseUnfinishedRestore(DataSource database) {
        new Meta(database).get(Meta.RESTORE).ifPresent(from -> {
            throw new DatabaseException(
                    "The database of intake.database.url is half filled: copying from " + from
                            + " was interrupted. Call the same command again; it begins anew.",
                    null);
        });
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
