package org.rcm.intake.extraction;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.rcm.intake.mail.Authentication;
import org.rcm.intake.mail.Author;
import org.rcm.intake.mail.IncomingMail;
import org.rcm.intake.mail.MailParser;
import org.rcm.intake.mail.MailSettings;
import org.rcm.intake.mail.Mailbox;
import org.rcm.intake.mail.Part;
import org.rcm.intake.mail.Passage;
import org.rcm.intake.mail.Receipt;
import org.rcm.intake.registration.ReceiptProof;

/** Mails that carry what a fuzzer made up, read from end to end but for pictures. */
public final class FuzzedMail {
    private static final Receipt RECEIPT = new Receipt(Instant.parse("2022-02-10T12:00:00Z"), ReceiptProof.IMAP);
    private static final MailParser PARSER =
            new MailParser(new MailSettings(Set.of("registro@crm.example"), null), ReadingCase.WORDS);
    private static final MailReader READER =
            new MailReader(ReadingCase.CATALOGUE, new GivenPassports(), Clock.fixed(RECEIPT.at(), ZoneOffset.UTC));

    private FuzzedMail() {}

    /** Loads what every mail needs, so that the first one is not charged for it. */
    public static void warmUp() {
        read("From: ana.ruiz@igm.example\nSubject: Registro\n\nNombre: Ana Ruiz\n".getBytes(StandardCharsets.US_ASCII));
    }

    public static void read(byte[] raw) {
        check(READER.read(PARSER.parse(raw, RECEIPT)));
    }

    /** A person's mail of a few words, with what was made up in or beside them. */
    public static void read(String text, String html, List<Part> attachments) {
        Passage own = new Passage(Passage.Role.OWN, "1", 1, text, html);
        check(READER.read(new IncomingMail(
                "<1@test.example>",
                null,
                List.of(),
                new Mailbox("Ana Ruiz", "aruiz@igm.gob.gt"),
                null,
                List.of(),
                List.of(),
                "Registro",
                RECEIPT,
                new Author(Author.Kind.HUMAN, "test"),
                Authentication.UNCHECKED,
                List.of(own),
                attachments,
                List.of())));
    }

    /** The reader catches what a mail makes go wrong: that it had to is the mistake looked for. */
    private static void check(MailReading reading) {
        boolean broken = reading.findings().stream().anyMatch(f -> f.detail().startsWith("reading ended"));
        if (broken) {
            throw new AssertionError(reading.findings().toString());
        }
    }
}
