package org.rcm.intake.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No document takes more memory or time than a document may. */
class DocumentLimitsTest extends WithReader {
    @Test
    void pictureThatUnpacksToGigabytesIsNotUnpacked() {
        ByteBuffer png = ByteBuffer.allocate(64);
        png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        png.putInt(13)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(60_000)
                .putInt(60_000);
        assertThat(only(png.array()).reasons()).containsExactly(Reason.TOO_LARGE);
    }

    /** A small picture whose header says that it has 60,000 pixels in each direction (16,383 of WebP, which knows no more). */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "bmp,ea600000,18 22",
        "gif,60ea,6 8",
        "webp,524946462000000057454250565038580a000000000000005fea005fea000000000000000000000000,0",
        "jpg,ffd8ffc0000b08ea60ea60010111000000000000,0",
        "tiff,49492a000800000002000001040001000000" + "60ea0000" + "0101040001000000" + "60ea0000" + "00000000,0"
    })
    void pictureOfAnyTypeThatUnpacksToGigabytesIsNotUnpacked(String format, String hex, String places)
            throws IOException {
        byte[] bytes = HexFormat.of().parseHex(hex);
        byte[] content = places.equals("0") ? bytes : Documents.as(format, Documents.picture("passport.jpg"));
        for (String at : places.equals("0") ? new String[0] : places.split(" ")) {
            byte[] value = format.equals("bmp") ? new byte[] {0x60, (byte) 0xEA, 0, 0} : bytes;
            System.arraycopy(value, 0, content, Integer.parseInt(at), value.length);
        }
        assertThat(only(content).reasons()).containsExactly(Reason.TOO_LARGE);
    }

    @Test
    void pdfPageOfTheSizeOfAFieldIsDrawnNoLargerThanASheet() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(new PDRectangle(2_000_000, 2_000_000)));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            assertThat(only(out.toByteArray()).accepted()).isFalse();
        }
    }

    @Test
    void pdfWithAPictureThatUnpacksToGigabytesIsNotDrawn() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDImageXObject image = JPEGFactory.createFromImage(document, Documents.picture("passport.jpg"));
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(image, 0, 0, 300, 200);
            }
            image.setWidth(60_000);
            image.setHeight(60_000);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            assertThat(only(out.toByteArray()).reasons()).containsExactly(Reason.TOO_LARGE);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"jpg", "tiff", "pdf"})
    void documentThatTakesTooLongIsGivenUp(String format) throws IOException {
        BufferedImage picture = Documents.picture("passport.jpg");
        byte[] content =
                switch (format) {
                    case "tiff" -> Documents.tiff(picture, picture);
                    case "pdf" -> Documents.pdf(List.of(List.of(picture)), null);
                    default -> Documents.file("passport.jpg");
                };
        try (PassportReader hurried = MrzPassportReader.open(Clock.systemUTC(), Duration.ZERO)) {
            List<PassportReading> readings = hurried.read(content, "slow");
            assertThat(readings).noneMatch(PassportReading::accepted);
            assertThat(readings).anySatisfy(r -> assertThat(r.reasons()).contains(Reason.TIME_LIMIT));
        }
    }
}
