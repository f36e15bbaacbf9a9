package org.rcm.intake.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.Proof;
import org.rcm.intake.registration.Sex;

/** Pictures and documents of every usual kind, and what is read in them. */
class MrzPassportReaderTest extends WithReader {
    @Test
    void theDataPageThatIsCutOutForAPersonShowsTheZoneUpright() {
        List<PassportCrop> crops = reader.crops(Documents.file("passport.jpg"));
        assertThat(crops)
                .singleElement()
                .satisfies(crop -> assertThat(only(crop.png()).mrz()).isEqualTo(Documents.MRZ));
    }

    @Test
    void whereNoZoneIsSeenNothingIsCutOut() {
        assertThat(reader.crops(new byte[] {1, 2, 3})).isEmpty();
    }

    @Test
    void scanIsAcceptedWithEveryField() {
        PassportReading reading = only(Documents.file("passport.jpg"));
        assertThat(reading.accepted()).isTrue();
        assertThat(reading.mrz()).isEqualTo(Documents.MRZ);
        assertThat(reading.checkDigits()).isEqualTo(CheckDigits.VALID);
        assertThat(reading.passport())
                .isEqualTo(new Passport(
                        "86L5MG",
                        "KGZ",
                        "KGZ",
                        "RAIMCHENDJUER PXM ARACKNEA",
                        "GEAMSTEXBUR",
                        LocalDate.of(1945, 12, 16),
                        Sex.F,
                        LocalDate.of(2025, 12, 18),
                        Proof.CHECK_DIGITS));
    }

    @Test
    void pageDrawnByAProgramIsAccepted() {
        PassportReading reading = only(Documents.file("drawn-passport.jpg"));
        assertThat(reading.mrz())
                .containsExactly(
                        "P<SVNYEACK<<ODPEMJBMI<MUZAIMAIS<ASQTHDODE<<<", "ZX2Y0HN8L7SVN7701085M2308113<<<<<<<<<<<<<<02");
        assertThat(reading.accepted()).isTrue();
    }

    @Test
    void stripesAcrossLineOneAreNotTakenForItsCharacters() throws IOException {
        BufferedImage page = Documents.picture("drawn-passport.jpg");
        Graphics2D pen = page.createGraphics();
        pen.setColor(new java.awt.Color(0, 0, 0, 95));
        for (int x = 0; x < page.getWidth(); x += 22) {
            pen.fillRect(x, 529, 5, 34);
        }
        pen.dispose();
        assertThat(only(Documents.as("png", page)).mrz())
                .element(1)
                .isEqualTo("ZX2Y0HN8L7SVN7701085M2308113<<<<<<<<<<<<<<02");
    }

    @Test
    void tiltedPhotographIsRead() {
        assertThat(only(Documents.file("tilted-passport.jpg")).mrz())
                .containsExactly(
                        "P<AZEYAND<<SHO<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", "5541490839AZE7905045F3103223<<<<<<<<<<<<<<<6");
    }

    @ParameterizedTest(name = "left edge {0} times as far away as the right one")
    @ValueSource(doubles = {0.78, 0.85, 1.2, 1.3})
    void pageSeenAtASlantIsRead(double distance) throws IOException {
        BufferedImage slanted = Documents.slanted(Documents.picture("passport.jpg"), distance);
        assertThat(only(Documents.as("png", slanted)).mrz()).isEqualTo(Documents.MRZ);
    }

