package org.rcm.intake.cli;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.rcm.intake.fixtures.RosaQuiel;
import org.rcm.intake.registration.Entitlement;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Item;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.ReceiptProof;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.RegistrationBuilder;
import org.rcm.intake.registration.State;
import org.rcm.intake.store.MailOutcome;
import org.rcm.intake.store.NewMail;

/** What the commands' tests find in the database; all people are invented. */
final class Cases {
    static final Instant RECEIVED = Instant.parse("2022-02-14T15:30:00Z");
    static final String RAW = "From: Rosa Quiel <rosa.quiel@migracion.example>\r\n\r\nEstimados: á\r\n";

    private Cases() {}

    static NewMail aMail(int uid) {
        return aMail(uid, RAW + uid);
    }

    static NewMail aMail(int uid, String raw) {
        return new NewMail(
                raw.getBytes(StandardCharsets.UTF_8),
                "imap",
                "CRMST@iom.int/INBOX",
                1L,
                (long) uid,
                RECEIVED,
                ReceiptProof.IMAP,
                "Rosa Quiel <rosa.quiel@migracion.example>",
                "Inscripción de Rosa Quiel",
                "<" + uid + "@migracion.example>");
    }

    static NewMail aMailFromFile(String source) {
        NewMail mail = aMail(1);
        return new NewMail(
                mail.raw(),
                source,
                null,
                null,
                null,
                RECEIVED,
                ReceiptProof.RECEIVED_HEADER,
                mail.from(),
                mail.subject(),
                mail.messageId());
    }

    static MailOutcome registered(String reference) {
        return new MailOutcome(
                MailKind.REGISTRATION,
                "es",
                MailState.DONE,
                List.of(reference),
                List.of(Finding.info(FindingCode.NAME_SHORTENED, "line 4")),
                true);
    }

    static RegistrationBuilder incomplete(String reference) {
        return RegistrationBuilder.open(reference, "imrf-2022", RECEIVED, "es")
                .delegation("PAN")
                .delegate(RosaQuiel.DELEGATE)
                .missing(Set.of(Item.PASSPORT))
                .findings(List.of(Finding.ask(FindingCode.PASSPORT_MISSING, "no document in any mail")))
                .addMail("<1@migracion.example>");
    }

    static Registration confirmed(String reference) {
        return incomplete(reference)
                .passport(RosaQuiel.PASSPORT)
                .state(State.CONFIRMED)
                .entitlement(new Entitlement("IOM", "Mexico"))
                .seat(1)
                .missing(Set.of())
                .findings(List.of())
                .completedAt(RECEIVED)
                .build();
    }

    /** A ticket request as the ticketing room writes it. */
    static String ticketRequest(String reference, int version) {
        return """
                {"id":"6f1c2a52-3a5e-4a40-9d4e-00000000000%d","reference":"%s","version":%d,"type":"%s",\
                "event":{"id":"imrf-2022","name":"Workshop","city":"Mexico City","startDate":"2022-03-31",\
                "endDate":"2022-04-01"},"delegation":"PAN","payer":"IOM","traveller":{"surname":"QUIEL ANINO",\
                "givenNames":"ROSA MARIA","birthDate":"1974-07-12","sex":"F","nationality":"PAN",\
                "email":"rosa.quiel@migracion.example","phone":"+507 6000-0000"},"document":{"type":"P",\
                "number":"PA1234567","issuingState":"PAN","expiry":"2029-04-15"},\
                "ssrDocs":"P/PAN/PA1234567/PAN/12JUL74/F/15APR29/QUIEL ANINO/ROSA/MARIA","travel":{"from":"PAN",\
                "to":"Mexico City","arriveBy":"2022-03-31T09:30:00-06:00","leaveAfter":"2022-04-01T12:30:00-06:00"},\
                "flags":["ACCEPTANCE_PENDING"],"proof":{"document.expiry":"CHECK_DIGITS",\
                "document.issuingState":"CHECK_DIGITS","document.number":"CHECK_DIGITS",\
                "traveller.birthDate":"CHECK_DIGITS","traveller.givenNames":"CHECK_DIGITS",\
                "traveller.nationality":"CHECK_DIGITS","traveller.sex":"CHECK_DIGITS",\
                "traveller.surname":"CHECK_DIGITS"},%s"issuedAt":"2022-02-14T15:30:00Z"}""".formatted(
                        version,
                        reference,
                        version,
                        version == 1 ? "REQUEST" : "CANCELLATION",
                        version == 1 ? "" : "\"reason\":\"WITHDRAWN\",");
    }
}
