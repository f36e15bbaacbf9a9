package org.rcm.intake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code erase}, {@code purge} and {@code audit verify} after an ingest, as an operator calls them. */
class EraseCommandTest {
    private static final String MAIL = """
            Received: from a by b; Thu, 10 Feb 2022 12:00:00 +0000
            From: Dalys Batista <dbatista@migracion.gob.pa.example>
            To: CRMST@iom.int
            Subject: Registro al taller
            Message-ID: <erase-1@migracion.gob.pa.example>

            Nombres: Dalys Ivette
            Apellidos: Batista Sanjur
            Institución: Servicio Nacional de Migración
            País: Panamá
            """;

    @TempDir
    static Path once;

    @TempDir
    Path folder;

    private String err;

    @BeforeAll
    static void ingest() throws IOException {
        Files.createDirectories(once.resolve("mails"));
        Files.writeString(once.resolve("mails/one.eml"), MAIL);
        HubCommand.commandLine(new ByteArrayOutputStream(), new ByteArrayOutputStream())
                .execute(
                        "ingest",
                        once.resolve("mails").toString(),
                        "--data",
                        once.resolve("data").toString());
    }

    @BeforeEach
    void aCopyOfItsData() throws IOException {
        try (Stream<Path> all = Files.walk(once.resolve("data"))) {
            for (Path source : all.toList()) {
                Files.copy(
                        source,
                        folder.resolve(once.resolve("data").relativize(source).toString()),
                        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private String run(int exit, String... arguments) {
        List<String> all = new java.util.ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", folder.toString()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int ended = HubCommand.commandLine(out, errors).execute(all.toArray(String[]::new));
        err = errors.toString(StandardCharsets.UTF_8);
        assertThat(ended).as(out + err).isEqualTo(exit);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void nobodyErasedStandsInTheSheetsOfTicketingStaff(@TempDir Path sheets) throws IOException {
        Path sheet = Files.writeString(sheets.resolve("tickets-imrf-2022.csv"), "BATISTA SANJUR,DALYS IVETTE\n");
        run(0, "erase", "IMRF22-0001", "--set", "intake.manifest.folder=" + sheets);
        assertThat(sheet).exists().content().doesNotContain("BATISTA");
    }

    @Test
    void noSheetsAreMadeWhereThereWereNone(@TempDir Path sheets) {
        run(0, "erase", "IMRF22-0001", "--set", "intake.manifest.folder=" + sheets);
        assertThat(sheets).isEmptyDirectory();
    }

    private long outgoing() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("outgoing"))) {
            return files.count();
        }
    }

    @Test
    void theCertificateSaysWhatIsGone() {
        assertThat(run(0, "erase", "IMRF22-0001", "--who", "Ana Solís", "--json"))
                .contains(
                        "\"reference\":\"IMRF22-0001\"", "\"who\":\"Ana Solís\"", "\"mails\":[1]", "\"complete\":true")
                .doesNotContainIgnoringCase("batista");
    }

    @Test
    void theCopiesOfAnswersAreGone() throws IOException {
        assertThat(outgoing()).isEqualTo(1);
        run(0, "erase", "IMRF22-0001");
        assertThat(outgoing()).isZero();
    }

    @Test
    void noExportTellsOfThePerson() {
        run(0, "erase", "IMRF22-0001");
        assertThat(run(0, "export", "registrations") + run(0, "export", "mails") + run(0, "export", "tickets"))
                .contains("IMRF22-0001")
                .doesNotContainIgnoringCase("batista", "dalys");
    }

    @Test
    void whoIsErasedWaitsForNothing() {
        run(0, "erase", "IMRF22-0001");
        assertThat(run(0, "status")).contains("1 withdrawn");
    }

    @Test
    void thereIsNothingToEraseOfAnUnknownReference() {
        run(1, "erase", "IMRF22-0099");
        assertThat(err).contains("There is no registration IMRF22-0099");
    }

    @Test
    void purgeErasesWhatIsPastItsRetention() throws IOException {
        assertThat(run(0, "purge", "--as-of", "2023-04-01")).contains("1 persons and 1 mails erased");
        assertThat(outgoing()).isZero();
        assertThat(run(0, "purge", "--as-of", "2023-04-01")).contains("0 persons and 0 mails erased");
    }

    @Test
    void purgeErasesNothingOnTheLastDayOfRetention() {
        assertThat(run(0, "purge", "--as-of", "2023-03-31")).contains("0 persons and 0 mails erased");
    }

    @Test
    void aDryRunErasesNothing() throws IOException {
        assertThat(run(0, "purge", "--as-of", "2023-04-01", "--dry-run")).contains("IMRF22-0001", "1 persons");
        assertThat(outgoing()).isEqualTo(1);
    }

    @Test
    void theAuditTrailTellsOfTheErasureAndIsWhole() {
        run(0, "erase", "IMRF22-0001", "--who", "Ana Solís");
        assertThat(run(0, "audit", "show", "IMRF22-0001")).contains("Ana Solís  ERASED");
        assertThat(run(0, "audit", "verify")).contains("Whole: 2 lines. Head: 2:");
    }

    @Test
    void whatWasIngestedAddsUp() {
        assertThat(run(0, "status", "--verify")).contains("Everything adds up.");
    }

    @Test
    void whatIsLeftAfterAnErasureAddsUp() {
        run(0, "erase", "IMRF22-0001");
        assertThat(run(0, "status", "--verify", "--json")).contains("\"differences\":[]");
    }

    @Test
    void whatDoesNotAddUpIsToldAndEndsWithOne() throws java.sql.SQLException {
        try (var database = org.rcm.intake.store.Database.open(org.rcm.intake.store.DatabaseSettings.embedded(folder));
                var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from mail_chunk");
        }
        assertThat(run(1, "status", "--verify")).contains("mails-content: m1", "restore a backup");
    }

    @Test
    void aReaderWhoHasHadEnoughIsNoError() {
        var closed = new java.io.OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int ended =
                HubCommand.commandLine(closed, errors).execute("export", "registrations", "--data", folder.toString());
        assertThat(ended).isZero();
        assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aHeadThatIsNotInTheTrailIsSaid() {
        assertThat(run(1, "audit", "verify", "--head", "1:elsewhere")).contains("BROKEN");
    }
}
