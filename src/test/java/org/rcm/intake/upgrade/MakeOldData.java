package org.rcm.intake.upgrade;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.jms.JMSContext;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rcm.intake.broker.EmbeddedBroker;
import org.rcm.intake.broker.Login;
import org.rcm.intake.broker.Queues;
import org.rcm.intake.export.Exports;
import org.rcm.intake.export.Exports.Subject;
import org.rcm.intake.export.Format;
import org.rcm.intake.fixtures.WorkDone;
import org.rcm.intake.store.Database;
import org.rcm.intake.store.DatabaseSettings;
import org.rcm.intake.store.Store;

/**
 * Writes what a version leaves on disk, for {@link UpgradeTest} of the versions after it. Run once, when a version goes
 * out, with the number of its newest migration and a folder:
 *
 * <pre>mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=org.rcm.intake.upgrade.MakeOldData \
 *     -Dexec.args="7 src/test/resources/org/rcm/intake/upgrade/v7"</pre>
 */
public final class MakeOldData {
    static final String WAITING = "{\"reference\":\"IMRF22-0001\",\"version\":1}";
    static final String DUPLICATE_ID = "6f1c2a52-3a5e-4a40-9d4e-000000000001";

    private final String version;
    private final Path folder;

    private MakeOldData(String version, Path folder) {
        this.version = version;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        new MakeOldData(arguments[0], Path.of(arguments[1])).make();
        System.exit(0); // the servers leave threads behind
    }

    private void make() throws Exception {
        Path data = Files.createTempDirectory("old-data");
        Files.createDirectories(folder);
        try (Database database = Database.openToFill(DatabaseSettings.embedded(data), version)) {
            Store store = work(database, data.resolve("intake.key"));
            for (Subject subject : Subject.values()) {
                try (OutputStream out = Files.newOutputStream(folder.resolve(subject + ".jsonl"))) {
                    Exports.write(store, subject, Format.JSONL, null, null, out);
                }
            }
        }
        broker(data);
        postgres(data.resolve("intake.key"));
        zip(data);
    }

    private static Store work(Database database, Path key) {
        Store store = Store.on(database.dataSource(), Store.vault(database.dataSource(), key), Clock.systemUTC());
        WorkDone.in(store);
        return store;
    }

    private static void broker(Path data) throws Exception {
        Login login = Login.from("ticketing", data.resolve("ticketing.password"));
        try (EmbeddedBroker broker = EmbeddedBroker.start(data.resolve("broker"), "off", login);
                JMSContext hub = broker.connections().createContext()) {
            hub.createProducer()
                    .setProperty("_AMQ_DUPL_ID", DUPLICATE_ID)
                    .send(hub.createQueue(Queues.REQUESTS), WAITING);
        }
    }

    /** The same work, sealed with the same key, as the statements that make its database. */
    private void postgres(Path key) throws Exception {
        List<String> sql = new ArrayList<>();
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            DatabaseSettings settings =
                    new DatabaseSettings(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres", 4);
            try (Database database = Database.openToFill(settings, version)) {
                work(database, key);
                sql.addAll(new PostgresDump(database.dataSource()).statements());
            }
        }
        List<String> made = new ArrayList<>();
        try (Stream<Path> migrations = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (Path file : migrations
                    .sorted(java.util.Comparator.comparingInt(MakeOldData::number))
                    .filter(f -> number(f) <= Integer.parseInt(version))
                    .toList()) {
                made.add(Files.readString(file));
            }
        }
        made.addAll(sql);
        Files.writeString(folder.resolve("postgres.sql"), String.join("\n", made), StandardCharsets.UTF_8);
    }

    private static int number(Path migration) {
        return Integer.parseInt(migration.getFileName().toString().replaceAll("V(\\d+)__.*", "$1"));
    }

    private void zip(Path data) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("data.zip")));
                Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(data.relativize(file).toString()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }
}
