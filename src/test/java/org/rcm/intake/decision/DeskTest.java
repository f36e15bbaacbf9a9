package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.MailFixture.aMail;
import static org.rcm.intake.fixtures.PassportFixture.passportOf;

import java.time.LocalDate;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.rcm.intake.fixtures.ApplicationFixture;
import org.rcm.intake.fixtures.MailFixture;
import org.rcm.intake.fixtures.PassportFixture;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.Proof;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.State;
import org.rcm.intake.store.AuditEntry;
import org.rcm.intake.ticketing.TicketRequest;

/** A named person decides what the rules leave open. */
class DeskTest extends OnMemory {
    private static final String ROSA = "IMRF22-0001";

    @Test
    void anApprovedDoubtBecomesAPlaceAndATicket() {
        MailDecision mail = hub.receive(aMail().about(anApplication().withDoubtfulPassport()));
        desk(desk -> desk.approve(ROSA, "Ana Solís", "compared with the picture"));
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.CONFIRMED);
        assertThat(hub.registration(ROSA).passport().proof()).isEqualTo(Proof.HUMAN);
        assertThat(hub.tickets(ROSA)).hasSize(1);
        assertThat(hub.mail(mail.mailId()).state()).isEqualTo(MailState.DONE);
    }

    @Test
    void anApprovalStandsInTheAuditTrailWithWhoAndWhy() {
        hub.receive(aMail().about(anApplication().withDoubtfulPassport()));
        desk(desk -> desk.approve(ROSA, "Ana Solís", "compared with the picture"));
        assertThat(hub.records().audit().of(ROSA))
                .extracting(AuditEntry::who, AuditEntry::what)
                .contains(tuple("Ana Solís", "APPROVED"));
        assertThat(hub.records().audit().of(ROSA)).last().satisfies(entry -> assertThat(entry.why())
                .startsWith("compared with the picture"));
    }

    @Test
    void anApprovalIsToldToTheDelegate() {
        hub.receive(aMail().about(anApplication().withDoubtfulPassport()));
        desk(desk -> desk.approve(ROSA, "Ana Solís", "good"));
        assertThat(hub.answers()).hasSize(2);
    }

    @Test
    void anApprovedOneOverTheMaximumWaitsAndMovesUpLater() {
        confirmed("Juan", "Moreno");
        confirmed("Inés", "Castillo");
        hub.receive(aMail().about(anApplication().withDoubtfulPassport()));
        String third = "IMRF22-0003";
        desk(desk -> desk.approve(third, "Ana Solís", "good"));
        assertThat(hub.registration(third).state()).isEqualTo(State.WAITLISTED);
        ApplicationFixture juan = anApplication().named("Juan", "Moreno");
        hub.receive(aMail().from(juan.email()).about(juan.withdrawing()));
        assertThat(hub.registration(third).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void whoIsConfirmedWithoutATicketGetsOneThatIsFreeAgainIfAPersonSaysSo() {
        ApplicationFixture ines = anApplication().of("RNCOM").named("Inés", "Castillo");
        hub.receive(aMail().from(ines.email()).about(ines.withPassport()));
        hub.receive(aMail().about(
                        anApplication().of("RNCOM").named("Juan", "Moreno").withPassport()));
        hub.receive(
                aMail().about(anApplication().of("RNCOM").named("Luis", "Vega").withPassport()));
        String third = "IMRF22-0003";
        assertThatThrownBy(() -> desk(desk -> desk.approve(third, "Ana Solís", "asked for")))
                .isInstanceOf(DeskException.class);
        assertThat(hub.tickets(third)).isEmpty();
        hub.receive(aMail().from(ines.email()).about(ines.withdrawing()));
        assertThat(hub.tickets(third)).isEmpty();
        desk(desk -> desk.approve(third, "Ana Solís", "has bought none"));
        assertThat(hub.tickets(third)).hasSize(1);
        assertThat(hub.registration(third).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void aCorrectionGivesNoTicketToWhoWasToldThatNoneIsLeft() {
        ApplicationFixture ines = anApplication().of("RNCOM").named("Inés", "Castillo");
        hub.receive(aMail().from(ines.email()).about(ines.withPassport()));
        hub.receive(aMail().about(
                        anApplication().of("RNCOM").named("Juan", "Moreno").withPassport()));
        hub.receive(
                aMail().about(anApplication().of("RNCOM").named("Luis", "Vega").withPassport()));
        String third = "IMRF22-0003";
        hub.receive(aMail().from(ines.email()).about(ines.withdrawing()));
        Correction title = new Correction("Dr.", null, null, null, null, null, null, null, null);
        desk(desk -> desk.correct(third, title, "Ana Solís", "his title"));
        assertThat(hub.tickets(third)).isEmpty();
        desk(desk -> desk.approve(third, "Ana Solís", "has bought none"));
        assertThat(hub.tickets(third)).hasSize(1);
    }

    @Test
    void whatWasApprovedOfOnePassportIsNotApprovedOfAnother() {
        PassportFixture married =
                passportOf("Rosa", "Quiel de Mora", "PAN").numbered("PA1").expiring(LocalDate.parse("2022-03-15"));
        hub.receive(aMail().about(anApplication().withPassport(married)));
        hub.passTo("2022-03-02T06:00:00Z");
        desk(desk -> desk.approve(ROSA, "Ana Solís", "married, and was ill"));
        hub.receive(aMail().receivedAt("2022-03-04T10:00:00Z")
                .about(anApplication()
                        .withPassport(passportOf("Rosa", "Quiel de Soto", "PAN").numbered("PA2"))
                        .withoutWords())
                .naming(ROSA)
                .kind(MailKind.SUPPLEMENT));
        assertThat(hub.registration(ROSA).passport().number()).isEqualTo("PA2");
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.NEEDS_REVIEW);
    }

    @Test
    void aLateOneIsAdmittedByHand() {
        hub.receive(
                aMail().receivedAt("2022-03-03T10:00:00Z").about(anApplication().withPassport()));
        desk(desk -> desk.approve(ROSA, "Ana Solís", "mail server was down"));
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.CONFIRMED);
        assertThat(hub.tickets(ROSA)).hasSize(1);
    }

    @Test
    void anIncompleteLateOneThatIsAdmittedCanBeCompleted() {
        hub.receive(aMail().about(anApplication().withoutPassport()));
        hub.passTo("2022-03-02T06:00:00Z");
        desk(desk -> desk.approve(ROSA, "Ana Solís", "ill"));
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.INCOMPLETE);
        assertThat(hub.passTo("2022-03-03T06:00:00Z")).isZero();
        hub.receive(
                aMail().receivedAt("2022-03-04T10:00:00Z").about(anApplication().withPassport()));
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void aDeclinedOneGivesItsPlaceToWhoWaits() {
        hub.receive(aMail().about(anApplication().withPassport()));
        confirmed("Juan", "Moreno");
        confirmed("Inés", "Castillo");
        desk(desk -> desk.decline(ROSA, "Ana Solís", "not nominated"));
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.DECLINED);
        assertThat(hub.registration("IMRF22-0003").state()).isEqualTo(State.CONFIRMED);
        assertThat(hub.tickets(ROSA))
                .extracting(TicketRequest::type)
                .containsExactly(TicketRequest.Type.REQUEST, TicketRequest.Type.CANCELLATION);
    }

    @Test
    void whoIsConfirmedNeedsNoApproval() {
        hub.receive(aMail().about(anApplication().withPassport()));
        assertThatThrownBy(() -> desk(desk -> desk.approve(ROSA, "Ana Solís", "good")))
                .isInstanceOf(DeskException.class)
                .hasMessageContaining("CONFIRMED");
    }

    @Test
    void aReferenceThatDoesNotExistIsSaidSo() {
        assertThatThrownBy(() -> desk(desk -> desk.approve("IMRF22-0099", "Ana Solís", "good")))
                .isInstanceOf(DeskException.class)
                .hasMessageContaining("IMRF22-0099");
    }

    @Test
    void aCorrectedPassportSettlesADoubt() {
        hub.receive(aMail().about(anApplication().withDoubtfulPassport()));
        desk(desk -> desk.correct(
                ROSA,
                Correction.of(passportOf("Rosa", "Quiel Batista", "PAN")
                        .numbered("PA1234567")
                        .passport()),
                "Ana Solís",
                "typed from the picture"));
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.CONFIRMED);
        assertThat(hub.tickets(ROSA))
                .singleElement()
                .satisfies(request -> assertThat(request.document().number()).isEqualTo("PA1234567"));
    }

    @Test
    void aCorrectionOfATicketedOneBecomesAnAmendment() {
        hub.receive(aMail().about(anApplication().withPassport()));
        desk(desk -> desk.correct(
                ROSA,
                Correction.of(passportOf("Rosa", "Quiel Batista", "PAN")
                        .numbered("PA7654321")
                        .passport()),
                "Ana Solís",
                "renewed"));
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.CONFIRMED);
        assertThat(hub.tickets(ROSA)).last().satisfies(amended -> {
            assertThat(amended.type()).isEqualTo(TicketRequest.Type.AMENDMENT);
            assertThat(amended.version()).isEqualTo(2);
            assertThat(amended.changes())
                    .extracting(TicketRequest.Change::field)
                    .containsExactly("document.number");
        });
    }

    @Test
    void aChangeThatAPersonLetsThroughBecomesAnAmendment() {
        hub.receive(aMail().about(anApplication().withPassport()));
        MailFixture change = aMail().about(anApplication()
                .withPassport(passportOf("Rosa", "Quiel Batista", "PAN").numbered("PA7654321")));
        MailDecision decision = hub.receive(change);
        letThrough(decision, change);
        assertThat(hub.orders(ROSA))
                .extracting(TicketRequest::type)
                .containsExactly(TicketRequest.Type.REQUEST, TicketRequest.Type.AMENDMENT);
        assertThat(hub.mail(decision.mailId()).state()).isEqualTo(MailState.DONE);
    }

    @Test
    void aStrangersWithdrawalThatAPersonLetsThroughCounts() {
        hub.receive(aMail().about(anApplication().withPassport()));
        MailFixture withdrawal =
                aMail().from("otro@correo.example").about(anApplication().withdrawing());
        letThrough(hub.receive(withdrawal), withdrawal);
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void anAssistantsLetterThatAPersonLetsThroughIsAnAcceptance() {
        hub.receive(aMail().about(anApplication().withPassport()));
        MailFixture letter =
                aMail().from("asistente@correo.example").about(anApplication().accepting());
        letThrough(hub.receive(letter), letter);
        assertThat(hub.registration(ROSA).acceptedAt()).isNotNull();
    }

    @Test
    void aMailThatWasDealtWithByHandIsClosed() {
        MailDecision mail = hub.receive(aMail().kind(MailKind.QUESTION));
        hub.inTransaction(() -> {
            hub.decisions().desk().mails().close(mail.mailId(), "Ana Solís", "answered by telephone");
            return null;
        });
        assertThat(hub.mail(mail.mailId()).state()).isEqualTo(MailState.DONE);
    }

    @Test
    void anApprovalIsKeptWithTheRegistration() {
        hub.receive(aMail().about(anApplication().withDoubtfulPassport()));
        desk(desk -> desk.approve(ROSA, "Ana Solís", "good"));
        assertThat(hub.registration(ROSA).findings())
                .extracting(finding -> finding.code())
                .contains(FindingCode.DECIDED_BY_PERSON);
    }

    private Registration desk(Function<Desk, Registration> decision) {
        return hub.inTransaction(() -> decision.apply(hub.decisions().desk()));
    }

    private void letThrough(MailDecision decision, MailFixture mail) {
        hub.inTransaction(() -> hub.decisions()
                .desk()
                .mails()
                .letThrough(
                        new ReadMail(decision.mailId(), mail.mail(), mail.reading()), null, "Ana Solís", "telephoned"));
    }

    private void confirmed(String given, String family) {
        ApplicationFixture application = anApplication().named(given, family);
        hub.receive(aMail().from(application.email()).about(application.withPassport()));
    }
}
