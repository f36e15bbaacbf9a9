package org.rcm.intake.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rcm.intake.mail.Authentication;
import org.rcm.intake.mail.Author;
import org.rcm.intake.mail.IncomingMail;
import org.rcm.intake.mail.Mailbox;
import org.rcm.intake.mail.Part;
import org.rcm.intake.mail.Passage;
import org.rcm.intake.mail.Receipt;
import org.rcm.intake.registration.ReceiptProof;

class HostileMailTest {

    static List<String> hostile() {
        return List.of(
                ("a:".repeat(400) + "\n").repeat(2000),
                "Nombre: x ".repeat(30_000),
                "Ana de la de la ".repeat(20_000),
                "Sr. Dr. Lic. ".repeat(30_000),
                "- - - - - 1) 1) ".repeat(20_000),
                "a@" + "a.".repeat(100_000),
                "(".repeat(200_000),
                ("x\t".repeat(60) + "\n").repeat(2000),
                "Nombre" + " ".repeat(200_000) + "x",
                "\"".repeat(100_000) + ";\n",
                "Ana Ruiz Mora, Directora, Ministerio de Gobernación, a@b.cc\n".repeat(10_000));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void no_text_makes_the_reading_fail_or_grow_without_bound(String text) {
        Passage own = new Passage(Passage.Role.OWN, "1", 1, text, null);
        Part csv = new Part("2", "text/csv", "text/csv", "a.csv", null, false, text.getBytes(StandardCharsets.UTF_8));

        MailReading reading =
                new MailReader(ReadingCase.CATALOGUE, new GivenPassports(), Clock.systemUTC()).read(mail(own, csv));

        assertThat(reading.applications()).hasSizeLessThanOrEqualTo(200);
        assertThat(reading.findings()).noneMatch(finding -> finding.detail().startsWith("reading ended"));
    }

    private static IncomingMail mail(Passage passage, Part part) {
        return new IncomingMail(
                "<1@test.example>",
                null,
                List.of(),
                new Mailbox("Ana Ruiz", "aruiz@igm.gob.gt"),
                null,
                List.of(),
                List.of(),
                "Registro",
                new Receipt(Instant.EPOCH, ReceiptProof.IMAP),
                new Author(Author.Kind.HUMAN, "test"),
                Authentication.UNCHECKED,
                List.of(passage),
                List.of(part),
                List.of());
    }
}
