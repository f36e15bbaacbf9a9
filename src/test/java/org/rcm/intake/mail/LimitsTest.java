package org.rcm.intake.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.rcm.intake.fuzz.Budget;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;

/** What a sender can write to make reading expensive, and that it is cut short with a finding. */
class LimitsTest {

    @Test
    void stopsAtPartsWithinPartsWithinParts() {
        StringBuilder mail = new StringBuilder("Subject: x\n");
        for (int i = 0; i < 200; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }

        assertThat(codes(Mails.parse(mail.append("\nx\n").toString()))).contains(FindingCode.MAIL_UNREADABLE_PART);
    }

    @Test
    void stopsAtMailsWithinMailsWithinMails() {
        String mail = "Subject: x\nContent-Type: message/rfc822\n\n".repeat(500) + "x";

        assertThat(codes(Mails.parse(mail))).contains(FindingCode.MAIL_UNREADABLE_PART);
    }

    @Test
    void readsTheFirstThousandOfManyParts() {
        String mail = "Content-Type: multipart/mixed; boundary=b\n\n"
                + "--b\nContent-Type: application/pdf\n\n%PDF-\n".repeat(5_000) + "--b--\n";

        IncomingMail read = Mails.parse(mail);

        assertThat(read.attachments()).hasSize(Limits.PARTS);
        assertThat(codes(read)).containsExactly(FindingCode.MAIL_TOO_LARGE);
    }

    @Test
    void readsAHundredThousandPartsWithinItsBudget() {
        String mail = "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(100_000) + "--b--\n";

        assertThatCode(() -> Budget.check(() -> Mails.parse(mail))).doesNotThrowAnyException();
    }

    @Test
    void readsAHeaderOfTenMegabytesWithinItsBudget() {
        String mail =
                "Subject: x\nX-Long: " + "y ".repeat(2_500_000) + "\n" + "X-Many: z\n".repeat(500_000) + "\nHola\n";

        assertThatCode(() -> Budget.check(() -> Mails.parse(mail))).doesNotThrowAnyException();
    }

    @Test
    void keepsTheSubjectOfAMailWithAnEndlessHeader() {
        String mail = "Subject: Registro\n" + "X-Padding: y\n".repeat(200_000) + "To: "
                + "a@b.example, ".repeat(100_000) + "\n\nHola\n";

        IncomingMail read = Mails.parse(mail);

        assertThat(read.subject()).isEqualTo("Registro");
        assertThat(read.passages()).extracting(Passage::text).containsExactly("Hola");
    }

    @Test
    void cutsASubjectOfAMegabyte() {
        assertThat(Mails.parse("Subject: " + "x".repeat(1 << 20) + "\n\nx\n").subject())
                .hasSize(Headers.MAX_SUBJECT);
    }

    @Test
    void readsTheBeginningOfATextOfManyMegabytes() {
        IncomingMail read = Mails.parse("Subject: x\n\n" + "Nombre: Ana\n".repeat(400_000));

        assertThat(read.passages().get(0).text()).startsWith("Nombre: Ana\n");
        assertThat(codes(read)).containsExactly(FindingCode.MAIL_TOO_LARGE);
    }

    @Test
    void readsHtmlNestedWithoutEnd() {
        String mail = "Content-Type: text/html\n\n" + "<div><table><tr><td><blockquote>".repeat(20_000) + "Hola";

        assertThat(Mails.parse(mail).findings()).isEmpty();
    }

    @Test
    void unpacksAnArchive() throws IOException {
        byte[] zip = zip(2, i -> "carpeta/../../pasaporte" + i + ".pdf", i -> "%PDF-1.4 x".getBytes(ISO_8859_1));

        assertThat(withArchive(zip).attachments())
                .extracting(Part::path, Part::type, Part::fileName)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1/1", "application/pdf", "pasaporte0.pdf"),
                        org.assertj.core.groups.Tuple.tuple("1/2", "application/pdf", "pasaporte1.pdf"));
    }

    @Test
    void leavesAnArchiveThatExplodes() throws IOException {
        byte[] zip = zip(1, i -> "bomb.txt", i -> new byte[200 * 1024 * 1024]);

        IncomingMail read = withArchive(zip);

        assertThat(read.attachments()).isEmpty();
        assertThat(codes(read)).containsExactly(FindingCode.MAIL_TOO_LARGE);
    }

    @Test
    void unpacksOnlySomeOfManyFiles() throws IOException {
        byte[] zip = zip(1_000, i -> i + ".txt", i -> "x".getBytes(ISO_8859_1));

        IncomingMail read = withArchive(zip);

        assertThat(read.attachments()).hasSize(Limits.ARCHIVE_ENTRIES);
        assertThat(codes(read)).containsExactly(FindingCode.MAIL_TOO_LARGE);
    }

    @Test
    void stopsAtArchivesWithinArchives() throws IOException {
        byte[] zip = zip(1, i -> "x.txt", i -> "x".getBytes(ISO_8859_1));
        for (int depth = 0; depth < 6; depth++) {
            byte[] inner = zip;
            zip = zip(1, i -> "inner.zip", i -> inner);
        }

        assertThat(codes(withArchive(zip))).containsExactly(FindingCode.MAIL_TOO_LARGE);
    }

    @Test
    void saysThatAnArchiveHasAPassword() throws IOException {
        byte[] zip = zip(1, i -> "x.txt", i -> "x".getBytes(ISO_8859_1));
        for (int at = 0; at + 8 < zip.length; at++) {
            boolean local = zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 3 && zip[at + 3] == 4;
            boolean central = zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2;
            int flags = at + (local ? 6 : 8);
            zip[flags] = (byte) (zip[flags] | (local || central ? 1 : 0));
        }

        assertThat(codes(withArchive(zip))).containsExactly(FindingCode.DOCUMENT_PASSWORD_PROTECTED);
    }

    private static java.util.List<FindingCode> codes(IncomingMail mail) {
        return mail.findings().stream().map(Finding::code).toList();
    }

    private static IncomingMail withArchive(byte[] zip) {
        return Mails.parse("Subject: x\nContent-Type: application/octet-stream; name=a.zip\n"
                + "Content-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder().encodeToString(zip));
    }

    private static byte[] zip(int files, IntFunction<String> name, IntFunction<byte[]> content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i : IntStream.range(0, files).boxed().collect(Collectors.toList())) {
                zip.putNextEntry(new ZipEntry(name.apply(i)));
                zip.write(content.apply(i));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
