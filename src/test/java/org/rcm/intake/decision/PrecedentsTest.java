package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.MailFixture.aMail;
import static org.rcm.intake.fixtures.PassportFixture.passportOf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rcm.intake.fixtures.ApplicationFixture;
import org.rcm.intake.fixtures.MailFixture;
import org.rcm.intake.fixtures.PassportFixture;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.State;
import org.rcm.intake.ticketing.TicketRequest;

/** Whoever has or had a registration gets no second ticket under another one. */
class PrecedentsTest extends OnMemory {
    private static final String ROSA = "IMRF22-0001";
    private static final String AGAIN = "IMRF22-0002";
    private static final PassportFixture ORDINARY = passportOf("Rosa", "Quiel Batista", "PAN");
    private static final PassportFixture OFFICIAL = ORDINARY.numbered("PA7654321");

    private final ApplicationFixture rosa = anApplication();

    @BeforeEach
    void rosaIsConfirmedWithATicket() {
        hub.receive(aMail().from(rosa.email()).about(rosa.withPassport(ORDINARY)));
    }

    @Test
    void who_comes_for_another_delegation_with_another_passport_is_for_a_person() {
        ApplicationFixture forNetwork = rosa.of("RNCOM").email("rosa@red.example");
        hub.receive(aMail().from("rosa@red.example").about(forNetwork.withPassport(OFFICIAL)));
        staysInDoubt(FindingCode.SAME_PERSON_ELSEWHERE);
    }

    @Test
    void who_comes_under_a_new_name_with_a_renewed_passport_is_for_a_person() {
        ApplicationFixture married = anApplication().named("Rosa", "Mora");
        hub.receive(aMail().from(married.email()).about(married.withPassport(renamed(OFFICIAL, "MORA"))));
        staysInDoubt(FindingCode.SAME_PERSON_ELSEWHERE);
    }

    @Test
    void whose_other_passport_comes_later_is_for_a_person() {
        ApplicationFixture forNetwork = rosa.of("RNCOM").email("rosa@red.example");
        hub.receive(aMail().from("rosa@red.example").about(forNetwork.withoutPassport()));
        hub.receive(aMail().from("rosa@red.example").about(forNetwork.withPassport(OFFICIAL)));
        staysInDoubt(FindingCode.SAME_PERSON_ELSEWHERE);
    }

    @Test
    void who_shares_the_birth_date_alone_is_somebody_else() {
        ApplicationFixture juan = anApplication().named("Juan", "Moreno");
        Passport his = passportOf("Juan", "Moreno", "PAN").passport();
        hub.receive(aMail().from(juan.email())
                .about(juan.withPassport(new PassportFixture(new Passport(
                        his.number(),
                        his.issuingState(),
                        his.nationality(),
                        his.surnames(),
                        his.givenNames(),
                        ORDINARY.passport().birthDate(),
                        his.sex(),
                        his.expiryDate(),
                        his.proof())))));
        assertThat(hub.registration(AGAIN).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void who_comes_again_after_an_issued_ticket_was_given_up_is_for_a_person() {
        rosaGivesUpAnIssuedTicket();
        hub.receive(aMail().from(rosa.email()).about(rosa.withPassport(ORDINARY)));
        assertThat(hub.registration(ROSA).findings()).extracting(Finding::code).contains(FindingCode.TICKET_ISSUED);
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.NEEDS_REVIEW);
        assertThat(hub.tickets(ROSA))
                .extracting(ticket -> ticket.type())
                .containsExactly(TicketRequest.Type.REQUEST, TicketRequest.Type.CANCELLATION);
    }

    @Test
    void who_comes_again_from_elsewhere_after_an_issued_ticket_was_given_up_is_for_a_person() {
        rosaGivesUpAnIssuedTicket();
        hub.receive(aMail().from("rosa@correo.example").about(rosa.withPassport(ORDINARY)));
        staysInDoubt(FindingCode.TICKET_ISSUED);
    }

    @Test
    void who_was_declined_does_not_come_in_by_taking_it_back_first() {
        decline();
        hub.receive(aMail().from(rosa.email()).about(rosa.withdrawing()));
        hub.receive(aMail().from(rosa.email()).about(rosa.withPassport(ORDINARY)));
        assertThat(hub.registrations()).extracting(one -> one.state()).containsExactly(State.DECLINED);
    }

    @Test
    void who_was_declined_does_not_come_in_by_being_replaced_first() {
        decline();
        hub.receive(aMail().from(rosa.email())
                .about(anApplication().named("Juan", "Moreno").withPassport().insteadOf("Rosa", "Quiel Batista")));
        hub.receive(aMail().from(rosa.email()).about(rosa.withPassport(ORDINARY)));
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.DECLINED);
        assertThat(hub.registrations()).hasSize(2);
    }

    private void rosaGivesUpAnIssuedTicket() {
        hub.hear("{\"reference\":\"" + ROSA + "\",\"version\":1,\"status\":\"ISSUED\",\"recordLocator\":\"K3X9QZ\"}");
        MailFixture leaving = aMail().from(rosa.email()).about(rosa.withdrawing());
        MailDecision asked = hub.receive(leaving);
        ReadMail read = new ReadMail(asked.mailId(), leaving.mail(), leaving.reading());
        hub.inTransaction(() -> hub.decisions().desk().mails().letThrough(read, null, "Ana Solís", "telephoned"));
    }

    private void decline() {
        hub.inTransaction(() -> hub.decisions().desk().decline(ROSA, "Ana Solís", "not nominated"));
    }

    private void staysInDoubt(FindingCode why) {
        assertThat(hub.registration(AGAIN).findings()).extracting(Finding::code).contains(why);
        assertThat(hub.registration(AGAIN).state()).isEqualTo(State.NEEDS_REVIEW);
        assertThat(hub.tickets(AGAIN)).isEmpty();
    }

    private static PassportFixture renamed(PassportFixture passport, String surnames) {
        Passport old = passport.passport();
        return new PassportFixture(new Passport(
                old.number(),
                old.issuingState(),
                old.nationality(),
                surnames,
                old.givenNames(),
                old.birthDate(),
                old.sex(),
                old.expiryDate(),
                old.proof()));
    }
}
