package org.rcm.intake.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.jms.JMSContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
 * A data folder and a PostgreSQL database of schema version 7, as {@link MakeOldData} wrote them then: this version opens
 * them and tells the same of them. A field that a later export adds does not matter, one that it changes or drops does.
 */
class UpgradeTest {
    private static final String OLD = "v7/";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path data;

    @BeforeEach
    void unpack() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(resource("data.zip"))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = data.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
    }

    private static InputStream resource(String name) {
        return UpgradeTest.class.getResourceAsStream(OLD + name);
    }

    private Store store(Database database) {
        return Store.on(
                database.dataSource(),
                Store.vault(database.dataSource(), data.resolve("intake.key")),
                Clock.systemUTC());
    }

    private Database h2() {
        return Database.open(DatabaseSettings.embedded(data));
    }

    @ParameterizedTest
    @EnumSource(Subject.class)
    void theEmbeddedDatabaseTellsTheSameAsBefore(Subject subject) throws IOException {
        try (Database database = h2()) {
            assertThat(told(store(database), subject)).isEqualTo(told(subject));
        }
    }

    @Test
    void postgresTellsTheSameAsBefore() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            String url = server.getJdbcUrl("postgres", "postgres");
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement();
                    InputStream sql = resource("postgres.sql")) {
                statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
            }
            try (Database database = Database.open(new DatabaseSettings(url, "postgres", "postgres", 4))) {
                Store store = store(database);
                for (Subject subject : Subject.values()) {
                    assertThat(told(store, subject)).isEqualTo(told(subject));
                }
                assertThat(store.audit().verify().intact()).isTrue();
                assertThat(store.registrations().nextReference(WorkDone.EVENT, "IMRF22"))
                        .isEqualTo("IMRF22-0003");
            }
        }
    }

    @Test
    void theAuditTrailIsStillWhole() {
        try (Database database = h2()) {
            assertThat(store(database).audit().verify().intact()).isTrue();
        }
    }

    @Test
    void theNextRegistrationGetsTheNextReference() {
        try (Database database = h2()) {
            assertThat(store(database).registrations().nextReference(WorkDone.EVENT, "IMRF22"))
                    .isEqualTo("IMRF22-0003");
        }
    }

    @Test
    void whatWaitedInTheBrokerIsStillThereAndItsRepeatIsStillDropped() throws Exception {
        Login login = Login.from("ticketing", data.resolve("ticketing.password"));
        try (EmbeddedBroker broker = EmbeddedBroker.start(data.resolve("broker"), "off", login);
                JMSContext hub = broker.connections().createContext()) {
            var queue = hub.createQueue(Queues.REQUESTS);
            hub.createProducer()
                    .setProperty("_AMQ_DUPL_ID", MakeOldData.DUPLICATE_ID)
                    .send(queue, MakeOldData.WAITING);
            var staff = hub.createConsumer(queue);
            assertThat(staff.receive(5000).getBody(String.class)).isEqualTo(MakeOldData.WAITING);
            assertThat(staff.receive(200)).isNull();
        }
    }

    /** What the old export told. */
    private static List<JsonNode> told(Subject subject) throws IOException {
        try (InputStream lines = resource(subject + ".jsonl")) {
            return lines(new String(lines.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** What the export tells now, in the words that the old one had. */
    private static List<JsonNode> told(Store store, Subject subject) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Exports.write(store, subject, Format.JSONL, null, null, out);
        List<JsonNode> now = lines(out.toString(StandardCharsets.UTF_8));
        List<JsonNode> before = told(subject);
        for (int i = 0; i < Math.min(now.size(), before.size()); i++) {
            var known = new ArrayList<String>();
            before.get(i).fieldNames().forEachRemaining(known::add);
            ((com.fasterxml.jackson.databind.node.ObjectNode) now.get(i)).retain(known);
        }
        return now;
    }

    private static List<JsonNode> lines(String text) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }
}
