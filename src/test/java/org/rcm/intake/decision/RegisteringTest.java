package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.MailFixture.aMail;
import static org.rcm.intake.fixtures.PassportFixture.passportOf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rcm.intake.fixtures.MailFixture;
import org.rcm.intake.fixtures.PassportFixture;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Item;
import org.rcm.intake.registration.Ledger;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.State;
import org.rcm.intake.ticketing.TicketRequest;

/** Somebody wants to come. */
class RegisteringTest extends OnMemory {
    private static final String FIRST = "IMRF22-0001";

    @Test
    void whoIsCompleteInTimeIsConfirmedWithAPlace() {
        MailDecision decision = hub.receive(aMail().about(anApplication().withPassport()));
        assertThat(decision.state()).isEqualTo(MailState.DONE);
        assertThat(decision.registrations()).containsExactly(FIRST);
        assertThat(hub.registration(FIRST).state()).isEqualTo(State.CONFIRMED);
        assertThat(hub.registration(FIRST).seat()).isEqualTo(1);
    }

    @Test
    void whoIsFundedGetsOneTicketRequestOfVersionOne() {
        hub.receive(aMail().about(anApplication().withPassport()));
        assertThat(hub.tickets(FIRST)).singleElement().satisfies(request -> {
            assertThat(request.type()).isEqualTo(TicketRequest.Type.REQUEST);
            assertThat(request.version()).isEqualTo(1);
        });
    }

    @Test
    void whoIsNotFundedGetsNoTicketRequest() {
        hub.receive(aMail().about(anApplication().of("USA").withPassport()));
        assertThat(hub.registration(FIRST).state()).isEqualTo(State.CONFIRMED);
        assertThat(hub.registration(FIRST).entitlement().ticket()).isFalse();
        assertThat(hub.tickets(FIRST)).isEmpty();
    }

    @Test
    void whoLacksThePassportIsIncompleteAndToldSo() {
        MailDecision decision = hub.receive(aMail().about(anApplication().withoutPassport()));
        assertThat(hub.registration(FIRST).state()).isEqualTo(State.INCOMPLETE);
        assertThat(hub.registration(FIRST).missing()).containsExactly(Item.PASSPORT);
        assertThat(decision.replied()).isTrue();
        assertThat(hub.tickets(FIRST)).isEmpty();
    }

    @Test
    void aDoubtfulPassportHoldsNoPlace() {
        MailDecision decision = hub.receive(aMail().about(anApplication().withDoubtfulPassport()));
        assertThat(decision.state()).isEqualTo(MailState.REVIEW);
        assertThat(hub.registration(FIRST).state()).isEqualTo(State.NEEDS_REVIEW);
        assertThat(hub.used("PAN", Ledger.MAXIMUM)).isZero();
    }

    @Test
    void aSupplementCompletesItAtItsOwnReceipt() {
        hub.receive(aMail().about(anApplication().withoutPassport()));
        hub.receive(aMail().receivedAt("2022-02-12T09:00:00Z")
                .about(anApplication().withPassport().withoutWords())
                .kind(MailKind.SUPPLEMENT));
        Registration registration = hub.registration(FIRST);
        assertThat(registration.state()).isEqualTo(State.CONFIRMED);
        assertThat(registration.completedAt()).isEqualTo(Instant.parse("2022-02-12T09:00:00Z"));
    }

