package org.rcm.intake.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.rcm.intake.registration.ReceiptProof;

/** Mails as tests speak of them: {@code aMail().withUid(7).saying("…")}. */
record MailFixture(NewMail mail) {

    static MailFixture aMail() {
        return new MailFixture(new NewMail(
                "Subject: Inscripción\r\n\r\nEstimados:\r\n".getBytes(StandardCharsets.UTF_8),
                "imap",
                "CRMST@iom.int/INBOX",
                1L,
                1L,
                Instant.parse("2022-02-14T15:30:00Z"),
                ReceiptProof.IMAP,
                "Rosa Quiel <rosa.quiel@migracion.example>",
                "Inscripción",
                "<1@migracion.example>"));
    }

    MailFixture withUid(long uid) {
        return new MailFixture(new NewMail(
                ("uid " + uid).getBytes(StandardCharsets.UTF_8),
                mail.source(),
                mail.mailbox(),
                mail.uidValidity(),
                uid,
                mail.receivedAt(),
                mail.receiptProof(),
                mail.from(),
                mail.subject(),
                "<" + uid + "@migracion.example>"));
    }

    MailFixture saying(byte[] raw) {
        return new MailFixture(new NewMail(
                raw,
                mail.source(),
                mail.mailbox(),
                mail.uidValidity(),
                mail.uid(),
                mail.receivedAt(),
                mail.receiptProof(),
                mail.from(),
                mail.subject(),
                mail.messageId()));
    }

    MailFixture receivedAt(String instant) {
        return new MailFixture(new NewMail(
                mail.raw(),
                mail.source(),
                mail.mailbox(),
                mail.uidValidity(),
                mail.uid(),
                Instant.parse(instant),
                mail.receiptProof(),
                mail.from(),
                mail.subject(),
                mail.messageId()));
    }

    MailFixture from(String address) {
        return new MailFixture(new NewMail(
                mail.raw(),
                mail.source(),
                mail.mailbox(),
                mail.uidValidity(),
                mail.uid(),
                mail.receivedAt(),
                mail.receiptProof(),
                address,
                mail.subject(),
                mail.messageId()));
    }

    MailFixture fromFile(String source) {
        return new MailFixture(new NewMail(
                mail.raw(),
                source,
                null,
                null,
                null,
                mail.receivedAt(),
                ReceiptProof.RECEIVED_HEADER,
                mail.from(),
                mail.subject(),
                mail.messageId()));
    }

    NewMail build() {
        return mail;
    }
}
