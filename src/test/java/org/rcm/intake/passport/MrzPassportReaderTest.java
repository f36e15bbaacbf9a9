package org.rcm.intake.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.Proof;
import org.rcm.intake.registration.Sex;

class MrzPassportReaderTest {

    private static MrzPassportReader reader;

    @BeforeAll
    static void open() {
        reader = MrzPassportReader.open(Clock.fixed(Instant.parse("2022-02-15T12:00:00Z"), ZoneOffset.UTC));
    }

    @AfterAll
    static void close() {
        reader.close();
    }

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

    @Test
    void phoneFormatIsAskedForAgain() {
        byte[] heic = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(only(heic).reasons()).containsExactly(Reason.UNSUPPORTED_FORMAT);
    }

    @Test
    void garbageIsNoKnownType() {
        assertThat(only("no picture at all".getBytes(StandardCharsets.UTF_8)).reasons())
                .containsExactly(Reason.UNSUPPORTED_FORMAT);
    }

    @Test
    void emptyFileGotLostOnItsWay() {
        assertThat(only(new byte[0]).reasons()).containsExactly(Reason.CORRUPT);
    }

    @Test
    void pictureThatLacksNoMoreThanItsLowestEdgeIsRead() throws IOException {
        byte[] whole = Documents.as("jpg", Documents.picture("passport.jpg"));
        assertThat(only(Arrays.copyOf(whole, whole.length - 200)).mrz()).isNotEmpty();
    }

    @ParameterizedTest(name = "the first {0} bytes")
    @ValueSource(ints = {3, 40, 700, 9000})
    void pictureThatEndsEarlyIsNotAccepted(int length) {
        byte[] start = Arrays.copyOf(Documents.file("passport.jpg"), length);
        PassportReading reading = only(start);
        assertThat(reading.accepted()).isFalse();
        assertThat(reading.reasons()).isNotEmpty();
    }

    @ParameterizedTest(name = "half a {0}")
    @ValueSource(strings = {"jpg", "png"})
    void pictureThatWasCutOffOnItsWayIsNamedSo(String format) throws IOException {
        byte[] whole = Documents.as(format, Documents.picture("passport.jpg"));
        assertThat(only(Arrays.copyOf(whole, whole.length / 2)).reasons()).containsExactly(Reason.CORRUPT);
    }

    /** Bytes that are lost or changed move a part of the page aside. */
    @ParameterizedTest(name = "{0}: {1} bytes, lost: {2}")
    @CsvSource({
        "other-passport.jpg, 40, false",
        "other-passport.jpg, 4000, true",
        "tilted-passport.jpg, 4000, false",
        "tilted-passport.jpg, 4000, true"
    })
    void photographThatWasDamagedInItsMiddleIsNamedSo(String file, int bytes, boolean lost) {
        byte[] whole = Documents.file(file);
        int from = whole.length / 2;
        ByteBuffer damaged = ByteBuffer.allocate(lost ? whole.length - bytes : whole.length);
        damaged.put(whole, 0, from);
        for (int i = 0; i < bytes && !lost; i++) {
            damaged.put((byte) 0x55);
        }
        damaged.put(whole, from + bytes, whole.length - from - bytes);
        assertThat(only(damaged.array())).satisfies(reading -> {
            assertThat(reading.accepted()).isFalse();
            assertThat(reading.reasons()).contains(Reason.CORRUPT);
        });
    }

    @ParameterizedTest(name = "from byte {0} of 100 on")
    @ValueSource(ints = {5, 30, 50, 70})
    void webPictureInWhichBytesWereChangedIsNamedSo(int from) throws IOException {
        byte[] content = Documents.webp(Documents.picture("passport.jpg"), 80);
        int start = content.length * from / 100;
        Arrays.fill(content, start, start + 40, (byte) 0x55);
        assertThat(only(content).reasons()).containsExactly(Reason.CORRUPT);
    }

    @Test
    void strayBytesThatACameraLeavesAreNoDamage() throws IOException {
        byte[] desk = Documents.as("jpg", new BufferedImage(800, 600, BufferedImage.TYPE_BYTE_GRAY));
        ByteBuffer stray = ByteBuffer.allocate(desk.length + 30);
        stray.put(desk, 0, desk.length - 2).put(new byte[30]).put(desk, desk.length - 2, 2);
        assertThat(only(stray.array()).reasons()).doesNotContain(Reason.CORRUPT);
    }

    @ParameterizedTest(name = "a whole {0}")
    @ValueSource(strings = {"jpg", "png"})
    void wholePictureOfSomethingElseIsNotCalledDamaged(String format) throws IOException {
        BufferedImage desk = new BufferedImage(800, 600, BufferedImage.TYPE_BYTE_GRAY);
        assertThat(only(Documents.as(format, desk)).reasons()).doesNotContain(Reason.CORRUPT);
    }

    @ParameterizedTest(name = "quality {0}")
    @ValueSource(ints = {5, 80, 101})
    void wholeWebPictureOfSomethingElseIsNotCalledDamaged(int quality) throws IOException {
        BufferedImage face = Documents.picture("passport.jpg").getSubimage(0, 0, 400, 300);
        assertThat(only(Documents.webp(Documents.scaled(face, 3), quality)).reasons())
                .doesNotContain(Reason.CORRUPT);
    }

    @Test
    void damagedPdfIsNamedSo() {
        assertThat(only("%PDF-1.7 and then nothing".getBytes(StandardCharsets.UTF_8))
                        .reasons())
                .containsExactly(Reason.CORRUPT);
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

    private static PassportReading only(byte[] content) {
        List<PassportReading> readings = reader.read(content, "a file");
        assertThat(readings).hasSize(1);
        return readings.get(0);
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
