package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.MailFixture.aMail;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rcm.intake.fixtures.ApplicationFixture;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.State;
import org.rcm.intake.ticketing.TicketFlag;

/** A mail that registers somebody says in passing of another that he does not come. */
class AbsenteesTest extends OnMemory {
    private static final String ROSA = "IMRF22-0001";
    private static final String JUAN = "IMRF22-0002";

    private final ApplicationFixture rosa = anApplication();
    private final ApplicationFixture juan = anApplication().named("Juan", "Moreno Ríos");

    @BeforeEach
    void rosaIsConfirmed() {
        hub.receive(aMail().from(rosa.email()).about(rosa.withPassport()));
    }

    @Test
    void who_is_on_record_is_for_a_person() {
        MailDecision decision = hub.receive(
                aMail().from(juan.email()).about(juan.withPassport()).missing("Rosa", "Quiel Batista"));
        assertThat(decision.state()).isEqualTo(MailState.REVIEW);
    }

    @Test
    void the_place_is_kept_until_then() {
        hub.receive(aMail().from(juan.email()).about(juan.withPassport()).missing("Rosa", "Quiel Batista"));
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void the_ticket_is_not_bought_until_then() {
        hub.receive(aMail().from(juan.email()).about(juan.withPassport()).missing("Rosa", "Quiel Batista"));
        assertThat(hub.tickets(ROSA).get(hub.tickets(ROSA).size() - 1).flags())
                .contains(TicketFlag.MAIL_WAITS_FOR_PERSON);
    }

    @Test
    void whoever_the_mail_registers_is_registered_meanwhile() {
        hub.receive(aMail().from(juan.email()).about(juan.withPassport()).missing("Rosa", "Quiel Batista"));
        assertThat(hub.registration(JUAN).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void who_is_not_on_record_is_nobody_of_ours() {
        MailDecision decision = hub.receive(
                aMail().from(juan.email()).about(juan.withPassport()).missing("Ileana", "Sarria"));
        assertThat(decision.state()).isEqualTo(MailState.DONE);
    }

    @Test
    void who_was_taken_back_before_need_not_be_looked_at_again() {
        hub.receive(aMail().from(rosa.email()).about(rosa.withdrawing()));
        MailDecision decision = hub.receive(
                aMail().from(juan.email()).about(juan.withPassport()).missing("Rosa", "Quiel Batista"));
        assertThat(decision.state()).isEqualTo(MailState.DONE);
    }

    @Test
    void who_is_called_by_one_name_is_looked_for_among_those_of_whom_the_sender_has_written() {
        MailDecision decision = hub.receive(
                aMail().from(rosa.email()).about(juan.withPassport()).missing("Rosa", null));
        assertThat(decision.state()).isEqualTo(MailState.REVIEW);
    }
}
