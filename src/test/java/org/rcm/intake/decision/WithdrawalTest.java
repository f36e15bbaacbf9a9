package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.MailFixture.aMail;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rcm.intake.fixtures.ApplicationFixture;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Item;
import org.rcm.intake.registration.Ledger;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.State;
import org.rcm.intake.ticketing.CancellationReason;
import org.rcm.intake.ticketing.TicketRequest;

/** Somebody does not come after all. */
class WithdrawalTest extends OnMemory {
    private static final String ROSA = "IMRF22-0001";
    private static final String JUAN = "IMRF22-0002";
    private static final String INES = "IMRF22-0003";
    private static final String LUIS = "IMRF22-0004";

    @BeforeEach
    void rosaIsConfirmed() {
        hub.receive(aMail().about(anApplication().withPassport()));
    }

    @Test
    void whoWithdrawsGivesEveryPlaceBack() {
        hub.receive(aMail().about(anApplication().withdrawing()));
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.WITHDRAWN);
        assertThat(hub.registration(ROSA).seat()).isNull();
        assertThat(hub.used("PAN", Ledger.MAXIMUM)).isZero();
        assertThat(hub.used("PAN", Ledger.TICKET)).isZero();
        assertThat(hub.used("PAN", Ledger.COURTESIES)).isZero();
    }

    @Test
    void aMailThatCameBeforeTheWithdrawalAndIsDecidedAfterItRegistersNobodyAgain() {
        hub.receive(
                aMail().receivedAt("2022-02-10T15:20:00Z").about(anApplication().withdrawing()));
        hub.receive(
                aMail().receivedAt("2022-02-10T15:10:00Z").about(anApplication().withPassport()));
        assertThat(hub.registrations()).hasSize(1);
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void aStrangersMailThatIsDecidedAfterALaterWithdrawalIsForAPerson() {
        hub.receive(
                aMail().receivedAt("2022-02-10T15:20:00Z").about(anApplication().withdrawing()));
        hub.receive(aMail().from("otro@correo.example")
                .receivedAt("2022-02-10T15:10:00Z")
                .about(anApplication().withPassport()));
        assertThat(hub.registration(JUAN).state()).isEqualTo(State.NEEDS_REVIEW);
    }

    @Test
    void whoComesAgainIsRegisteredThoughALaterMailAboutHisOldRegistrationIsDecidedFirst() {
        hub.receive(
                aMail().receivedAt("2022-02-10T15:10:00Z").about(anApplication().withdrawing()));
        hub.receive(aMail().receivedAt("2022-02-10T15:30:00Z")
                .kind(MailKind.SUPPLEMENT)
                .naming(ROSA));
        hub.receive(
                aMail().receivedAt("2022-02-10T15:20:00Z").about(anApplication().withPassport()));
        assertThat(hub.registration(ROSA).state()).isNotEqualTo(State.WITHDRAWN);
    }

    @Test
    void whoRegistersAgainAfterHisWithdrawalIsConfirmed() {
        hub.receive(
                aMail().receivedAt("2022-02-10T15:10:00Z").about(anApplication().withdrawing()));
        hub.receive(
                aMail().receivedAt("2022-02-10T15:20:00Z").about(anApplication().withPassport()));
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void whoComesAfterAllNeedNotTellAgainWhatHeTold() {
        hub.receive(
                aMail().receivedAt("2022-02-10T15:10:00Z").about(anApplication().withdrawing()));
        hub.receive(aMail().receivedAt("2022-02-10T15:20:00Z")
                .about(anApplication().withoutPassport().withoutInstitution()));
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void forWhomAStrangerWritesThatHeComesAfterAllIsAskedForEverything() {
        hub.receive(
                aMail().receivedAt("2022-02-10T15:10:00Z").about(anApplication().withdrawing()));
        hub.receive(aMail().from("otro@correo.example")
                .receivedAt("2022-02-10T15:20:00Z")
                .about(anApplication().withoutPassport()));
        assertThat(hub.registration(JUAN).missing()).contains(Item.PASSPORT);
    }

    @Test
    void theTicketOfWhoWithdrawsIsCancelledOnce() {
        hub.receive(aMail().about(anApplication().withdrawing()));
        hub.receive(aMail().about(anApplication().withdrawing()));
        assertThat(hub.tickets(ROSA)).hasSize(2).last().satisfies(cancelled -> {
            assertThat(cancelled.type()).isEqualTo(TicketRequest.Type.CANCELLATION);
            assertThat(cancelled.version()).isEqualTo(2);
            assertThat(cancelled.reason()).isEqualTo(CancellationReason.WITHDRAWN);
        });
    }

    @Test
    void aWithdrawalWithoutANameIsOfWhoWrote() {
        hub.receive(aMail().about(anApplication().nameless().withdrawing()));
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void aWithdrawalOfNobodyKnowsWhomIsNotOfWhoWrote() {
        MailDecision decision = hub.receive(aMail().kind(MailKind.WITHDRAWAL));
        assertThat(decision.state()).isEqualTo(MailState.REVIEW);
        assertThat(decision.registrations()).containsExactly(ROSA);
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void aWithdrawalWithoutANameOfSomebodyWhoWroteForTwoIsForAPerson() {
        hub.receive(aMail().from("enlace@gob.example")
                .about(
                        anApplication().of("CRI").named("Ana", "Solano").withPassport(),
                        anApplication().of("CRI").named("Eva", "Rojas").withPassport()));
        MailDecision decision = hub.receive(aMail().from("enlace@gob.example")
                .about(anApplication().nameless().withdrawing()));
        assertThat(decision.state()).isEqualTo(MailState.REVIEW);
        assertThat(decision.registrations()).containsExactlyInAnyOrder(JUAN, "IMRF22-0003");
        assertThat(hub.registration(JUAN).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void aFocalPointWithdrawsTheOneItNames() {
        hub.receive(aMail().from("enlace@gob.example")
                .about(
                        anApplication().of("CRI").named("Ana", "Solano").withPassport(),
                        anApplication().of("CRI").named("Eva", "Rojas").withPassport()));
        hub.receive(aMail().from("enlace@gob.example")
                .about(anApplication().of("CRI").named("Eva", "Rojas").withdrawing()));
        assertThat(hub.registration(JUAN).state()).isEqualTo(State.CONFIRMED);
        assertThat(hub.registration(INES).state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void aStrangerWithdrawsNobody() {
        MailDecision decision = hub.receive(
                aMail().from("otro@correo.example").about(anApplication().withdrawing()));
        assertThat(decision.state()).isEqualTo(MailState.REVIEW);
        assertThat(decision.findings()).extracting(finding -> finding.code()).contains(FindingCode.STRANGER_CHANGES);
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.CONFIRMED);
        assertThat(hub.orders(ROSA)).hasSize(1);
    }

    @Test
    void aForgedWithdrawalChangesNothing() {
        MailDecision decision =
                hub.receive(aMail().forged().about(anApplication().withdrawing()));
        assertThat(decision.state()).isEqualTo(MailState.REVIEW);
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void aWithdrawalOfSomebodyUnknownIsForAPersonAndAnswered() {
        MailDecision decision = hub.receive(aMail().from("nadie@correo.example")
                .about(anApplication().named("Pedro", "Páramo").withdrawing()));
        assertThat(decision.state()).isEqualTo(MailState.REVIEW);
        assertThat(decision.replied()).isTrue();
        assertThat(decision.findings())
                .extracting(finding -> finding.code())
                .contains(FindingCode.NO_REGISTRATION_FOUND);
    }

    @Test
    void whoIsTakenBackByNameBeforeItsRegistrationTakesNobodyElseOfThatMailBack() {
        String office = "enlace@migracion.example";
        ApplicationFixture marta = anApplication().named("Marta Elena", "Herrera Soto");
        hub.receive(aMail().from(office).about(marta.withdrawing()));
        hub.receive(aMail().from(office)
                .about(
                        marta.withPassport(),
                        anApplication().named("Inés", "Castillo").withPassport()));
        assertThat(hub.registration(JUAN).state()).isEqualTo(State.NEEDS_REVIEW);
        assertThat(hub.registration(INES).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void whoIsTakenBackByAShorterNameBeforeItsRegistrationIsForAPerson() {
        String office = "enlace@migracion.example";
        hub.receive(aMail().from(office)
                .about(anApplication().named("Marta", "Herrera").withdrawing()));
        hub.receive(aMail().from(office)
                .about(anApplication().named("Marta Elena", "Herrera Soto").withPassport()));
        assertThat(hub.registration(JUAN).state()).isEqualTo(State.NEEDS_REVIEW);
    }

    @Test
    void theFirstWhoWaitsMovesUpAndGetsWhatThePlaceCarries() {
        three();
        hub.receive(aMail().about(anApplication().withdrawing()));
        assertThat(hub.registration(INES).state()).isEqualTo(State.CONFIRMED);
        assertThat(hub.registration(INES).entitlement().ticket()).isTrue();
        assertThat(hub.registration(INES).entitlement().courtesies()).isTrue();
        assertThat(hub.tickets(INES)).extracting(TicketRequest::type).containsExactly(TicketRequest.Type.REQUEST);
    }

    @Test
    void whoMovesUpIsToldByAMailOfItsOwn() {
        three();
        int before = hub.answers().size();
        hub.receive(aMail().about(anApplication().withdrawing()));
        assertThat(hub.answers()).hasSize(before + 2);
        assertThat(hub.answers())
                .filteredOn(promise -> promise.mailId() == null)
                .hasSize(1);
    }

    @Test
    void whoWasCompleteFirstMovesUpFirst() {
        three();
        register("Luis", "Vega", "2022-02-14T12:00:00Z");
        hub.receive(aMail().about(anApplication().withdrawing()));
        assertThat(hub.registration(INES).state()).isEqualTo(State.CONFIRMED);
        assertThat(hub.registration(LUIS).state()).isEqualTo(State.WAITLISTED);
    }

    @Test
    void whoWithdrawsWhileWaitingIsPassedOver() {
        three();
        hub.receive(aMail().from("ines.castillo@migracion.example")
                .about(anApplication().named("Inés", "Castillo").withdrawing()));
        hub.receive(aMail().about(anApplication().withdrawing()));
        assertThat(hub.registration(INES).state()).isEqualTo(State.WITHDRAWN);
        assertThat(hub.used("PAN", Ledger.MAXIMUM)).isEqualTo(1);
    }

    @Test
    void nobodyMovesUpWhenTheJourneyIsTooLate() {
        three();
        hub.receive(
                aMail().receivedAt("2022-03-31T12:00:00Z").about(anApplication().withdrawing()));
        assertThat(hub.registration(INES).state()).isEqualTo(State.WAITLISTED);
        assertThat(hub.tickets(INES)).isEmpty();
    }

    @Test
    void whoNeedsNoJourneyMovesUpUntilTheEventIsOver() {
        ApplicationFixture ana = ofTheHost("Ana", "Solís");
        ApplicationFixture eva = ofTheHost("Eva", "Rojas");
        ofTheHost("Olga", "Mata");
        ofTheHost("Irma", "Luna");
        hub.receive(aMail().from(ana.email()).receivedAt("2022-03-31T12:00:00Z").about(ana.withdrawing()));
        assertThat(hub.registration("IMRF22-0004").state()).isEqualTo(State.CONFIRMED);
        hub.receive(aMail().from(eva.email())
                .receivedAt("2022-04-05T12:00:00Z")
                .subject("IMRF")
                .about(eva.withdrawing()));
        assertThat(hub.registration("IMRF22-0003").state()).isEqualTo(State.WITHDRAWN);
        assertThat(hub.registration("IMRF22-0005").state()).isEqualTo(State.WAITLISTED);
    }

    private ApplicationFixture ofTheHost(String given, String family) {
        ApplicationFixture application = anApplication().of("MEX").named(given, family);
        hub.receive(aMail().from(application.email()).about(application.withPassport()));
        return application;
    }

    @Test
    void movingUpKeepsTheInstantOfCompletion() {
        three();
        hub.receive(
                aMail().receivedAt("2022-03-10T10:00:00Z").about(anApplication().withdrawing()));
        assertThat(hub.registration(INES).state()).isEqualTo(State.CONFIRMED);
        assertThat(hub.registration(INES).completedAt()).isEqualTo(Instant.parse("2022-02-13T12:00:00Z"));
    }

    /** Rosa and Juan have the places of Panama, Inés waits. */
    private void three() {
        register("Juan", "Moreno", "2022-02-12T12:00:00Z");
        register("Inés", "Castillo", "2022-02-13T12:00:00Z");
        assertThat(hub.registration(INES).state()).isEqualTo(State.WAITLISTED);
    }

    private void register(String given, String family, String at) {
        ApplicationFixture application = anApplication().named(given, family);
        hub.receive(aMail().from(application.email()).receivedAt(at).about(application.withPassport()));
    }

    @Test
    void whomSomebodyHasRegisteredIsTakenBackByTheGivenNameAlone() {
        hub.receive(
                aMail().about(anApplication().named("Rennick Tyrone", "Usher").withPassport()));
        hub.receive(aMail().kind(MailKind.WITHDRAWAL)
                .about(anApplication().named("Rennick", null).withdrawing()));
        assertThat(hub.registration(JUAN).state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void aGivenNameThatTwoHaveTakesNobodyBack() {
        hub.receive(
                aMail().about(anApplication().named("Rennick Tyrone", "Usher").withPassport()));
        hub.receive(aMail().about(anApplication().named("Rennick", "Arzu").withPassport()));
        hub.receive(aMail().kind(MailKind.WITHDRAWAL)
                .about(anApplication().named("Rennick", null).withdrawing()));
        assertThat(hub.registration(JUAN).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void whoSignsWithInitialsTakesHimselfBack() {
        hub.receive(aMail().from("wpitts@mfa.example")
                .about(anApplication().named("Wendel Omar", "Pitts").withPassport()));
        hub.receive(aMail().from("wpitts@mfa.example")
                .kind(MailKind.WITHDRAWAL)
                .about(anApplication().named("W. O.", "Pitts").withdrawing()));
        assertThat(hub.registration(JUAN).state()).isEqualTo(State.WITHDRAWN);
    }
}
