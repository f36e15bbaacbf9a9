package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.MailFixture.aMail;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcm.intake.fixtures.ApplicationFixture;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.State;
import org.rcm.intake.store.TicketCase;
import org.rcm.intake.store.TicketCase.Reason;
import org.rcm.intake.ticketing.ResponseVerdict;
import org.rcm.intake.ticketing.TicketReceipt;
import org.rcm.intake.ticketing.TicketRequest;
import org.rcm.intake.ticketing.TicketRequest.Type;

/** An issued ticket is no more: it is ordered again on a person's word alone, and once. */
class CancelledTicketTest extends OnMemory {
    private static final String ROSA = "IMRF22-0001";
    private static final String ISSUED = "\"status\":\"ISSUED\",\"recordLocator\":\"K3X9QZ\"";
    private static final String ISSUED_ANEW = "\"status\":\"ISSUED\",\"recordLocator\":\"ZZ9PLU\"";
    private static final String CANCELLED = "\"status\":\"CANCELLED\",\"note\":\"The airline dropped the flight\"";
    private static final String REJECTED = "\"status\":\"REJECTED\",\"note\":\"The airline dropped the flight\"";

    private final ApplicationFixture rosa = anApplication();

    @BeforeEach
    void rosaHasATicket() {
        hub.receive(aMail().from(rosa.email()).about(rosa.withPassport()));
        hear(1, ISSUED);
    }

    @Test
    void what_staff_have_cancelled_is_a_case_and_nothing_is_ordered() {
        assertThat(hear(1, CANCELLED)).isNull();
        assertThat(waiting()).extracting(TicketCase::reason).containsExactly(Reason.CANCELLED);
        assertThat(hub.tickets(ROSA)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {CANCELLED, REJECTED})
    void a_person_orders_it_again_under_its_reference(String said) {
        hear(1, said);
        approveFirst();
        assertThat(hub.tickets(ROSA)).extracting(TicketRequest::type).containsExactly(Type.REQUEST, Type.REQUEST);
        assertThat(hub.tickets(ROSA)).extracting(TicketRequest::version).containsExactly(1, 2);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void the_new_ticket_is_heard_of_like_the_first() {
        hear(1, CANCELLED);
        approveFirst();
        assertThat(hear(2, ISSUED_ANEW)).isNull();
        MailDecision decision = hub.receive(aMail().from(rosa.email()).about(rosa.withdrawing()));
        assertThat(decision.findings()).extracting(finding -> finding.code()).contains(FindingCode.TICKET_ISSUED);
    }

    @Test
    void who_takes_it_back_before_the_new_one_is_bought_has_no_ticket_to_give_up() {
        hear(1, CANCELLED);
        approveFirst();
        hub.receive(aMail().from(rosa.email()).about(rosa.withdrawing()));
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.WITHDRAWN);
        assertThat(hub.tickets(ROSA)).last().extracting(TicketRequest::type).isEqualTo(Type.CANCELLATION);
    }

    @Test
    void until_a_person_has_decided_the_ticket_counts_as_issued() {
        hear(1, CANCELLED);
        hub.receive(aMail().from(rosa.email()).about(rosa.withdrawing()));
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.CONFIRMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {CANCELLED, REJECTED})
    void a_ticket_that_is_issued_all_the_same_is_not_ordered_again(String said) {
        hear(1, said);
        assertThat(hear(1, ISSUED).verdict()).isEqualTo(ResponseVerdict.CONTRADICTS);
        assertThatThrownBy(this::approveFirst).isInstanceOf(DeskException.class);
        assertThat(hub.tickets(ROSA)).hasSize(1);
    }

    @Test
    void a_late_word_of_the_old_ticket_is_for_a_person() {
        hear(1, CANCELLED);
        approveFirst();
        assertThat(hear(1, ISSUED).verdict()).isEqualTo(ResponseVerdict.OUTDATED);
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void what_is_said_twice_is_ordered_again_once() {
        hear(1, CANCELLED);
        assertThat(hear(1, CANCELLED.replace("dropped", "cancelled")).verdict()).isEqualTo(ResponseVerdict.REPEATED);
        hear(1, REJECTED);
        approveFirst();
        assertThatThrownBy(this::approveFirst).isInstanceOf(DeskException.class);
        assertThat(hub.tickets(ROSA)).hasSize(2);
    }

    @Test
    void who_no_longer_comes_gets_no_ticket_by_it() {
        hear(1, CANCELLED);
        hub.inTransaction(() -> hub.decisions().desk().decline(ROSA, "Ana Solís", "ill"));
        assertThatThrownBy(this::approveFirst).isInstanceOf(DeskException.class);
        assertThat(hub.tickets(ROSA)).last().extracting(TicketRequest::type).isEqualTo(Type.CANCELLATION);
    }

    @Test
    void what_was_never_issued_cannot_be_cancelled() {
        ApplicationFixture juan = anApplication().named("Juan", "Moreno");
        hub.receive(aMail().from(juan.email()).about(juan.withPassport()));
        TicketReceipt receipt = hub.hear("{\"reference\":\"IMRF22-0002\",\"version\":1," + CANCELLED + "}")
                .orElseThrow();
        assertThat(receipt.verdict()).isEqualTo(ResponseVerdict.CONTRADICTS);
        assertThatThrownBy(this::approveFirst).isInstanceOf(DeskException.class).hasMessageContaining("decline");
    }

    @Test
    void staff_may_confirm_that_they_have_cancelled_what_we_cancel() {
        hub.inTransaction(() -> hub.decisions().desk().decline(ROSA, "Ana Solís", "ill"));
        assertThat(hear(2, CANCELLED)).isNull();
        assertThat(waiting()).isEmpty();
    }

    /** @return what staff are answered, or null */
    private TicketReceipt hear(int version, String what) {
        return hub.hear("{\"reference\":\"" + ROSA + "\",\"version\":" + version + "," + what + "}")
                .orElse(null);
    }

    private List<TicketCase> waiting() {
        return hub.records().ticketCases().waiting();
    }

    private void approveFirst() {
        long id = waiting().get(0).id();
        hub.inTransaction(() -> {
            hub.decisions().desk().tickets().approve(id, "Ana Solís", "agreed with the agency");
            return id;
        });
    }
}
