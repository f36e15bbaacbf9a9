package org.rcm.intake.cli.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.registration.ReceiptProof;

/** Mails are found wherever people keep them, and put in order of receipt. */
class MailFinderTest {
    @TempDir
    Path folder;

    @Test
    void mails_come_in_order_of_receipt_not_of_their_names() throws IOException {
        Files.writeString(folder.resolve("a.eml"), mail("10 Feb 2022"));
        Files.writeString(folder.resolve("b.eml"), mail("9 Feb 2022"));
        assertThat(sources(folder)).containsExactly("b.eml", "a.eml");
    }

    @Test
    void a_folder_is_searched_to_its_bottom() throws IOException {
        Files.createDirectories(folder.resolve("2022/02"));
        Files.writeString(folder.resolve("2022/02/a.eml"), mail("9 Feb 2022"));
        assertThat(sources(folder)).containsExactly("2022/02/a.eml");
    }

    @Test
    void what_is_no_mail_is_left_alone_in_a_folder() throws IOException {
        Files.writeString(folder.resolve("a.json"), "{}");
        assertThat(sources(folder)).isEmpty();
    }

    @Test
    void a_file_that_is_named_is_a_mail_whatever_its_ending() throws IOException {
        Path file = Files.writeString(folder.resolve("message.txt"), mail("9 Feb 2022"));
        assertThat(sources(file)).containsExactly("message.txt");
    }

    @Test
    void the_messages_of_an_mbox_are_numbered() throws IOException {
        Path mbox = Files.writeString(
                folder.resolve("all.mbox"),
                "From a@b Wed Feb  9 2022\n" + mail("9 Feb 2022") + "\nFrom a@b Thu Feb 10 2022\n"
                        + mail("10 Feb 2022"));
        assertThat(sources(mbox)).containsExactly("all.mbox#1", "all.mbox#2");
    }

    @Test
    void a_line_that_only_begins_like_a_separator_stays_in_its_mail() throws IOException {
        Path mbox = Files.writeString(
                folder.resolve("all.mbox"), "From a@b Wed\n" + mail("9 Feb 2022") + "text\nFrom here on it is text.\n");
        assertThat(read(found(mbox).get(0))).endsWith("From here on it is text.\n");
    }

    @Test
    void an_archive_is_opened() throws IOException {
        Path zip = folder.resolve("all.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            entries.putNextEntry(new ZipEntry("mails/a.eml"));
            entries.write(mail("9 Feb 2022").getBytes(StandardCharsets.UTF_8));
            entries.closeEntry();
        }
        assertThat(read(found(zip).get(0))).isEqualTo(mail("9 Feb 2022"));
    }

    @Test
    void a_mail_without_received_header_counts_by_nothing_proven() throws IOException {
        Path file = Files.writeString(folder.resolve("a.eml"), "Subject: x\n\ntext\n");
        assertThat(found(file).get(0).receipt().proof()).isEqualTo(ReceiptProof.SENDER);
    }

    private static String mail(String day) {
        return "Received: from a by b; " + day + " 12:00:00 +0000\nSubject: x\n\ntext\n";
    }

    private static List<FoundMail> found(Path path) throws IOException {
        return new MailFinder().in(List.of(path));
    }

    private static List<String> sources(Path path) throws IOException {
        return found(path).stream().map(FoundMail::source).toList();
    }

    private static String read(FoundMail mail) throws IOException {
        return new String(mail.bytes().read(), StandardCharsets.UTF_8);
    }
}
