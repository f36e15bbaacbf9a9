package org.rcm.intake.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcm.intake.registration.Delegate;
import org.rcm.intake.registration.PersonName;
import org.rcm.intake.store.OutboxKind;
import org.rcm.intake.store.Store;

class ExportCommandTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path SCHEMAS = Path.of("config/schema");

    private static Workplace workplace; // nothing here changes it

    @BeforeAll
    static void someCases(@TempDir Path folder) throws IOException {
        workplace = Workplace.in(folder).given(ExportCommandTest::fill);
    }

    private static void fill(Store store) {
        long read = store.mails().store(Cases.aMail(1)).id();
        store.mails().settle(read, Cases.registered("IMRF22-0001"));
        store.mails().store(Cases.aMail(2));
        store.registrations().insert(Cases.confirmed("IMRF22-0001"));
        store.registrations()
                .insert(Cases.incomplete("IMRF22-0002")
                        .delegate(new Delegate(
                                null,
                                new PersonName("=HYPERLINK(\"http://x\")", "O\"Neill, Ana"),
                                "@SUM(A1)",
                                "-2+3",
                                "ana@migracion.example",
                                "+507 6000"))
                        .build());
        promise(store, 1, true);
        promise(store, 2, false);
    }

    private static void promise(Store store, int version, boolean sent) {
        byte[] request = Cases.ticketRequest("IMRF22-0001", version).getBytes(StandardCharsets.UTF_8);
        long id = store.outbox()
                .add(OutboxKind.TICKET, "ticket:IMRF22-0001:" + version, "IMRF22-0001", 1L, request, Cases.RECEIVED)
                .orElseThrow();
        if (sent) {
            store.outbox().sent(id, Cases.RECEIVED);
        }
    }

    private List<JsonNode> rows(String... arguments) throws IOException {
        var ran = workplace.run(arguments);
        assertThat(ran.exit()).as(ran.err()).isZero();
        return MAPPER.readerFor(JsonNode.class)
                .<JsonNode>readValues(ran.bytes())
                .readAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"registrations", "mails", "tickets"})
    void everyRowKeepsItsSchema(String what) throws IOException {
        Schema schema = schema("export-" + what + ".v1.json");
        assertThat(rows("export", what)).isNotEmpty().allSatisfy(row -> assertThat(
                        schema.validate(row.toString(), InputFormat.JSON))
                .extracting(Error::toString)
                .isEmpty());
    }

    private static Schema schema(String name) throws IOException {
        Map<String, String> byId =
                Map.of("urn:rcm:intake:ticket-request:v1", Files.readString(SCHEMAS.resolve("ticket-request.v1.json")));
        SchemaRegistry registry =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(byId));
        return registry.getSchema(Files.readString(SCHEMAS.resolve(name)), InputFormat.JSON);
    }

    @Test
    void registrationsHaveTheFieldsOfTheContractInItsOrder() throws IOException {
        assertThat(rows("export", "registrations").get(0).fieldNames())
                .toIterable()
                .containsExactly(
                        ("reference event delegation honorific givenNames surnames position institution email phone"
                                        + " passport state ticket courtesies seat missing findings receivedAt completedAt"
                                        + " acceptedAt replaces replacedBy mails")
                                .split(" "));
    }

    @Test
    void mailsHaveTheFieldsOfTheContractInItsOrder() throws IOException {
        assertThat(rows("export", "mails").get(0).fieldNames())
                .toIterable()
                .containsExactly(("id messageId source receivedAt receiptProof from subject kind language state"
                                + " registrations findings replied sha256 mailbox uidValidity uid")
                        .split(" "));
    }

    @Test
    void namesKeepTheirAccents() throws IOException {
        assertThat(rows("export", "registrations").get(0).path("surnames").asText())
                .isEqualTo("Quiel Añino");
    }

    @Test
    void whoGetsNoTicketIsSaidSo() throws IOException {
        assertThat(rows("export", "registrations"))
                .extracting(row -> row.path("ticket").asText())
                .containsExactly("IOM", "NONE");
    }

    @Test
    void aPassportIsNullUntilOneIsKnown() throws IOException {
        assertThat(rows("export", "registrations").get(1).path("passport").isNull())
                .isTrue();
    }

    @Test
    void aMailThatIsNotDecidedHasNoKind() throws IOException {
        JsonNode received = rows("export", "mails", "--state", "received").get(0);
        assertThat(received.path("kind").isNull() && received.path("language").isNull())
                .isTrue();
    }

    @Test
    void rowsOfOneStateOnly() throws IOException {
        assertThat(rows("export", "registrations", "--state", "CONFIRMED"))
                .extracting(row -> row.path("reference").asText())
                .containsExactly("IMRF22-0001");
    }

    @Test
    void aStateThatIsNoneIsWrongUsage() {
        var ran = workplace.run("export", "mails", "--state", "CONFIRMED");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("RECEIVED, DONE, IGNORED, REVIEW, FAILED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"registrations", "mails", "tickets"})
    void nothingOfAnotherEvent(String what) throws IOException {
        assertThat(rows("export", what, "--event", "plenary-2018")).isEmpty();
    }

    @Test
    void mailsOfAnEventAreThoseOfItsRegistrations() throws IOException {
        assertThat(rows("export", "mails", "--event", "imrf-2022"))
                .extracting(row -> row.path("uid").asInt())
                .containsExactly(1);
    }

    @Test
    void ticketsAreThoseThatWentToTheQueueAsTheyWent() throws IOException {
        assertThat(workplace.run("export", "tickets").lines()).containsExactly(Cases.ticketRequest("IMRF22-0001", 1));
    }

    @Test
    void ticketsStillToBeSentAreShownWhenAskedFor() throws IOException {
        assertThat(rows("export", "tickets", "--state", "pending"))
                .extracting(row -> row.path("version").asInt())
                .containsExactly(2);
    }

    @Test
    void csvLetsNoCellBecomeAFormula() {
        assertThat(workplace.run("export", "registrations", "--format", "csv").out())
                .contains("\"'=HYPERLINK(\"\"http://x\"\")\",\"O\"\"Neill, Ana\",'@SUM(A1),'-2+3,")
                .contains(",'+507 6000,");
    }

    @Test
    void csvLinesEndAsInRfc4180() {
        assertThat(workplace.run("export", "mails", "--format", "csv").out().split("\r\n"))
                .hasSize(3);
    }

    @Test
    void csvTellsFindingsInWords() {
        assertThat(workplace.run("export", "registrations", "--format", "csv").out())
                .contains("ASK PASSPORT_MISSING: no document in any mail");
    }

    private Sheet sheet(byte[] xlsx) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            return workbook.getSheetAt(0);
        }
    }

    @Test
    void xlsxHasAFrozenHeadingAndARowEach() throws IOException {
        Sheet sheet = sheet(
                workplace.run("export", "registrations", "--format", "xlsx").bytes());
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("reference");
        assertThat(sheet.getLastRowNum()).isEqualTo(2);
    }

    @Test
    void xlsxKeepsFormulasAsText() throws IOException {
        Sheet sheet = sheet(
                workplace.run("export", "registrations", "--format", "xlsx").bytes());
        var cell = sheet.getRow(2).getCell(4);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo("=HYPERLINK(\"http://x\")");
    }

    @Test
    void ticketsHaveASheetAStatusThatPrintsOnPaper() throws IOException {
        byte[] xlsx = workplace.run("export", "tickets", "--format", "xlsx").bytes();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("REQUESTED");
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
        }
    }

    @Test
    void aSpreadsheetProgramOpensTheTicketsAndSaysNothing() throws Exception {
        Path soffice = Path.of("/usr/bin/soffice");
        assumeTrue(Files.isExecutable(soffice), "LibreOffice is not installed: the workbook is not opened by it");
        Path file = workplace.folder().resolve("tickets.xlsx");
        workplace.run("export", "tickets", "--format", "xlsx", "--output", file.toString());
        Path pdf = Path.of("target", "spreadsheet").toAbsolutePath();
        Path said = workplace.folder().resolve("said");
        Process opens = new ProcessBuilder(
                        soffice.toString(),
                        "-env:UserInstallation="
                                + workplace.folder().resolve("office").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        pdf.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(opens.waitFor(2, TimeUnit.MINUTES)).isTrue();
        String aboutTheFile = Files.readString(said).replaceAll("(?m)^.*javaldx.*$", ""); // it misses its own Java
        assertThat(aboutTheFile)
                .contains("convert ")
                .doesNotContainIgnoringCase("warning")
                .doesNotContainIgnoringCase("error:");
        assertThat(pdf.resolve("tickets.pdf")).isNotEmptyFile();
    }

    @Test
    void anExportGoesToAFileWhereAsked() throws IOException {
        Path file = workplace.folder().resolve("tickets.xlsx");
        var ran = workplace.run("export", "tickets", "--format", "xlsx", "--output", file.toString());
        assertThat(ran.bytes()).isEmpty();
        assertThat(sheet(Files.readAllBytes(file)).getLastRowNum()).isEqualTo(1);
    }

    @Test
    void anExportIsForNobodysEyesButItsOwners(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("registrations.csv");
        workplace.run("export", "registrations", "--format", "csv", "--output", file.toString());
        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void aFileThatCannotBeWrittenIsAFailureThatIsNamed() {
        Path file = workplace.folder().resolve("nowhere/tickets.csv");
        var ran = workplace.run("export", "tickets", "--output", file.toString());
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("NoSuchFileException", file.toString()).doesNotContain("\tat ");
    }

    @Test
    void whatAnExportIsOfMustBeNamed() {
        assertThat(workplace.run("export", "delegates").exit()).isEqualTo(2);
    }
}
