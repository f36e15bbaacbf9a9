package org.rcm.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rcm.intake.registration.Finding;

/** Beside each mail stands, as text, what must be read out of it. */
class ExpectationTest {

    static Stream<Path> mails() {
        return Stream.of("passages", "shapes").flatMap(folder -> Mails.in(folder).stream());
    }

    @ParameterizedTest
    @MethodSource("mails")
    void readsWhatStandsBesideTheMail(Path mail) throws IOException {
        Path expectation = mail.resolveSibling(mail.getFileName().toString().replace(".eml", ".expected"));

        String read = describe(Mails.parse(Files.readAllBytes(mail)));

        assertThat(read).isEqualTo(Files.readString(expectation));
    }

    private static String describe(IncomingMail mail) {
        StringBuilder text = new StringBuilder();
        text.append("subject ").append(mail.subject()).append('\n');
        text.append("from ").append(describe(mail.from())).append('\n');
        describe(text, "to", mail.to());
        describe(text, "cc", mail.cc());
        describe(text, "answer to", mail.replyTo() == null ? List.of() : List.of(mail.replyTo()));
        if (mail.inReplyTo() != null) {
            text.append("in reply to ").append(mail.inReplyTo()).append('\n');
        }
        mail.references().forEach(id -> text.append("refers to ").append(id).append('\n'));
        for (Finding finding : mail.findings()) {
            text.append("finding ")
                    .append(finding.code())
                    .append(' ')
                    .append(finding.severity())
                    .append(": ")
                    .append(finding.detail())
                    .append('\n');
        }
        for (Part part : mail.attachments()) {
            text.append("attachment ")
                    .append(part.path())
                    .append(' ')
                    .append(part.type())
                    .append(part.declaredType().equals(part.type()) ? "" : " (declared " + part.declaredType() + ")")
                    .append(part.inline() ? " inline" : "")
                    .append(" «")
                    .append(part.fileName())
                    .append("» ")
                    .append(part.content().length)
                    .append(" bytes\n");
        }
        for (Passage passage : mail.passages()) {
            text.append("--- ")
                    .append(passage.role())
                    .append(", part ")
                    .append(passage.part())
                    .append(", line ")
                    .append(passage.firstLine())
                    .append('\n')
                    .append(passage.text())
                    .append('\n');
            if (passage.html() != null) {
                text.append("html: ").append(passage.html()).append('\n');
            }
        }
        return text.toString();
    }

    private static void describe(StringBuilder text, String label, List<Mailbox> mailboxes) {
        mailboxes.forEach(mailbox ->
                text.append(label).append(' ').append(describe(mailbox)).append('\n'));
    }

    private static String describe(Mailbox mailbox) {
        return (mailbox.name() + " <" + mailbox.address() + ">").strip();
    }
}
