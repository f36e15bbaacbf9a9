package org.rcm.intake.extraction.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rcm.intake.extraction.FuzzedMail;
import org.rcm.intake.fuzz.Budget;

/**
 * Any bytes as an attached document. The first says which: a letter of {@link #WRAPPED} puts the rest into a ZIP as the
 * one file that is read (a fuzzer does not find its way into compressed data), any other leaves it as it is.
 */
public final class FormFuzz {
    private static final List<String> WRAPPED = List.of("word/document.xml", "content.xml", "xl/worksheets/sheet1.xml");

    private FormFuzz() {}

    public static void fuzzerInitialize() {
        FuzzedMail.warmUp();
        for (String seed : List.of("D<w:p/>", "O<p/>", "X<row/>", "R{\\rtf1 x}")) {
            fuzz(seed.getBytes(StandardCharsets.US_ASCII));
        }
    }

    public static void fuzzerTestOneInput(byte[] input) {
        Budget.check(() -> fuzz(input));
    }

    private static void fuzz(byte[] input) {
        if (input.length < 2) {
            return;
        }
        byte[] content = Arrays.copyOfRange(input, 1, input.length);
        switch (input[0]) {
            case 'D' -> read("f.docx", zip(0, content, "word/_rels/x", new byte[0]));
            case 'O' -> read("f.odt", zip(1, content, "META-INF/x", new byte[0]));
            case 'X' -> read("f.xlsx", zip(2, content, "xl/styles.xml", content));
            default -> read("f.bin", content);
        }
    }

    private static void read(String name, byte[] content) {
        String mail =
                "From: ana.ruiz@igm.example\nSubject: Registro\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n"
                        + "Adjunto mi ficha.\n--b\nContent-Type: application/octet-stream; name=" + name
                        + "\nContent-Transfer-Encoding: base64\n\n"
                        + Base64.getMimeEncoder().encodeToString(content) + "\n--b--\n";
        FuzzedMail.read(mail.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] zip(int file, byte[] content, String other, byte[] otherContent) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(zip, "[Content_Types].xml", new byte[0]);
            if (file == 2) {
                entry(
                        zip,
                        "xl/workbook.xml",
                        "<w xmlns:r=\"r\"><sheet r:id=\"1\"/></w>".getBytes(StandardCharsets.US_ASCII));
                entry(
                        zip,
                        "xl/_rels/workbook.xml.rels",
                        "<r><Relationship Id=\"1\" Target=\"worksheets/sheet1.xml\"/></r>"
                                .getBytes(StandardCharsets.US_ASCII));
                entry(zip, "xl/sharedStrings.xml", content);
            }
            entry(zip, WRAPPED.get(file), content);
            entry(zip, other, otherContent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
