package org.rcm.intake.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.event.file.EventFiles;
import org.rcm.intake.export.Manifests;
import org.rcm.intake.fixtures.StandingClock;
import org.rcm.intake.privacy.Vault;
import org.rcm.intake.store.Database;
import org.rcm.intake.store.DatabaseSettings;
import org.rcm.intake.store.MadeDatabase;
import org.rcm.intake.store.OutboxKind;
import org.rcm.intake.store.Store;

class WriteManifestTest {
    private final Database database = MadeDatabase.open(
            new DatabaseSettings("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "", 4));
    private final Store store = Store.on(database.dataSource(), Vault.inMemory(), Clock.systemUTC());
    private final StandingClock clock = new StandingClock("2022-02-15T15:00:00Z");

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theRequestsOfAnEventStandInTheFolderOnceTheHubRuns() throws IOException {
        sent(1);
        manifest().due();
        assertThat(csv()).contains("IMRF22-0001,1,REQUESTED,REQUEST,PAN,'=SOTO");
        try (InputStream in = Files.newInputStream(folder.resolve("tickets-imrf-2022.xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            assertThat(book.getSheetName(0)).isEqualTo("REQUESTED");
        }
    }

    @Test
    void theyAreWrittenAnewOnTheNextDayAtTheHourOfTheEventsZone() throws IOException {
        WriteManifest manifest = manifest();
        manifest.due();
        sent(1);
        clock.set("2022-02-16T11:59:00Z"); // 05:59 in Mexico City
        manifest.due();
        assertThat(csv()).doesNotContain("IMRF22-0001");
        clock.set("2022-02-16T12:00:00Z");
        manifest.due();
        assertThat(csv()).contains("IMRF22-0001");
    }

    @Test
    void eventsThatAreNotOpenAndThoseWithoutTicketsHaveNone() throws IOException {
        manifest().due();
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("tickets-imrf-2022.csv", "tickets-imrf-2022.xlsx");
        }
    }

    @Test
    void nobodyButOwnerAndGroupReadsThem() throws IOException {
        manifest().due();
        assertThat(Files.getPosixFilePermissions(folder.resolve("tickets-imrf-2022.csv")))
                .containsExactlyInAnyOrder(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.GROUP_READ);
    }

    @Test
    void aDraftOfAProcessThatDiedIsRemoved() throws IOException {
        Path draft = Files.writeString(folder.resolve(".tickets123.new"), "QUIEL");
        Files.setLastModifiedTime(draft, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        manifest().due();
        assertThat(draft).doesNotExist();
    }

    @Test
    void pastTheDayOfRetentionTheFilesAreGone() throws IOException {
        manifest().due();
        clock.set("2023-04-01T15:00:00Z");
        manifest().due();
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsTriedAgain() throws IOException {
        Path blocked = folder.resolve("file");
        Files.writeString(blocked, "");
        WriteManifest manifest = manifest(blocked);
        manifest.due();
        Files.delete(blocked);
        manifest.due();
        assertThat(blocked.resolve("tickets-imrf-2022.csv")).exists();
    }

    private void sent(int version) {
        String request = "{\"reference\":\"IMRF22-0001\",\"version\":" + version + ",\"type\":\"REQUEST\","
                + "\"delegation\":\"PAN\",\"traveller\":{\"surname\":\"=SOTO\"},\"event\":{\"id\":\"imrf-2022\"}}";
        long id = store.outbox()
                .add(
                        OutboxKind.TICKET,
                        "ticket:IMRF22-0001:" + version,
                        "IMRF22-0001",
                        null,
                        request.getBytes(StandardCharsets.UTF_8),
                        clock.instant())
                .orElseThrow();
        store.outbox().sent(id, clock.instant());
    }

    private String csv() throws IOException {
        return Files.readString(folder.resolve("tickets-imrf-2022.csv"));
    }

    private WriteManifest manifest() {
        return manifest(folder);
    }

    private WriteManifest manifest(Path where) {
        return new WriteManifest(
                new Manifests(store, where),
                () -> EventFiles.read(Path.of("config", "events")),
                LocalTime.of(6, 0),
                clock);
    }
}
