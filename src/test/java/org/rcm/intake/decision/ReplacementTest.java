package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.MailFixture.aMail;
import static org.rcm.intake.fixtures.PassportFixture.passportOf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcm.intake.fixtures.ApplicationFixture;
import org.rcm.intake.fixtures.MailFixture;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Ledger;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.State;
import org.rcm.intake.ticketing.CancellationReason;
import org.rcm.intake.ticketing.TicketRequest;

/** Somebody comes instead of somebody else. */
class ReplacementTest extends OnMemory {
    private static final String ROSA = "IMRF22-0001";
    private static final String SECOND = "IMRF22-0002";
    private static final String THIRD = "IMRF22-0003";
    private static final String FOURTH = "IMRF22-0004";

    private final ApplicationFixture marta = anApplication().named("Marta", "Herrera");

    @BeforeEach
    void rosaIsConfirmed() {
        hub.receive(aMail().about(anApplication().withPassport()));
    }

    @Test
    void whoComesInsteadTakesThePlace() {
        hub.receive(aMail().about(marta.withPassport().insteadOf("Rosa", "Quiel Batista")));
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.REPLACED);
        assertThat(hub.registration(ROSA).replacedBy()).isEqualTo(SECOND);
        assertThat(hub.registration(SECOND).state()).isEqualTo(State.CONFIRMED);
        assertThat(hub.registration(SECOND).replaces()).isEqualTo(ROSA);
        assertThat(hub.used("PAN", Ledger.MAXIMUM)).isEqualTo(1);
    }

    @Test
    void theOldTicketIsCancelledAndANewOneRequested() {
        hub.receive(aMail().about(marta.withPassport().insteadOf("Rosa", "Quiel Batista")));
        assertThat(hub.tickets(ROSA)).last().satisfies(cancelled -> {
            assertThat(cancelled.type()).isEqualTo(TicketRequest.Type.CANCELLATION);
            assertThat(cancelled.reason()).isEqualTo(CancellationReason.REPLACED);
        });
        assertThat(hub.tickets(SECOND)).extracting(TicketRequest::type).containsExactly(TicketRequest.Type.REQUEST);
    }

    @Test
    void whoeverIsOnTheWaitingListDoesNotComeBetween() {
        fillPanama();
        hub.receive(aMail().about(marta.withPassport().insteadOf("Rosa", "Quiel Batista")));
        assertThat(hub.registration(THIRD).state()).isEqualTo(State.WAITLISTED);
        assertThat(hub.registration(FOURTH).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void thePlaceOfWhoIsReplacedByAnIncompleteOneGoesToTheWaitingList() {
        fillPanama();
        hub.receive(aMail().about(marta.withoutPassport().insteadOf("Rosa", "Quiel Batista")));
        assertThat(hub.registration(FOURTH).state()).isEqualTo(State.INCOMPLETE);
        assertThat(hub.registration(THIRD).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void whoReplacesSomebodyWaitingWaitsInHisPlace() {
        fillPanama();
        register("Luis", "Vega", "2022-02-14T12:00:00Z");
        hub.receive(aMail().from("ines.castillo@migracion.example")
                .receivedAt("2022-02-15T12:00:00Z")
                .about(marta.withPassport().insteadOf("Inés", "Castillo")));
        assertThat(hub.registration("IMRF22-0005").state()).isEqualTo(State.WAITLISTED);
        hub.receive(
                aMail().receivedAt("2022-02-16T12:00:00Z").about(anApplication().withdrawing()));
        assertThat(hub.registration("IMRF22-0005").state()).isEqualTo(State.CONFIRMED);
        assertThat(hub.registration(FOURTH).state()).isEqualTo(State.WAITLISTED);
    }

    @Test
    void whoWaitsAndIsNamedAsReplacementHasThePlace() {
        fillPanama();
        register("Luis", "Vega", "2022-02-14T12:00:00Z");
        hub.receive(aMail().receivedAt("2022-02-15T12:00:00Z")
                .about(anApplication().named("Luis", "Vega").withPassport().insteadOf("Rosa", "Quiel Batista")));
        assertThat(hub.registration(FOURTH).state()).isEqualTo(State.CONFIRMED);
        assertThat(hub.registration(THIRD).state()).isEqualTo(State.WAITLISTED);
        assertThat(hub.registrations()).hasSize(4);
    }

    @Test
    void aReplacementThatNamesNobodyIsOfTheOneWhoWrote() {
        hub.receive(aMail().about(marta.withPassport().insteadOf(null, null)));
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.REPLACED);
        assertThat(hub.registration(SECOND).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void oneWhomOnlyHisNumberTellsNeedNotBeTheOneOfTheThread() {
        hub.receive(aMail().about(marta.withPassport()
                .insteadOf(null, null)
                .doubted(Finding.review(
                        FindingCode.REPLACED_UNKNOWN, "comes instead of one whom only his number tells"))));
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.CONFIRMED);
        assertThat(hub.registration(SECOND).state()).isEqualTo(State.NEEDS_REVIEW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RNCOM", "CRI"})
    void whoseDelegationNothingSaysIsOfTheOneWhoIsReplaced(String delegation) {
        ApplicationFixture pedro = anApplication().named("Pedro", "Lobo").of(delegation);
        hub.receive(aMail().from(pedro.email()).about(pedro.withPassport(passportOf("Pedro", "Lobo", "CRI"))));
        hub.receive(aMail().from(pedro.email())
                .about(marta.withPassport(passportOf("Marta", "Herrera", "CRI"))
                        .insteadOf("Pedro", "Lobo")
                        .ofNoDelegation()));
        assertThat(hub.registration(THIRD).delegation()).isEqualTo(delegation);
        assertThat(hub.registration(THIRD).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void whoIsSaidToBeOfAnotherDelegationThanTheReplacedOneIsOfIt() {
        hub.receive(aMail().about(marta.of("CRI").withPassport().insteadOf("Rosa", "Quiel Batista")));
        assertThat(hub.registration(SECOND).delegation()).isEqualTo("CRI");
    }

    @Test
    void whoReplacesSomebodyUnknownIsRegisteredAndAPersonLooks() {
        MailDecision decision = hub.receive(aMail().from("enlace@migracion.example")
                .about(marta.withPassport().insteadOf("Pedro", "Páramo")));
        assertThat(decision.state()).isEqualTo(MailState.REVIEW);
        assertThat(decision.findings()).extracting(finding -> finding.code()).contains(FindingCode.REPLACED_UNKNOWN);
        assertThat(hub.registration(SECOND).state()).isEqualTo(State.CONFIRMED);
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void aStrangerReplacesNobody() {
        MailDecision decision = hub.receive(
                aMail().from("otro@correo.example").about(marta.withPassport().insteadOf("Rosa", "Quiel Batista")));
        assertThat(decision.state()).isEqualTo(MailState.REVIEW);
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.CONFIRMED);
        assertThat(hub.registration(SECOND).state()).isEqualTo(State.NEEDS_REVIEW);
        assertThat(hub.tickets(SECOND)).isEmpty();
    }

    @Test
    void whoReplacesSomebodyWhoseOwnReplacementIsInDoubtIsInDoubtAsWell() {
        String stranger = "otro@correo.example";
        hub.receive(aMail().from(stranger).about(marta.withPassport().insteadOf("Rosa", "Quiel Batista")));
        MailDecision decision = hub.receive(aMail().from(stranger)
                .about(anApplication().named("Inés", "Castillo").withPassport().insteadOf("Marta", "Herrera")));
        assertThat(decision.state()).isEqualTo(MailState.REVIEW);
        assertThat(hub.registration(SECOND).state()).isEqualTo(State.REPLACED);
        assertThat(hub.registration(THIRD).state()).isEqualTo(State.NEEDS_REVIEW);
        assertThat(hub.tickets(THIRD)).isEmpty();
    }

    @Test
    void aRelativeWithTheSameSurnameReplacesAndIsSomebodyElse() {
        hub.receive(aMail().about(anApplication()
                .named("Marta", "Quiel Batista")
                .withPassport()
                .insteadOf("Rosa", "Quiel Batista")));
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.REPLACED);
        assertThat(hub.registration(SECOND).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void aReplacementAfterTheDeadlineIsForAPersonAndNobodyLosesThePlace() {
        MailDecision decision = hub.receive(late());
        assertThat(decision.state()).isEqualTo(MailState.REVIEW);
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.CONFIRMED);
        assertThat(hub.registration(SECOND).state()).isEqualTo(State.LATE);
        assertThat(hub.orders(ROSA)).hasSize(1);
    }

    @Test
    void aReplacementAfterTheDeadlineThatAPersonLetsThroughTakesThePlace() {
        fillPanama();
        MailFixture mail = late();
        MailDecision decision = hub.receive(mail);
        ReadMail read = new ReadMail(decision.mailId(), mail.mail(), mail.reading());
        hub.inTransaction(() -> hub.decisions().desk().mails().letThrough(read, null, "Ana Solís", "she fell ill"));
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.REPLACED);
        assertThat(hub.registration(FOURTH).state()).isEqualTo(State.CONFIRMED);
        assertThat(hub.registration(THIRD).state()).isEqualTo(State.WAITLISTED);
    }

    @Test
    void whoIsOfADelegationThatIsNotInvitedTakesNobodysPlace() {
        MailDecision decision = hub.receive(aMail().about(marta.of("ESP")
                .withPassport(passportOf("Marta", "Herrera", "ESP"))
                .insteadOf("Rosa", "Quiel Batista")));
        assertThat(decision.state()).isEqualTo(MailState.REVIEW);
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.CONFIRMED);
        assertThat(hub.registration(SECOND).state()).isEqualTo(State.NEEDS_REVIEW);
        assertThat(hub.orders(ROSA)).hasSize(1);
    }

    @Test
    void aLateReplacementIsStillToBeDecidedWhenWhoComesIsAdmittedAlone() {
        MailDecision decision = hub.receive(late());
        hub.inTransaction(() -> hub.decisions().desk().approve(SECOND, "Ana Solís", "was ill"));
        assertThat(hub.mail(decision.mailId()).state()).isEqualTo(MailState.REVIEW);
    }

    @Test
    void whoWaitsMayReplaceAfterTheDeadline() {
        fillPanama();
        hub.receive(aMail().receivedAt("2022-03-10T10:00:00Z")
                .about(anApplication().named("Inés", "Castillo").withPassport().insteadOf("Rosa", "Quiel Batista")));
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.REPLACED);
        assertThat(hub.registration(THIRD).state()).isEqualTo(State.CONFIRMED);
    }

    private MailFixture late() {
        return aMail().receivedAt("2022-03-10T10:00:00Z")
                .about(marta.withPassport().insteadOf("Rosa", "Quiel Batista"));
    }

    private void fillPanama() {
        register("Juan", "Moreno", "2022-02-12T12:00:00Z");
        register("Inés", "Castillo", "2022-02-13T12:00:00Z");
        assertThat(hub.registration(THIRD).state()).isEqualTo(State.WAITLISTED);
    }

    private void register(String given, String family, String at) {
        ApplicationFixture application = anApplication().named(given, family);
        hub.receive(aMail().from(application.email()).receivedAt(at).about(application.withPassport()));
    }

    @Test
    void whomHisGivenNamesTellIsReplacedByHisBrother() {
        hub.receive(aMail().about(
                        anApplication().named("Edwin Rolando", "Chacach Simón").withPassport()));
        hub.receive(aMail().about(anApplication()
                .named("Edgar Rolando", "Chacach Simón")
                .withPassport()
                .insteadOf("Edwin", "Rolando")));
        assertThat(hub.registration(SECOND).state()).isEqualTo(State.REPLACED);
    }
}
