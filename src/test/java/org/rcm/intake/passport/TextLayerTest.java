package org.rcm.intake.passport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;
import org.rcm.intake.registration.Proof;

/** A PDF's page has its picture, and may have a zone as text, as scanners write it behind what they saw. */
class TextLayerTest extends WithReader {
    private static final BufferedImage BLANK = new BufferedImage(800, 600, BufferedImage.TYPE_BYTE_GRAY);

    @Test
    void textThatAgreesWithThePictureChangesNothing() throws IOException {
        assertThat(read(Documents.picture("passport.jpg"), Documents.MRZ))
                .extracting(PassportReading::mrz, PassportReading::accepted)
                .containsExactly(tuple(Documents.MRZ, true));
    }

    @Test
    void textOfAnotherPassportCastsDoubt() throws IOException {
        assertThat(read(Documents.picture("passport.jpg"), Documents.OTHER_MRZ))
                .singleElement()
                .satisfies(reading -> assertThat(reading.reasons()).containsExactly(Reason.TEXT_DIFFERS));
    }

    @Test
    void readingInDoubtIsProvenByNothing() throws IOException {
        assertThat(read(Documents.picture("passport.jpg"), Documents.OTHER_MRZ))
                .extracting(
                        PassportReading::accepted, reading -> reading.passport().proof())
                .containsExactly(tuple(false, Proof.NONE));
    }

    @Test
    void aNameThatDiffersByOneLetterCastsDoubt() throws IOException {
        List<String> other = List.of(Documents.MRZ.get(0).replace("ARACKNEA", "ARACKNEB"), Documents.MRZ.get(1));
        assertThat(read(Documents.picture("passport.jpg"), other)).noneMatch(PassportReading::accepted);
    }

    @Test
    void passportThatStandsInTheTextAloneIsBroughtBeforeAPerson() throws IOException {
        assertThat(read(BLANK, Documents.MRZ))
                .extracting(PassportReading::mrz, PassportReading::checkDigits, PassportReading::accepted)
                .containsExactly(tuple(Documents.MRZ, CheckDigits.VALID, false));
    }

    @Test
    void textWithAWrongCheckDigitIsNoSource() throws IOException {
        List<String> misread =
                List.of(Documents.MRZ.get(0), Documents.MRZ.get(1).replace("86L5", "86L6"));
        assertThat(read(Documents.picture("passport.jpg"), misread)).allMatch(PassportReading::accepted);
    }

    private static List<PassportReading> read(BufferedImage picture, List<String> text) throws IOException {
        byte[] scanned = Documents.pdf(List.of(List.of(picture)), null);
        try (PDDocument document = Loader.loadPDF(scanned)) {
            try (PDPageContentStream content =
                    new PDPageContentStream(document, document.getPage(0), AppendMode.APPEND, true)) {
                content.beginText();
                content.setRenderingMode(RenderingMode.NEITHER);
                content.setFont(new PDType1Font(Standard14Fonts.FontName.COURIER), 10);
                content.setLeading(14);
                content.newLineAtOffset(90, 120);
                for (String line : text) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return reader.read(out.toByteArray(), "searchable.pdf");
        }
    }
}
