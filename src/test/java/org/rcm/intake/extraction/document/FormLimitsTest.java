package org.rcm.intake.extraction.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcm.intake.fuzz.Budget;
import org.rcm.intake.mail.Part;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;

/** What somebody can send to make a document expensive, and that it costs no more than its budget. */
class FormLimitsTest {
    private final FormReader forms = new FormReader();

    @ParameterizedTest
    @ValueSource(strings = {"word/document.xml", "xl/sharedStrings.xml", "content.xml"})
    void a_document_that_explodes_is_given_up(String file) throws IOException {
        byte[] bomb = zip(file, "<a>" + "<p/>".repeat(100), 200_000_000);
        Part part = part(file.startsWith("word") ? "f.docx" : file.startsWith("xl") ? "f.xlsx" : "f.odt", bomb);

        assertThatCode(() -> Budget.check(() -> forms.read(part))).doesNotThrowAnyException();
    }

    @Test
    void a_pdf_that_explodes_is_given_up() throws IOException {
        byte[] zeros = new byte[1 << 20];
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(packed, new Deflater(9))) {
            for (int i = 0; i < 1000; i++) {
                deflate.write(zeros);
            }
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes("%PDF-1.4\n1 0 obj<</Filter/FlateDecode>>stream\n".getBytes(StandardCharsets.US_ASCII));
        pdf.writeBytes(packed.toByteArray());
        pdf.writeBytes("\nendstream endobj\n".getBytes(StandardCharsets.US_ASCII));

        Budget.check(
                () -> assertThat(forms.read(part("f.pdf", pdf.toByteArray())).findings())
                        .extracting(Finding::code)
                        .containsExactly(FindingCode.MAIL_UNREADABLE_PART));
    }

    @Test
    void a_document_names_no_file_of_ours() throws IOException {
        String xml = "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><w><p><t>a&x;b</t></p></w>";

        FormReader.Form form = forms.read(part("f.docx", zip("word/document.xml", xml, 0)));

        assertThat(form.blocks().stream()
                        .filter(Block.Lines.class::isInstance)
                        .map(Block.Lines.class::cast)
                        .flatMap(lines -> lines.lines().stream())
                        .map(Block.Line::text))
                .allMatch(text -> text.matches("a?b?"));
    }

    private static byte[] zip(String file, String xml, int blanks) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(file));
            zip.write(xml.getBytes(StandardCharsets.UTF_8));
            byte[] block = "<p/>".repeat(250_000).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < blanks / block.length; i++) {
                zip.write(block);
            }
        }
        return out.toByteArray();
    }

    private static Part part(String name, byte[] content) {
        String type = name.endsWith("odt")
                ? "application/vnd.oasis.opendocument.text"
                : name.endsWith("pdf") ? "application/pdf" : "application/zip";
        return new Part("2", type, type, name, null, false, content);
    }
}
