package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.MailFixture.aMail;

import org.junit.jupiter.api.Test;
import org.rcm.intake.extraction.letter.ReturnedLetter;
import org.rcm.intake.fixtures.ApplicationFixture;
import org.rcm.intake.fixtures.PassportFixture;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.State;
import org.rcm.intake.ticketing.TicketRequest.Type;

/** Mails about one person in whatever order they arrive. */
class ChainsTest extends OnMemory {
    private static final String FIRST = "IMRF22-0001";
    private static final String SECOND = "IMRF22-0002";
    private static final ApplicationFixture ROSA = anApplication();
    private static final ApplicationFixture JUAN = anApplication().named("Juan", "Moreno");

    @Test
    void aPassportThatComesBeforeTheRegistrationWaitsForIt() {
        hub.receive(aMail().about(ROSA.withoutWords().withPassport(passportOfRosa()))
                .kind(MailKind.SUPPLEMENT));
        assertThat(hub.registration(FIRST).state()).isEqualTo(State.INCOMPLETE);
        hub.receive(aMail().about(ROSA.withoutPassport()));
        assertThat(hub.registrations()).hasSize(1);
        assertThat(hub.registration(FIRST).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void aPassportFromAnotherAddressBeforeTheRegistrationWaitsForItToo() {
        hub.receive(aMail().from("secretaria@ministerio.example")
                .about(ROSA.withoutWords().withPassport(passportOfRosa()))
                .kind(MailKind.SUPPLEMENT));
        hub.receive(aMail().about(ROSA.withoutPassport()));
        assertThat(hub.registrations()).hasSize(1);
        assertThat(hub.registration(FIRST).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void aSignedLetterThatComesBeforeTheRegistrationWaitsForIt() {
        MailDecision letter = hub.receive(aMail().about(ROSA.accepting()));
        assertThat(letter.state()).isEqualTo(MailState.REVIEW);
        hub.receive(aMail().about(ROSA.withPassport()));
        assertThat(hub.registration(FIRST).acceptedAt()).isNotNull();
        assertThat(hub.mail(letter.mailId()).state()).isEqualTo(MailState.DONE);
    }

    @Test
    void aLetterThatWaitedIsAnsweredAgainOnceItCounts() {
        hub.receive(aMail().about(ROSA.accepting()));
        hub.receive(aMail().about(ROSA.withPassport()));
        assertThat(hub.answers()).hasSize(3);
    }

    @Test
    void aReplacementThatComesBeforeTheOneWhoLeavesWaitsForIt() {
        hub.receive(aMail().about(JUAN.withPassport().insteadOf("Rosa", "Quiel Batista")));
        hub.receive(aMail().about(ROSA.withPassport()));
        assertThat(hub.registration(SECOND).state()).isEqualTo(State.REPLACED);
        assertThat(hub.registration(SECOND).replacedBy()).isEqualTo(FIRST);
        assertThat(hub.registration(FIRST).state()).isEqualTo(State.CONFIRMED);
        hub.registrations().forEach(one -> TicketStory.of(one, hub.tickets(one.reference()))
                .check());
    }

    @Test
    void aStrangersReplacementDoesNotThrowOutWhoRegistersLater() {
        hub.receive(
                aMail().from("otro@correo.example").about(JUAN.withPassport().insteadOf("Rosa", "Quiel Batista")));
        hub.receive(aMail().about(ROSA.withPassport()));
        assertThat(hub.registration(SECOND).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void whoWasTakenBackBeforeBeingRegisteredIsForAPerson() {
        hub.receive(aMail().about(ROSA.withdrawing()));
        hub.receive(aMail().about(ROSA.withPassport()));
        assertThat(hub.registration(FIRST).state()).isEqualTo(State.NEEDS_REVIEW);
        assertThat(hub.registration(FIRST).findings())
                .extracting(finding -> finding.code())
                .contains(FindingCode.WITHDRAWN);
        assertThat(hub.tickets(FIRST)).isEmpty();
    }

    @Test
    void whoTakesBackAndComesAgainGoesOnWithTheSameRegistration() {
        hub.receive(aMail().about(ROSA.withPassport()));
        hub.receive(aMail().about(ROSA.withdrawing()));
        hub.receive(aMail().about(ROSA.withoutPassport()));
        assertThat(hub.registrations()).hasSize(1);
        assertThat(hub.registration(FIRST).state()).isEqualTo(State.CONFIRMED);
        assertThat(hub.tickets(FIRST))
                .extracting(ticket -> ticket.type())
                .containsExactly(Type.REQUEST, Type.CANCELLATION, Type.REQUEST);
    }

    @Test
    void whoComesAgainHasYetToAccept() {
        hub.receive(aMail().about(ROSA.withPassport()));
        hub.receive(aMail().about(ROSA.accepting()));
        hub.receive(aMail().about(ROSA.withdrawing()));
        hub.receive(aMail().about(ROSA.withPassport()));
        assertThat(hub.registration(FIRST).acceptedAt()).isNull();
    }

    @Test
    void sixMailsEndAsTheyWereMeant() {
        hub.receive(aMail().about(ROSA.withoutWords().withPassport(passportOfRosa()))
                .kind(MailKind.SUPPLEMENT));
        hub.receive(aMail().about(ROSA.accepting()));
        hub.receive(aMail().about(ROSA.withoutPassport()));
        hub.receive(aMail().about(JUAN.withPassport().insteadOf("Rosa", "Quiel Batista")));
        hub.receive(aMail().about(JUAN.accepting()));
        hub.receive(aMail().from("juan.moreno@migracion.example").about(JUAN.withdrawing()));
        assertThat(hub.registration(FIRST).state()).isEqualTo(State.REPLACED);
        assertThat(hub.registration(FIRST).acceptedAt()).isNotNull();
        assertThat(hub.registration(SECOND).state()).isEqualTo(State.WITHDRAWN);
        hub.registrations().forEach(one -> TicketStory.of(one, hub.tickets(one.reference()))
                .check());
    }

    @Test
    void ourLetterIsKnownByItsReferenceWhateverTheMailSays() {
        hub.receive(aMail().about(ROSA.withPassport()));
        hub.receive(aMail().about(JUAN.withPassport()));
        hub.receive(aMail().returning(new ReturnedLetter(SECOND, true)));
        assertThat(hub.registration(FIRST).acceptedAt()).isNull();
        assertThat(hub.registration(SECOND).acceptedAt()).isNotNull();
    }

    @Test
    void twoLettersInOneMailAreTwoAcceptances() {
        hub.receive(aMail().about(ROSA.withPassport()));
        hub.receive(aMail().about(JUAN.withPassport()));
        hub.receive(aMail().returning(new ReturnedLetter(FIRST, true), new ReturnedLetter(SECOND, true)));
        assertThat(hub.registration(FIRST).acceptedAt()).isNotNull();
        assertThat(hub.registration(SECOND).acceptedAt()).isNotNull();
    }

    @Test
    void ourLetterAsWeSentItIsNoAcceptance() {
        hub.receive(aMail().about(ROSA.withPassport()));
        MailDecision decision = hub.receive(aMail().returning(new ReturnedLetter(FIRST, false)));
        assertThat(hub.registration(FIRST).acceptedAt()).isNull();
        assertThat(decision.findings()).extracting(finding -> finding.code()).contains(FindingCode.LETTER_UNSIGNED);
    }

    @Test
    void ourLetterFromAStrangerIsForAPerson() {
        hub.receive(aMail().about(ROSA.withPassport()));
        MailDecision decision =
                hub.receive(aMail().from("otro@correo.example").returning(new ReturnedLetter(FIRST, true)));
        assertThat(hub.registration(FIRST).acceptedAt()).isNull();
        assertThat(decision.state()).isEqualTo(MailState.REVIEW);
    }

    private static PassportFixture passportOfRosa() {
        return PassportFixture.passportOf("Rosa", "Quiel Batista", "PAN");
    }
}