    @Test
    void aSupplementFromElsewhereFindsItByOurReference() {
        hub.receive(aMail().about(anApplication().withoutPassport()));
        hub.receive(aMail().from("oficina@migracion.example")
                .naming(FIRST)
                .about(anApplication().withPassport().withoutWords())
                .kind(MailKind.SUPPLEMENT));
        assertThat(hub.registrations()).hasSize(1);
        assertThat(hub.registration(FIRST).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void aSupplementFindsItByTheThreadOfOurAnswer() {
        hub.receive(aMail().about(anApplication().withoutPassport()));
        String answer = messageIdOf(hub.answers().get(0).payload());
        hub.receive(aMail().from("oficina@migracion.example")
                .answering(answer)
                .about(anApplication().withPassport().withoutWords())
                .kind(MailKind.SUPPLEMENT));
        assertThat(hub.registrations()).hasSize(1);
        assertThat(hub.registration(FIRST).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void theSamePersonAgainIsTheSameRegistration() {
        hub.receive(aMail().about(anApplication().withPassport()));
        MailDecision again = hub.receive(aMail().about(anApplication().withPassport()));
        assertThat(hub.registrations()).hasSize(1);
        assertThat(again.state()).isEqualTo(MailState.DONE);
        assertThat(hub.tickets(FIRST)).hasSize(1);
    }

    @Test
    void theSamePersonFromAnotherAddressChangesNothing() {
        hub.receive(aMail().about(anApplication().withPassport()));
        MailDecision again = hub.receive(aMail().from("rosaq@correo.example")
                .about(anApplication().withPassport().email("rosaq@correo.example")));
        assertThat(again.state()).isEqualTo(MailState.DONE);
        assertThat(hub.registrations()).hasSize(1);
        assertThat(hub.registration(FIRST).delegate().email()).isEqualTo("rosa.quiel@migracion.example");
    }

    @Test
    void theSamePersonThroughAFocalPointIsTheSameRegistration() {
        hub.receive(aMail().about(anApplication().withPassport()));
        hub.receive(
                aMail().from("enlace@migracion.example").about(anApplication().withPassport()));
        assertThat(hub.registrations()).hasSize(1);
    }

    @Test
    void aStrangerAddsToAnIncompleteOne() {
        hub.receive(aMail().about(anApplication().withoutPassport()));
        hub.receive(
                aMail().from("enlace@migracion.example").about(anApplication().withPassport()));
        assertThat(hub.registrations()).hasSize(1);
        assertThat(hub.registration(FIRST).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void aStrangerNeverChangesAConfirmedOne() {
        hub.receive(aMail().about(anApplication().withPassport()));
        MailDecision decision = hub.receive(
                aMail().from("otro@correo.example").about(anApplication().institution("Ministerio de Turismo")));
        assertThat(decision.state()).isEqualTo(MailState.REVIEW);
        assertThat(decision.findings()).extracting(finding -> finding.code()).contains(FindingCode.STRANGER_CHANGES);
        assertThat(hub.registration(FIRST).state()).isEqualTo(State.CONFIRMED);
        assertThat(hub.registration(FIRST).delegate().institution()).isEqualTo("Servicio Nacional de Migración");
    }

    @Test
    void aChangedPassportOfAConfirmedOneIsForAPerson() {
        hub.receive(aMail().about(anApplication().withPassport()));
        MailDecision decision = hub.receive(aMail().about(anApplication()
                .withPassport(passportOf("Rosa", "Quiel Batista", "PAN").numbered("PA7654321"))));
        assertThat(decision.state()).isEqualTo(MailState.REVIEW);
        assertThat(hub.registration(FIRST).state()).isEqualTo(State.CONFIRMED);
        assertThat(hub.orders(FIRST)).hasSize(1);
    }

    @Test
    void aPhoneNumberIsAddedToAConfirmedOneAndToldToTicketing() {
        hub.receive(aMail().about(anApplication().withPassport()));
        MailDecision decision = hub.receive(aMail().about(anApplication().phone("+507 6000-0000")));
        assertThat(decision.state()).isEqualTo(MailState.DONE);
        assertThat(hub.registration(FIRST).delegate().phone()).isEqualTo("+507 6000-0000");
        assertThat(hub.tickets(FIRST))
                .extracting(TicketRequest::type)
                .containsExactly(TicketRequest.Type.REQUEST, TicketRequest.Type.AMENDMENT);
    }

    @Test
    void somebodyElsesPassportIsForAPerson() {
        hub.receive(aMail().about(anApplication().withPassport()));
        MailDecision decision = hub.receive(aMail().from("juan@migracion.example")
                .about(anApplication()
                        .named("Juan", "Moreno")
                        .withPassport(passportOf("Rosa", "Quiel Batista", "PAN"))));
        assertThat(decision.state()).isEqualTo(MailState.REVIEW);
        assertThat(hub.registration(FIRST).state()).isEqualTo(State.CONFIRMED);
        assertThat(hub.registration("IMRF22-0002").state()).isEqualTo(State.NEEDS_REVIEW);
    }

    @Test
    void twoDelegatesOfOneMailAreTakenInItsOrder() {
        MailDecision decision = hub.receive(aMail().from("enlace@migracion.example")
                .about(
                        anApplication().withPassport(),
                        anApplication().named("Juan", "Moreno").withPassport()));
        assertThat(decision.registrations()).containsExactly(FIRST, "IMRF22-0002");
        assertThat(hub.registration("IMRF22-0002").delegate().name().givenNames())
                .isEqualTo("Juan");
        assertThat(hub.answers()).hasSize(3);
    }

    @Test
    void relativesWithOneSurnameAreTwoPeople() {
        hub.receive(
                aMail().from("enlace@migracion.example").about(anApplication().withPassport()));
        hub.receive(aMail().from("enlace@migracion.example")
                .about(anApplication().named("Marcos", "Quiel Batista").withPassport()));
        assertThat(hub.registrations()).hasSize(2);
    }

    @Test
    void theThirdOfACountryWaits() {
        hub.receive(aMail().about(anApplication().withPassport()));
        hub.receive(aMail().from("a@b.example")
                .about(anApplication().named("Juan", "Moreno").withPassport()));
        hub.receive(aMail().from("c@b.example")
                .about(anApplication().named("Inés", "Castillo").withPassport()));
        assertThat(hub.registration("IMRF22-0003").state()).isEqualTo(State.WAITLISTED);
        assertThat(hub.tickets("IMRF22-0003")).isEmpty();
    }

    @Test
    void whoIsCompleteAtTheDeadlineIsLate() {
        hub.receive(
                aMail().receivedAt("2022-03-02T06:00:00Z").about(anApplication().withPassport()));
        assertThat(hub.registration(FIRST).state()).isEqualTo(State.LATE);
        assertThat(hub.tickets(FIRST)).isEmpty();
    }

    @Test
    void whoIsCompleteAMinuteBeforeIsConfirmed() {
        hub.receive(
                aMail().receivedAt("2022-03-02T05:59:00Z").about(anApplication().withPassport()));
        assertThat(hub.registration(FIRST).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void aSendersDateMeetsNoDeadline() {
        hub.receive(
                aMail().unprovenAt("2022-02-10T15:00:00Z").about(anApplication().withPassport()));
        assertThat(hub.registration(FIRST).state()).isEqualTo(State.NEEDS_REVIEW);
    }

    @Test
    void whatSettlesADoubtAfterTheDeadlineIsForAPerson() {
        hub.receive(aMail().about(anApplication().withDoubtfulPassport()));
        hub.receive(aMail().receivedAt("2022-03-05T09:00:00Z")
                .about(anApplication().withPassport().withoutWords())
                .kind(MailKind.SUPPLEMENT));
        assertThat(hub.registration(FIRST).state()).isEqualTo(State.NEEDS_REVIEW);
        assertThat(hub.tickets(FIRST)).isEmpty();
    }

    @Test
    void aBetterPictureSettlesADoubtByItself() {
        hub.receive(aMail().about(anApplication().withDoubtfulPassport()));
        hub.receive(aMail().about(anApplication().withPassport().withoutWords()).kind(MailKind.SUPPLEMENT));
        assertThat(hub.registration(FIRST).state()).isEqualTo(State.CONFIRMED);
        assertThat(hub.tickets(FIRST)).hasSize(1);
    }

    @Test
    void aSupplementBeforeItsRegistrationWaitsForIt() {
        hub.receive(aMail().about(anApplication().withPassport().withoutWords()).kind(MailKind.SUPPLEMENT));
        hub.receive(aMail().about(anApplication().withoutPassport()));
        assertThat(hub.registrations()).hasSize(1);
        assertThat(hub.registration(FIRST).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void whoRepeatsANameWithoutThePassportFromElsewhereIsToldNothing() {
        hub.receive(aMail().about(anApplication().withPassport()));
        MailDecision decision = hub.receive(
                aMail().from("curioso@correo.example").about(anApplication().email("curioso@correo.example")));
        assertThat(decision.state()).isEqualTo(MailState.DONE);
        assertThat(text(hub.answers().get(1).payload())).doesNotContain(FIRST).doesNotContain("Quiel");
    }

    @Test
    void aRelativeInTheSameThreadIsSomebodyElse() {
        MailFixture first =
                aMail().from("enlace@migracion.example").about(anApplication().withoutPassport());
        hub.receive(first);
        hub.receive(aMail().from("enlace@migracion.example")
                .answering(first.messageId())
                .about(anApplication().named("Marta", "Quiel Batista").withPassport())
                .kind(MailKind.SUPPLEMENT));
        assertThat(hub.registrations()).hasSize(2);
        assertThat(hub.registration(FIRST).delegate().name().givenNames()).isEqualTo("Rosa");
    }

    @Test
    void anUnreadablePictureThatFitsNobodyIsForAPerson() {
        MailDecision decision = hub.receive(aMail().from("enlace@migracion.example")
                .about(
                        anApplication().withoutPassport(),
                        anApplication().named("Juan", "Moreno").withoutPassport()));
        assertThat(decision.registrations()).hasSize(2);
        MailDecision picture = hub.receive(aMail().from("enlace@migracion.example")
                .about(anApplication().withUnreadablePassport().withoutWords())
                .kind(MailKind.SUPPLEMENT));
        assertThat(picture.state()).isEqualTo(MailState.REVIEW);
        assertThat(picture.replied()).isTrue();
        assertThat(hub.registrations()).hasSize(2);
    }

    @Test
    void aWrongDocumentInASupplementIsADoubtAboutWhoSentIt() {
        hub.receive(aMail().about(anApplication().withoutPassport()));
        hub.receive(aMail().about(anApplication().signedOnly().withPassport(passportOf("Juan", "Moreno", "PAN")))
                .kind(MailKind.SUPPLEMENT));
        assertThat(hub.registrations()).hasSize(1);
        assertThat(hub.registration(FIRST).state()).isEqualTo(State.NEEDS_REVIEW);
        assertThat(hub.registration(FIRST).findings())
                .extracting(finding -> finding.code())
                .contains(FindingCode.PASSPORT_OF_SOMEBODY_ELSE);
    }

    @Test
    void aPassportAloneOfWhomAFocalPointHasRegisteredFindsTheRightOne() {
        hub.receive(aMail().from("enlace@migracion.example")
                .about(
                        anApplication().withoutPassport(),
                        anApplication().named("Juan", "Moreno").withoutPassport()));
        hub.receive(aMail().from("enlace@migracion.example")
                .about(anApplication().named("Juan", "Moreno").withPassport().withoutWords())
                .kind(MailKind.SUPPLEMENT));
        assertThat(hub.registration(FIRST).state()).isEqualTo(State.INCOMPLETE);
        assertThat(hub.registration("IMRF22-0002").state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void theRightPassportAfterSomebodyElsesFindsTheSameRegistration() {
        hub.receive(aMail().about(anApplication()
                .withPassport(passportOf("Ernesto", "Lobo Chan", "PAN").numbered("PA7654321"))));
        PassportFixture own = passportOf("Rosa", "Quiel Batista", "PAN").numbered("PA1234567");
        hub.receive(aMail().about(anApplication().withPassport(own)).kind(MailKind.SUPPLEMENT));
        assertThat(hub.registrations()).hasSize(1);
        assertThat(hub.registration(FIRST).passport().number()).isEqualTo("PA1234567");
    }

    @Test
    void surnamesAloneBesideAPassportThatHasThemFindTheRightOne() {
        hub.receive(aMail().from("enlace@migracion.example")
                .about(
                        anApplication().withoutPassport(),
                        anApplication().named("Juana", "Moreno Arce").withoutPassport()));
        hub.receive(aMail().from("enlace@migracion.example")
                .about(anApplication()
                        .named(null, "Moreno Arce")
                        .withPassport(passportOf("Juana", "Moreno Arce", "PAN").numbered("PA7654321"))
                        .withoutInstitution()
                        .email(null))
                .kind(MailKind.SUPPLEMENT));
        assertThat(hub.registrations()).hasSize(2);
        assertThat(hub.registration("IMRF22-0002").state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void anExpiredPassportIsAskedForAgainAndAValidOneSettlesIt() {
        hub.receive(aMail().about(anApplication().withExpiredPassport()));
        assertThat(hub.registration(FIRST).state()).isEqualTo(State.INCOMPLETE);
        hub.receive(aMail().about(anApplication()
                        .withPassport(passportOf("Rosa", "Quiel Batista", "PAN").numbered("PA7654321"))
                        .withoutWords())
                .kind(MailKind.SUPPLEMENT));
        assertThat(hub.registration(FIRST).state()).isEqualTo(State.CONFIRMED);
    }

    private static String text(byte[] raw) {
        return new String(raw, StandardCharsets.UTF_8);
    }

    static String messageIdOf(byte[] raw) {
        return new String(raw, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("message-id:"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElseThrow();
    }
}
