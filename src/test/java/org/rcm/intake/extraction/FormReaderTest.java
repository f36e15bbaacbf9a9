package org.rcm.intake.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rcm.intake.mail.Part;
import org.rcm.intake.registration.Evidence;

class FormReaderTest {
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

    static byte[] pdf(String... lines) throws IOException {
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

    private static Part part(String name, String type, byte[] content) {
        return new Part("2", type, type, name, null, false, content);
    }
}
