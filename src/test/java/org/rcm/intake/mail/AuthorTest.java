package org.rcm.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mail's file name says first who wrote it: people and machines, and people who sound like machines. */
class AuthorTest {

    static List<Path> mails() {
        return Mails.in("authors");
    }

    @ParameterizedTest
    @MethodSource("mails")
    void tellsWhoWroteIt(Path mail) throws IOException {
        Author author = Mails.parse(Files.readAllBytes(mail)).author();

        String told = mail.getFileName().toString().replaceFirst("-.*", "");
        assertThat(author.kind()).as(author.reason()).hasToString(told);
    }

    @ParameterizedTest
    @MethodSource("mails")
    void tellsTheSameWithOtherLineEnds(Path mail) throws IOException {
        byte[] raw = Files.readAllBytes(mail);
        String text = new String(raw, java.nio.charset.StandardCharsets.ISO_8859_1).replace("\n", "\r\n");
        byte[] crlf = text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        assertThat(Mails.parse(crlf).author()).isEqualTo(Mails.parse(raw).author());
    }
}
