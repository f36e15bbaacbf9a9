package org.rcm.intake.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rcm.intake.mail.MailParser;
import org.rcm.intake.mail.MailSettings;
import org.rcm.intake.mail.Receipt;
import org.rcm.intake.passport.MrzPassportReader;
import org.rcm.intake.registration.Application;
import org.rcm.intake.registration.PassportCopy;
import org.rcm.intake.registration.ReceiptProof;

/** A copy of the passport that was pasted into the form is read like one that was attached. */
class PassportWithinFormTest {
    private static MrzPassportReader passports;

    @BeforeAll
    static void open() {
        passports = MrzPassportReader.open();
    }

    @AfterAll
    static void close() {
        passports.close();
    }

    @Test
    void in_a_word_document() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Nombre completo: Ana Ruiz Mora");
            document.createParagraph().createRun().setText("Institución: IGM");
            document.createParagraph()
                    .createRun()
                    .addPicture(new ByteArrayInputStream(picture()), PictureType.JPEG, "p.jpg", 2_000_000, 1_400_000);
            document.write(out);
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
            throw new IOException(e);
        }

        assertThat(copies("ficha.docx", out.toByteArray()))
                .extracting(PassportCopy::accepted)
                .containsExactly(true);
    }

    @Test
    void in_a_pdf_form() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDImageXObject image = PDImageXObject.createFromByteArray(document, picture(), "p.jpg");
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                content.setLeading(16);
                content.newLineAtOffset(60, 780);
                content.showText("Nombre completo: Ana Ruiz Mora");
                content.newLine();
                content.showText("Institucion: Instituto Guatemalteco de Migracion");
                content.newLine();
                content.showText("Correo: ana.ruiz@igm.example, y todo lo que una ficha pregunta ademas ".repeat(3));
                content.endText();
                float width = 380;
                content.drawImage(image, 100, 300, width, width * image.getHeight() / image.getWidth());
            }
            document.save(out);
        }

        assertThat(copies("ficha.pdf", out.toByteArray()))
                .extracting(PassportCopy::accepted)
                .containsExactly(true);
    }

    private static List<PassportCopy> copies(String name, byte[] content) {
        String mail =
                "From: ana.ruiz@igm.example\nSubject: Registro\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n"
                        + "Adjunto mi ficha de inscripción.\n--b\nContent-Type: application/octet-stream; name=" + name
                        + "\nContent-Transfer-Encoding: base64\n\n"
                        + Base64.getMimeEncoder().encodeToString(content) + "\n--b--\n";
        Receipt receipt = new Receipt(Instant.parse("2022-02-10T12:00:00Z"), ReceiptProof.IMAP);
        MailReading reading = new MailReader(ReadingCase.CATALOGUE, passports, Clock.systemUTC())
                .read(new MailParser(new MailSettings(Set.of("registro@crm.example"), null), ReadingCase.WORDS)
                        .parse(mail.getBytes(StandardCharsets.UTF_8), receipt));
        return reading.applications().stream()
                .map(Application::passports)
                .flatMap(List::stream)
                .toList();
    }

    private static byte[] picture() throws IOException {
        try (InputStream in = PassportWithinFormTest.class.getResourceAsStream("../passport/passport.jpg")) {
            return in.readAllBytes();
        }
    }
}
