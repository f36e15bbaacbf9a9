package org.rcm.intake.extraction.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rcm.intake.extraction.ReadingCase;
import org.rcm.intake.extraction.contents.GridReader;
import org.rcm.intake.extraction.contents.LabelReader;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.mail.Part;
import org.rcm.intake.registration.Evidence;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;

public class FormReaderTest {
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final FormReader forms = new FormReader();

    @ParameterizedTest
    @CsvSource({"UTF-8, ;", "UTF-8, ','", "windows-1252, ;", "UTF-16LE, '\t'", "UTF-16BE, ;", "UTF-8-BOM, |"})
    void csv_is_read_in_every_usual_encoding_and_separator(String encoding, String separator) throws IOException {
        String text = String.join("\r\n", "Nombre;Institución", "Ana Núñez;\"Migración y Extranjería\"")
                .replace(";", separator);

        List<Draft> people = people(part("l.csv", "text/csv", encoded(text, encoding)));

        assertThat(people).hasSize(1);
        assertThat(people.get(0).text(Field.FULL_NAME)).isEqualTo("Ana Núñez");
        assertThat(people.get(0).text(Field.INSTITUTION)).isEqualTo("Migración y Extranjería");
    }

    private static byte[] encoded(String text, String encoding) {
        return switch (encoding) {
            case "UTF-8-BOM" -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
            case "UTF-16LE" -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE);
            case "UTF-16BE" -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE);
            default -> text.getBytes(Charset.forName(encoding));
        };
    }

    @Test
    void an_xlsx_list_gives_a_person_a_row() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet();
            String[][] rows = {
                {"LISTA"},
                {},
                {"No.", "Nombres", "Apellidos", "Correo"},
                {"1", "Ana", "Ruiz", "a@igm.gob.gt"},
                {"2", "Eva", "Paz", "e@igm.gob.gt"}
            };
            for (int r = 0; r < rows.length; r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < rows[r].length; c++) {
                    row.createCell(c).setCellValue(rows[r][c]);
                }
            }
            workbook.write(out);
        }

        List<Draft> people = people(
                part("l.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", out.toByteArray()));

        assertThat(people).extracting(person -> person.text(Field.GIVEN_NAMES)).containsExactly("Ana", "Eva");
        assertThat(people.get(1).best(Field.EMAIL).evidence())
                .isEqualTo(new Evidence(Evidence.Source.TABLE, "2", "sheet 1, row 5"));
    }

    @Test
    void a_date_in_a_sheet_is_told_in_full() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new XSSFWorkbook()) {
            dated(workbook).write(out);
        }

        assertThat(grid(part("l.xlsx", SHEET, out.toByteArray()))).containsExactly(List.of("Vence", "2026-10-06"));
    }

    @Test
    void an_old_workbook_is_read_with_its_dates() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new HSSFWorkbook()) {
            dated(workbook).write(out);
        }

        assertThat(grid(part("l.xls", "application/vnd.ms-excel", out.toByteArray())))
                .containsExactly(List.of("Vence", "2026-10-06"));
    }

    private static Workbook dated(Workbook workbook) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat((short) 14);
        Row row = workbook.createSheet().createRow(0);
        row.createCell(0).setCellValue("Vence");
        row.createCell(1).setCellValue(LocalDate.of(2026, 10, 6));
        row.getCell(1).setCellStyle(style);
        return workbook;
    }

    @Test
    void a_libreoffice_form_is_read_from_its_table() throws IOException {
        byte[] odt = odf(
                "text",
                "<text:p>FICHA</text:p><table:table><table:table-row><table:table-cell><text:p>Nombre completo</text:p>"
                        + "</table:table-cell><table:table-cell><text:p>Ana<text:s/><text:span>Ruiz Mora</text:span></text:p>"
                        + "</table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>Institución</text:p>"
                        + "</table:table-cell><table:table-cell><text:p>IGM</text:p></table:table-cell></table:table-row>"
                        + "</table:table>");

        List<Draft> people = people(part("f.odt", "application/vnd.oasis.opendocument.text", odt));

        assertThat(people).extracting(person -> person.text(Field.FULL_NAME)).containsExactly("Ana Ruiz Mora");
    }

    @Test
    void a_libreoffice_sheet_keeps_its_empty_cells() throws IOException {
        byte[] ods = odf(
                "spreadsheet",
                "<table:table><table:table-row><table:table-cell><text:p>Nombre</text:p></table:table-cell>"
                        + "<table:table-cell table:number-columns-repeated=\"2\"/><table:table-cell><text:p>Correo</text:p>"
                        + "</table:table-cell><table:table-cell table:number-columns-repeated=\"16380\"/></table:table-row></table:table>");

        assertThat(grid(part("f.ods", "application/vnd.oasis.opendocument.spreadsheet", ods))
                        .get(0)
                        .subList(0, 4))
                .containsExactly("Nombre", "", "", "Correo");
    }

    private static byte[] odf(String kind, String body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(("<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"><office:body><office:"
                            + kind + ">" + body + "</office:" + kind + "></office:body></office:document-content>")
                    .getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    @Test
    void an_rtf_form_is_read_from_its_table() {
        String rtf = "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\*\\generator X;}FICHA\\par"
                + "\\trowd\\cellx1\\cellx2\\intbl Nombre completo\\cell Jos\\'e9 Ruiz\\cell\\row"
                + "\\trowd\\cellx1\\cellx2\\intbl Instituci\\u243?n\\cell IGM\\cell\\row\\pard Gracias.\\par}";

        FormReader.Form form = forms.read(part("f.rtf", "application/rtf", rtf.getBytes(StandardCharsets.US_ASCII)));

        assertThat(form.blocks()).hasSize(3);
        assertThat(((Block.Grid) form.blocks().get(1)).rows())
                .containsExactly(List.of("Nombre completo", "José Ruiz"), List.of("Institución", "IGM"));
    }

    @Test
    void a_workbook_with_a_password_is_asked_for_without() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            file.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "EncryptedPackage");
            file.writeFilesystem(out);
        }

        assertThat(forms.read(part("l.xlsx", "application/x-ole-encrypted", out.toByteArray()))
                        .findings())
                .containsExactly(Finding.ask(FindingCode.DOCUMENT_PASSWORD_PROTECTED, "part 2"));
    }

    @ParameterizedTest
    @CsvSource({"a.rar, application/vnd.rar", "a.ppt, application/x-ole-storage", "a.pages, application/octet-stream"})
    void what_nothing_here_opens_is_asked_for_in_another_format(String name, String type) {
        assertThat(forms.read(part(name, type, new byte[] {1, 0, 2})).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.DOCUMENT_UNSUPPORTED);
    }

    @Test
    void a_docx_form_is_read_from_its_table() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("FICHA DE INSCRIPCIÓN");
            XWPFTable table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("Nombre completo");
            table.getRow(0).getCell(1).setText("Ana Ruiz Mora");
            table.getRow(1).getCell(0).setText("Institución");
            table.getRow(1).getCell(1).setText("IGM");
            document.write(out);
        }

        List<Draft> people = people(part(
                "f.docx",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                out.toByteArray()));

        assertThat(people).hasSize(1);
        assertThat(people.get(0).best(Field.FULL_NAME).value()).isEqualTo("Ana Ruiz Mora");
        assertThat(people.get(0).best(Field.INSTITUTION).evidence().source()).isEqualTo(Evidence.Source.FORM);
    }

    @Test
    void a_digital_pdf_form_is_read_from_its_text() throws IOException {
        List<Draft> people = people(part(
                "f.pdf", "application/pdf", pdf("Nombre: Ana Ruiz Mora", "Institucion: IGM", "Correo: a@igm.gob.gt")));

        assertThat(people).hasSize(1);
        assertThat(people.get(0).text(Field.FULL_NAME)).isEqualTo("Ana Ruiz Mora");
        assertThat(people.get(0).best(Field.EMAIL).evidence().place()).isEqualTo("page 1");
    }

    @Test
    void a_file_that_is_damaged_is_a_finding_and_no_error() {
        FormReader.Form form = forms.read(part(
                "f.docx",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "PK\u0003\u0004 nothing".getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(form.blocks()).isEmpty();
        assertThat(form.findings()).hasSize(1);
    }

    public static byte[] pdf(String... lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                content.setLeading(16);
                content.newLineAtOffset(60, 700);
                for (String line : lines) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    private List<Draft> people(Part part) {
        List<Draft> people = new ArrayList<>();
        for (Block block : forms.read(part).blocks()) {
            if (block instanceof Block.Grid grid) {
                people.addAll(new GridReader(ReadingCase.CATALOGUE).read(grid));
            } else if (block instanceof Block.Lines lines) {
                people.addAll(new LabelReader(ReadingCase.CATALOGUE).read(lines).people());
            }
        }
        return people;
    }

    private List<List<String>> grid(Part part) {
        return ((Block.Grid) forms.read(part).blocks().get(0)).rows();
    }

    private static Part part(String name, String type, byte[] content) {
        return new Part("2", type, type, name, null, false, content);
    }
}
