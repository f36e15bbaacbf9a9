package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.MailFixture.aMail;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcm.intake.fixtures.MailFixture;
import org.rcm.intake.mail.Author;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.State;
import org.rcm.intake.store.AuditEntry;

/** What becomes of a mail as a whole. */
class MailSettlementTest extends OnMemory {

    @ParameterizedTest
    @EnumSource(value = Author.Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "HUMAN")
    void aMachineIsIgnoredAndNeverAnswered(Author.Kind machine) {
        MailDecision decision = hub.receive(
                aMail().writtenBy(machine).about(anApplication().withPassport()).kind(MailKind.AUTO_REPLY));
        assertThat(decision.state()).isEqualTo(MailState.IGNORED);
        assertThat(decision.replied()).isFalse();
        assertThat(hub.registrations()).isEmpty();
        assertThat(hub.answers()).isEmpty();
    }

    @Test
    void aProgramThatWantsAMailBackIsForAPersonAndNotAnswered() {
        MailDecision decision = hub.receive(aMail().writtenBy(Author.Kind.RECEIPT)
                .found(Finding.review(FindingCode.QUESTION_FOR_STAFF, "asks to take a mail back")));
        assertThat(decision.state()).isEqualTo(MailState.REVIEW);
        assertThat(decision.replied()).isFalse();
    }

    @Test
    void anAdditionThatBringsSomebodyNewWithNameAndInstitutionIsTheRegistration() {
        MailDecision decision =
                hub.receive(aMail().about(anApplication().withPassport()).kind(MailKind.SUPPLEMENT));
        assertThat(decision.kind()).isEqualTo(MailKind.REGISTRATION);
    }

    @Test
    void anAdditionToWhatIsOnRecordIsASupplement() {
        hub.receive(aMail().about(anApplication().withoutPassport()));
        MailDecision decision =
                hub.receive(aMail().about(anApplication().withPassport()).kind(MailKind.SUPPLEMENT));
        assertThat(decision.kind()).isEqualTo(MailKind.SUPPLEMENT);
    }

    @Test
    void aQuestionWithinARegistrationGoesToAPersonAndHoldsNothingUp() {
        MailDecision decision = hub.receive(aMail().about(anApplication().withPassport())
                .found(Finding.review(FindingCode.QUESTION_FOR_STAFF, "asks something: part 1, line 3")));
        assertThat(decision.state()).isEqualTo(MailState.REVIEW);
        assertThat(hub.registrations()).extracting(Registration::state).containsExactly(State.CONFIRMED);
        assertThat(hub.tickets(decision.registrations().get(0))).hasSize(1);
    }

    @Test
    void aThankYouIsDoneWithoutAnAnswer() {
        MailDecision decision = hub.receive(aMail().saying("Muchas gracias, saludos."));
        assertThat(decision.state()).isEqualTo(MailState.DONE);
        assertThat(decision.replied()).isFalse();
    }

