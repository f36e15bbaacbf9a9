package org.rcm.intake.extraction.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcm.intake.extraction.document.FormReaderTest;
import org.rcm.intake.mail.Part;
import org.rcm.intake.reply.letter.LetterPaper;

/** Our letter comes back on paper, on a photo, on a screen. */
class ReturnedLettersTest {
    private static final byte[] LETTER =
            LetterPaper.print("# Carta de invitación\nAna Prado\n\n___ Firma | Fecha\n", "IMRF22-0007", "es");

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 90, 180, 187, 270})
    void aPhotoIsKnownByItsCodeWhicheverWayUp(int degrees) throws IOException {
        BufferedImage turned = turned(picture(150), degrees);
        assertThat(in(part("image/jpeg", jpeg(turned)))).containsExactly(new ReturnedLetter("IMRF22-0007", true));
    }

    @Test
    void aPhotoOfTwelveMegapixelsIsKnown() throws IOException {
        assertThat(in(part("image/jpeg", jpeg(picture(360))))).hasSize(1);
    }

    @Test
    void aScanIsKnown() throws IOException {
        assertThat(in(part("application/pdf", scan(picture(150)))))
                .containsExactly(new ReturnedLetter("IMRF22-0007", true));
    }

    @Test
    void aScanInGreyIsKnown() throws IOException {
        BufferedImage colours = picture(150);
        BufferedImage grey = new BufferedImage(colours.getWidth(), colours.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        grey.createGraphics().drawImage(colours, 0, 0, null);
        assertThat(in(part("image/png", png(grey)))).hasSize(1);
    }

    @Test
    void aTypedPageIsNotPaintedInSearchOfACode() throws IOException {
        byte[] form = FormReaderTest.pdf(new String[] {"Nombres: Ana", "Apellidos: Prado"});
        try (PDDocument document = Loader.loadPDF(form)) {
            assertThat(PagePicture.mayShowCode(document.getPage(0))).isFalse();
        }
    }

    @Test
    void aCodeDrawnAsSquaresIsLookedFor() throws IOException {
        try (PDDocument document = Loader.loadPDF(LETTER)) {
            assertThat(PagePicture.mayShowCode(document.getPage(0))).isTrue();
        }
    }

    @Test
    void theVeryFileThatWasSentIsNotSigned() {
        assertThat(in(part("application/pdf", LETTER))).containsExactly(new ReturnedLetter("IMRF22-0007", false));
    }

    @Test
    void whatIsStampedOnAScreenIsSigned() throws IOException {
        try (PDDocument document = Loader.loadPDF(LETTER);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.getPage(0).setAnnotations(List.of(new PDAnnotationRubberStamp()));
            document.save(out);
            assertThat(in(part("application/pdf", out.toByteArray())))
                    .containsExactly(new ReturnedLetter("IMRF22-0007", true));
        }
    }

    @Test
    void aSignatureThatIsDrawnIntoThePageIsOne() throws IOException {
        try (PDDocument document = Loader.loadPDF(LETTER);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            try (PDPageContentStream ink = new PDPageContentStream(
                    document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, true)) {
                ink.moveTo(80, 400);
                ink.lineTo(160, 430);
                ink.stroke();
            }
            document.save(out);
            assertThat(in(part("application/pdf", out.toByteArray())))
                    .containsExactly(new ReturnedLetter("IMRF22-0007", true));
        }
    }

    @Test
    void theSignedCopyCountsBesideTheUnsignedOne() throws IOException {
        assertThat(in(part("application/pdf", LETTER), part("image/jpeg", jpeg(picture(150)))))
                .containsExactly(new ReturnedLetter("IMRF22-0007", true));
    }

    @Test
    void anotherCodeIsNoLetter() throws Exception {
        BitMatrix code = new QRCodeWriter().encode("https://example.org/IMRF22-0007", BarcodeFormat.QR_CODE, 300, 300);
        BufferedImage picture = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 300; x++) {
            for (int y = 0; y < 300; y++) {
                picture.setRGB(x, y, code.get(x, y) ? 0 : 0xFFFFFF);
            }
        }
        assertThat(in(part("image/jpeg", jpeg(picture)))).isEmpty();
    }

    @Test
    void whatCannotBeOpenedIsNoLetter() {
        assertThat(in(part("application/pdf", new byte[] {'%', 'P', 'D', 'F'}), part("image/png", new byte[] {1, 2})))
                .isEmpty();
    }

    private static List<ReturnedLetter> in(Part... parts) {
        return ReturnedLetters.in(List.of(parts));
    }

    private static Part part(String type, byte[] content) {
        return new Part("2", type, type, "carta", null, false, content);
    }

    private static BufferedImage picture(int dpi) throws IOException {
        try (PDDocument document = Loader.loadPDF(LETTER)) {
            return new PDFRenderer(document).renderImageWithDPI(0, dpi);
        }
    }

    private static BufferedImage turned(BufferedImage picture, int degrees) {
        int side = (int) Math.hypot(picture.getWidth(), picture.getHeight());
        BufferedImage turned = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D on = turned.createGraphics();
        on.setColor(Color.GRAY);
        on.fillRect(0, 0, side, side);
        on.rotate(Math.toRadians(degrees), side / 2.0, side / 2.0);
        on.drawImage(picture, (side - picture.getWidth()) / 2, (side - picture.getHeight()) / 2, null);
        on.dispose();
        return turned;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", out);
        return out.toByteArray();
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private static byte[] scan(BufferedImage picture) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream on = new PDPageContentStream(document, page)) {
                on.drawImage(JPEGFactory.createFromImage(document, picture), 0, 0, 612, 792);
            }
            document.save(out);
            return out.toByteArray();
        }
    }
}
