package org.rcm.intake.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** Pictures and mails that lie within attached documents. */
class DocumentsWithinTest {
    private static final byte[] PICTURE = picture();

    @Test
    void findsThePictureInAWordDocument() throws IOException, InvalidFormatException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph()
                    .createRun()
                    .addPicture(new ByteArrayInputStream(PICTURE), PictureType.JPEG, "p.jpg", 9_000, 9_000);
            document.write(out);
        }

        holdsThePicture(attached("ficha.docx", out.toByteArray()));
    }

    @Test
    void findsThePictureInAWorkbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            int picture = workbook.addPicture(PICTURE, Workbook.PICTURE_TYPE_JPEG);
            workbook.createSheet()
                    .createDrawingPatriarch()
                    .createPicture(workbook.getCreationHelper().createClientAnchor(), picture);
            workbook.write(out);
        }

        holdsThePicture(attached("lista.xlsx", out.toByteArray()));
    }

    @Test
    void findsThePictureInAnOldWorkbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            int picture = workbook.addPicture(PICTURE, Workbook.PICTURE_TYPE_JPEG);
            workbook.createSheet().createDrawingPatriarch().createPicture(new HSSFClientAnchor(), picture);
            workbook.write(out);
        }

        holdsThePicture(attached("lista.xls", out.toByteArray()));
    }

    @Test
    void findsThePictureInALibreOfficeDocument() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setMethod(ZipOutputStream.STORED);
            byte[] type = "application/vnd.oasis.opendocument.text".getBytes(US_ASCII);
            stored(zip, "mimetype", type);
            stored(zip, "Pictures/1000.jpg", PICTURE);
        }

        holdsThePicture(attached("ficha.odt", out.toByteArray()));
    }

    @Test
    void findsThePictureInAnRtfDocument() {
        String rtf = "{\\rtf1 Pasaporte: {\\*\\shppict{\\pict\\jpegblip\\picw1 "
                + HexFormat.of().formatHex(PICTURE) + "}}" + "{\\nonshppict{\\pict\\wmetafile8 0102}}}";

        holdsThePicture(attached("ficha.rtf", rtf.getBytes(US_ASCII)));
    }

    @Test
    void leavesBulletsInADocumentAlone() {
        String rtf = "{\\rtf1 {\\pict\\jpegblip ffd8ffe000104a464946}}";

        assertThat(attached("ficha.rtf", rtf.getBytes(US_ASCII)).attachments()).hasSize(1);
    }

    @Test
    void readsAMailThatOutlookSavedAsAFile() throws IOException {
        IncomingMail mail = attached("Datos.msg", outlook("Confirmo: Ana Prado."));

        assertThat(mail.passages())
                .extracting(Passage::role, Passage::text)
                .contains(org.assertj.core.groups.Tuple.tuple(Passage.Role.FORWARDED, "Confirmo: Ana Prado."));
        assertThat(mail.attachments()).extracting(Part::fileName).containsExactly("pasaporte.pdf");
    }

    @Test
    void tellsTheSubjectAndSenderOfSuchAMail() throws IOException {
        assertThat(attached("Datos.msg", outlook("x")).passages())
                .extracting(Passage::text)
                .contains("From: \"Ana Prado\" <ana@b.example>\nSubject: Inscripción");
    }

    @Test
    void readsTheHtmlThatOutlookWrapsInRtf() {
        String rtf =
                "{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 \\deff0{\\fonttbl{\\f0 Arial;}}{\\*\\htmltag64 <p>}\\htmlrtf \\par \\htmlrtf0 "
                        + "Instituci\\'f3n: {\\*\\htmltag84 <b>}\\htmlrtf {\\b \\htmlrtf0 IGM\\htmlrtf }\\htmlrtf0 {\\*\\htmltag92 </b>}{\\*\\htmltag72 </p>}}";

        assertThat(Rtf.html(rtf.getBytes(US_ASCII))).isEqualTo("<p>Institución: <b>IGM</b></p>");
    }

    private static void holdsThePicture(IncomingMail mail) {
        assertThat(mail.attachments()).hasSize(2).last().satisfies(part -> {
            assertThat(part.type()).isEqualTo("image/jpeg");
            assertThat(part.inline()).isTrue();
            assertThat(part.content()).isEqualTo(PICTURE);
        });
    }

    private static IncomingMail attached(String name, byte[] content) {
        return Mails.parse("Subject: x\nContent-Type: application/octet-stream; name=" + name
                + "\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder().encodeToString(content));
    }

    /** The least that makes an Outlook message (MS-OXMSG, 2.2): strings as streams named by their property. */
    private static byte[] outlook(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            DirectoryEntry root = file.getRoot();
            string(root, "0037", "Inscripción");
            string(root, "0C1A", "Ana Prado");
            string(root, "0C1F", "ana@b.example");
            string(root, "1000", text);
            root.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[32]));
            DirectoryEntry attachment = root.createDirectory("__attach_version1.0_#00000000");
            string(attachment, "3707", "pasaporte.pdf");
            attachment.createDocument(
                    "__substg1.0_37010102", new ByteArrayInputStream("%PDF-1.4\n".getBytes(US_ASCII)));
            attachment.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[8]));
            file.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    private static void string(DirectoryEntry folder, String property, String value) throws IOException {
        folder.createDocument("__substg1.0_" + property + "001F", new ByteArrayInputStream(value.getBytes(UTF_16LE)));
    }

    private static void stored(ZipOutputStream zip, String name, byte[] content) throws IOException {
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
    }

    private static byte[] picture() {
        BufferedImage image = new BufferedImage(120, 90, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int i = 0; i < 120 * 90; i++) {
            image.setRGB(i % 120, i / 120, random.nextInt(1 << 24));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