    @Test
    void aQuestionIsForAPersonAndTheDelegateIsToldSo() {
        MailDecision decision = hub.receive(aMail().kind(MailKind.QUESTION).saying("¿Habrá interpretación?"));
        assertThat(decision.state()).isEqualTo(MailState.REVIEW);
        assertThat(decision.replied()).isTrue();
        assertThat(decision.findings()).extracting(finding -> finding.code()).contains(FindingCode.QUESTION_FOR_STAFF);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Muchas gracias. ¿El hotel tiene estacionamiento?", "Thanks! Is there parking? Regards, Rosa"})
    void aQuestionWithinAThankYouIsForAPerson(String words) {
        MailDecision decision = hub.receive(aMail().saying(words));
        assertThat(decision.state()).isEqualTo(MailState.REVIEW);
        assertThat(decision.kind()).isEqualTo(MailKind.QUESTION);
        assertThat(decision.replied()).isTrue();
    }

    @Test
    void anAddressOfTheWebIsNoQuestion() {
        MailDecision decision = hub.receive(aMail().saying("Gracias. https://migracion.example/?id=7"));
        assertThat(decision.state()).isEqualTo(MailState.DONE);
        assertThat(decision.replied()).isFalse();
    }

    @Test
    void aChangeThatWasNotUnderstoodIsForAPerson() {
        hub.receive(aMail().about(anApplication().withPassport()));
        MailDecision decision =
                hub.receive(aMail().about(anApplication().signedOnly()).kind(MailKind.SUPPLEMENT));
        assertThat(decision.state()).isEqualTo(MailState.REVIEW);
        assertThat(decision.findings()).extracting(finding -> finding.code()).contains(FindingCode.CHANGE_UNCLEAR);
    }

    @Test
    void theSamePassportAgainIsNoChange() {
        hub.receive(aMail().about(anApplication().withPassport()));
        MailDecision decision =
                hub.receive(aMail().about(anApplication().withPassport()).kind(MailKind.SUPPLEMENT));
        assertThat(decision.state()).isEqualTo(MailState.DONE);
    }

    @Test
    void anEmptyMailOfAHumanIsForAPersonAndAnswered() {
        MailDecision decision = hub.receive(aMail().saying(""));
        assertThat(decision.state()).isEqualTo(MailState.REVIEW);
        assertThat(decision.replied()).isTrue();
        assertThat(decision.findings()).extracting(finding -> finding.code()).contains(FindingCode.NOTHING_UNDERSTOOD);
    }

    @Test
    void aMailWithoutAnEventIsForAPerson() {
        MailDecision decision = hub.receive(
                aMail().receivedAt("2025-07-01T12:00:00Z").about(anApplication().withPassport()));
        assertThat(decision.state()).isEqualTo(MailState.REVIEW);
        assertThat(decision.findings()).extracting(finding -> finding.code()).contains(FindingCode.EVENT_UNCLEAR);
        assertThat(hub.registrations()).isEmpty();
    }

    @Test
    void aMailThatComesTwiceIsDecidedOnce() {
        MailFixture mail = aMail().about(anApplication().withPassport());
        ReadMail read = hub.store(mail);
        hub.inTransaction(() -> hub.decisions().decideRegistration().decide(read));
        MailDecision again =
                hub.inTransaction(() -> hub.decisions().decideRegistration().decide(read));
        assertThat(again.state()).isEqualTo(MailState.DONE);
        assertThat(hub.registrations()).hasSize(1);
        assertThat(hub.answers()).hasSize(1);
    }

    @Test
    void aDecisionThatIsRolledBackLeavesNothing() {
        ReadMail read = hub.store(aMail().about(anApplication().withPassport()));
        try {
            hub.inTransaction(() -> {
                hub.decisions().decideRegistration().decide(read);
                throw new IllegalStateException("the power is cut");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("the power is cut");
        }
        assertThat(hub.registrations()).isEmpty();
        assertThat(hub.answers()).isEmpty();
        assertThat(hub.mail(read.id()).state()).isEqualTo(MailState.RECEIVED);
    }

    @Test
    void theAnswerGoesToWhoWroteAndNamesNoPassportNumber() {
        hub.receive(
                aMail().from("enlace@migracion.example").about(anApplication().withPassport()));
        String answer = new String(hub.answers().get(0).payload(), StandardCharsets.UTF_8);
        assertThat(answer).contains("enlace@migracion.example");
        assertThat(answer.replaceAll("\\s|=", ""))
                .doesNotContain(hub.registration("IMRF22-0001").passport().number());
    }

    @Test
    void aForgedRegistrationIsForAPerson() {
        MailDecision decision =
                hub.receive(aMail().forged().about(anApplication().withPassport()));
        assertThat(decision.state()).isEqualTo(MailState.REVIEW);
        assertThat(hub.tickets("IMRF22-0001")).isEmpty();
    }

    @Test
    void theAnswerToAForgedMailHoldsNothingPersonal() throws Exception {
        hub.receive(aMail().subject("Registro de Rosa Quiel")
                .forged()
                .about(anApplication().withPassport()));
        assertThat(hub.answers()).hasSize(1);
        var answer = new jakarta.mail.internet.MimeMessage(
                null, new java.io.ByteArrayInputStream(hub.answers().get(0).payload()));
        String headers = java.util.Collections.list(answer.getAllHeaderLines()).stream()
                .filter(line -> !line.startsWith("To:"))
                .collect(java.util.stream.Collectors.joining());
        assertThat(headers + texts(answer.getContent())).doesNotContain("Rosa", "Quiel", "IMRF22-0001", "Servicio");
    }

    private static String texts(Object content) throws Exception {
        StringBuilder all = new StringBuilder();
        if (content instanceof jakarta.mail.Multipart parts) {
            for (int part = 0; part < parts.getCount(); part++) {
                all.append(texts(parts.getBodyPart(part).getContent()));
            }
        } else {
            all.append(content);
        }
        return all.toString();
    }

    @Test
    void aForgedMailChangesNoConfirmedRegistration() {
        hub.receive(aMail().about(anApplication().withPassport()));
        Registration before = hub.registration("IMRF22-0001");
        hub.receive(
                aMail().forged().about(anApplication().phone("+507 6999-9999").institution("Otra")));
        assertThat(hub.registration("IMRF22-0001").delegate()).isEqualTo(before.delegate());
        assertThat(hub.orders("IMRF22-0001")).hasSize(1);
    }

    @Test
    void aStrangerChangesNoConfirmedRegistrationAndLearnsNothingOfIt() {
        hub.receive(aMail().about(anApplication().withPassport()));
        Registration before = hub.registration("IMRF22-0001");
        hub.receive(aMail().from("otro@correo.example")
                .about(anApplication().email("otro@correo.example").phone("+1 555")));
        assertThat(hub.registration("IMRF22-0001").delegate()).isEqualTo(before.delegate());
        assertThat(new String(hub.answers().get(1).payload(), StandardCharsets.UTF_8).replaceAll("\\s|=", ""))
                .doesNotContain(before.passport().number(), "rosa.quiel@");
    }

    @Test
    void answersToOneAddressAreCappedADay() {
        for (int at = 0; at <= AnswerCap.A_DAY; at++) {
            hub.receive(aMail().kind(MailKind.QUESTION));
        }
        assertThat(hub.answers()).hasSize(AnswerCap.A_DAY);
        assertThat(hub.receive(aMail().kind(MailKind.QUESTION).receivedAt("2022-02-11T15:00:00Z"))
                        .replied())
                .isTrue();
    }

    @Test
    void ourOwnAddressIsNeverAnswered() {
        MailDecision decision = hub.receive(aMail().from("crmst@iom.int").kind(MailKind.QUESTION));
        assertThat(decision.replied()).isFalse();
    }

    @Test
    void everyDecisionStandsInTheAuditTrail() {
        hub.receive(aMail().about(anApplication().withPassport()));
        assertThat(hub.records().audit().of("IMRF22-0001"))
                .extracting(AuditEntry::who, AuditEntry::what)
                .containsExactly(tuple("hub", "DECIDED"));
    }

    @Test
    void aMailThatNamesAnEventByItsReferenceGoesThere() {
        hub.receive(aMail().about(anApplication().withoutPassport()));
        hub.receive(aMail().from("otra@correo.example")
                .receivedAt("2022-04-20T12:00:00Z")
                .naming("IMRF22-0001")
                .about(anApplication().withPassport().withoutWords())
                .kind(MailKind.SUPPLEMENT));
        assertThat(hub.registrations()).hasSize(1);
    }
}