    @ParameterizedTest(name = "turned by {0} quarters")
    @ValueSource(ints = {1, 2, 3})
    void turnedPictureIsRead(int quarters) throws IOException {
        BufferedImage turned = Documents.turned(Documents.picture("passport.jpg"), quarters);
        assertThat(only(Documents.as("png", turned)).mrz()).isEqualTo(Documents.MRZ);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"png", "gif", "bmp", "tiff"})
    void pictureOfAnyUsualTypeIsRead(String format) throws IOException {
        assertThat(only(Documents.as(format, Documents.picture("passport.jpg"))).mrz())
                .isEqualTo(Documents.MRZ);
    }

    @Test
    void webPictureIsRead() throws IOException {
        assertThat(only(Documents.webp(Documents.picture("passport.jpg"), 100)).mrz())
                .isEqualTo(Documents.MRZ);
    }

    @Test
    void smallZoneInAVeryLargePictureIsRead() throws IOException {
        BufferedImage small = Documents.picture("passport.jpg");
        BufferedImage desk = new BufferedImage(4600, 3400, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = desk.createGraphics();
        g.setColor(java.awt.Color.LIGHT_GRAY);
        g.fillRect(0, 0, 4600, 3400);
        g.drawImage(small, 1500, 1200, null);
        g.dispose();
        assertThat(only(Documents.as("jpg", desk)).mrz()).isEqualTo(Documents.MRZ);
    }

    @Test
    void cameraTellsWhichWayUpItWasHeld() throws IOException {
        // mirrored, and saying so: no turning by quarters would help
        BufferedImage image = Documents.picture("passport.jpg");
        BufferedImage mirrored = new BufferedImage(image.getWidth(), image.getHeight(), image.getType());
        Graphics2D g = mirrored.createGraphics();
        g.drawImage(image, image.getWidth(), 0, -image.getWidth(), image.getHeight(), null);
        g.dispose();
        assertThat(only(withOrientation(Documents.as("jpg", mirrored), 2)).mrz())
                .isEqualTo(Documents.MRZ);
    }

    @Test
    void thinPrintOnAStrongPatternIsFoundAndRead() {
        assertThat(only(Documents.file("patterned-passport.jpg")).mrz())
                .containsExactly(
                        "P<COLXEND<FINGOCHWOONTAN<BDKAODPJF<<WUENYOO<", "S9L0LG7BA5COL9907227M2204042<<<<<<<<<<<<<<<8");
    }

    @Test
    void scannedPdfIsRead() throws IOException {
        byte[] pdf = Documents.pdf(List.of(List.of(Documents.picture("passport.jpg"))), null);
        assertThat(only(pdf).mrz()).isEqualTo(Documents.MRZ);
    }

    @Test
    void twoPassportsOnOnePageAreTwoReadings() throws IOException {
        BufferedImage sheet = Documents.picture("passport.jpg");
        int w = sheet.getWidth();
        int h = sheet.getHeight();
        BufferedImage page = sheet.getSubimage(w * 40 / 100, h * 3 / 100, w * 56 / 100, h * 58 / 100);
        byte[] pdf = Documents.pdf(List.of(List.of(page, Documents.picture("other-passport.jpg"))), null);
        assertThat(reader.read(pdf, "both.pdf"))
                .extracting(PassportReading::mrz)
                .containsExactly(Documents.MRZ, Documents.OTHER_MRZ);
    }

    /** One copied at its size, the other reduced: which is larger, and which is above, must not matter. */
    @ParameterizedTest(name = "{0} and {1} of the sheet''s width")
    @CsvSource({"0.75, 0.5", "0.5, 0.75", "0.8, 0.38", "0.38, 0.8"})
    void twoPassportsOfDifferentSizeOnOnePageAreTwoReadings(double above, double below) throws IOException {
        BufferedImage scan = Documents.picture("passport.jpg");
        int w = scan.getWidth();
        int h = scan.getHeight();
        BufferedImage page = scan.getSubimage(w * 40 / 100, h * 3 / 100, w * 56 / 100, h * 58 / 100);
        BufferedImage sheet = Documents.sheet(page, above, Documents.picture("other-passport.jpg"), below);
        assertThat(reader.read(Documents.as("png", sheet), "both.png"))
                .extracting(PassportReading::mrz)
                .containsExactly(Documents.MRZ, Documents.OTHER_MRZ);
    }

    @Test
    void passportsOnTwoPagesOfAPdfAreTwoReadings() throws IOException {
        byte[] pdf = Documents.pdf(
                List.of(List.of(Documents.picture("passport.jpg")), List.of(Documents.picture("other-passport.jpg"))),
                null);
        assertThat(reader.read(pdf, "both.pdf"))
                .extracting(PassportReading::page, PassportReading::mrz)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, Documents.MRZ),
                        org.assertj.core.groups.Tuple.tuple(2, Documents.OTHER_MRZ));
    }

    @Test
    void pagesWithoutPassportAreNotWorthAWord() throws IOException {
        BufferedImage blank = new BufferedImage(800, 600, BufferedImage.TYPE_BYTE_GRAY);
        byte[] pdf = Documents.pdf(List.of(List.of(blank), List.of(Documents.picture("passport.jpg"))), null);
        assertThat(only(pdf).page()).isEqualTo(2);
    }

    @Test
    void everyPageOfATiffIsRead() throws IOException {
        byte[] tiff = Documents.tiff(Documents.picture("passport.jpg"), Documents.picture("other-passport.jpg"));
        assertThat(reader.read(tiff, "scan.tif"))
                .extracting(PassportReading::page, PassportReading::mrz)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, Documents.MRZ),
                        org.assertj.core.groups.Tuple.tuple(2, Documents.OTHER_MRZ));
    }

    @Test
    void pdfWithPasswordIsNamedSo() throws IOException {
        byte[] pdf = Documents.pdf(List.of(List.of(Documents.picture("passport.jpg"))), "secret");
        assertThat(only(pdf).reasons()).containsExactly(Reason.PASSWORD_PROTECTED);
    }

    @Test
    void identityCardIsToldApart() {
        assertThat(only(Documents.file("identity-card.jpg")).reasons()).containsExactly(Reason.IDENTITY_CARD);
    }

    @Test
    void identityCardOfTwoLinesIsToldApart() {
        assertThat(only(Documents.file("td2-card.jpg")).reasons()).containsExactly(Reason.IDENTITY_CARD);
    }

    @Test
    void visaIsToldApart() {
        assertThat(only(Documents.file("visa.jpg")).reasons()).containsExactly(Reason.VISA);
    }

    @Test
    void phoneFormatIsAskedForAgain() {
        byte[] heic = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(only(heic).reasons()).containsExactly(Reason.UNSUPPORTED_FORMAT);
    }

    @Test
    void passportWithTooFewPixelsIsNeverAccepted() throws IOException {
        BufferedImage small = Documents.scaled(Documents.picture("passport.jpg"), 0.3);
        PassportReading reading = only(Documents.as("png", small));
        assertThat(reading.accepted()).isFalse();
    }

    @Test
    void emptyPageIsNoPassport() throws IOException {
        BufferedImage page = new BufferedImage(1000, 1400, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = page.createGraphics();
        g.fillRect(0, 0, 1000, 1400);
        g.dispose();
        PassportReading reading = only(Documents.as("png", page));
        assertThat(reading.mrz()).isEmpty();
        assertThat(reading.reasons()).containsExactly(Reason.NOT_A_PASSPORT);
    }

    @Test
    void halfAZoneIsNeverAccepted() throws IOException {
        BufferedImage image = Documents.picture("passport.jpg");
        BufferedImage half = image.getSubimage(0, 0, image.getWidth() * 6 / 10, image.getHeight());
        assertThat(reader.read(Documents.as("png", half), "half.png")).noneMatch(PassportReading::accepted);
    }

    @Test
    void severalThreadsReadAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<PassportReading>>> readings = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String file = i % 2 == 0 ? "passport.jpg" : "other-passport.jpg";
                readings.add(threads.submit(() -> reader.read(Documents.file(file), file)));
            }
            for (int i = 0; i < readings.size(); i++) {
                assertThat(readings.get(i).get().get(0).mrz())
                        .isEqualTo(i % 2 == 0 ? Documents.MRZ : Documents.OTHER_MRZ);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void readingWrittenOutNamesNobody() {
        assertThat(only(Documents.file("passport.jpg")).toString())
                .doesNotContain("86L5MG")
                .doesNotContain("RAIMCHEN")
                .doesNotContain("1945");
    }

    /** Puts an EXIF segment behind the start of the picture. */
    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xFFE1).putShort((short) 34).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putInt(0);
        ByteBuffer all = ByteBuffer.allocate(jpeg.length + exif.position());
        all.put(jpeg, 0, 2).put(exif.array(), 0, exif.position()).put(jpeg, 2, jpeg.length - 2);
        return all.array();
    }
}
