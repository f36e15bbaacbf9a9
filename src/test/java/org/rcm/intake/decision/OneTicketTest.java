package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.MailFixture.aMail;
import static org.rcm.intake.fixtures.PassportFixture.passportOf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rcm.intake.fixtures.ApplicationFixture;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.State;
import org.rcm.intake.ticketing.TicketRequest;
import org.rcm.intake.ticketing.TicketRequest.Type;

/** Nobody is asked two tickets for, whatever crosses what. */
class OneTicketTest extends OnMemory {
    private static final String ROSA = "IMRF22-0001";
    private static final String REJECTED = "\"status\":\"REJECTED\",\"note\":\"No seats left\"";
    private static final String ISSUED = "\"status\":\"ISSUED\",\"recordLocator\":\"K3X9QZ\"";

    private final ApplicationFixture rosa = anApplication();

    @BeforeEach
    void rosaIsConfirmedWithATicket() {
        hub.receive(aMail().from(rosa.email()).about(rosa.withPassport()));
    }

    @Test
    void what_was_rejected_and_issued_after_a_change_is_not_asked_for_again() {
        hear(1, REJECTED);
        renewPassport("PA7654321");
        hear(2, ISSUED);
        assertThatThrownBy(this::approveFirstCase).isInstanceOf(DeskException.class);
        assertThat(hub.tickets(ROSA)).extracting(TicketRequest::type).containsExactly(Type.REQUEST, Type.AMENDMENT);
    }

    @Test
    void what_was_rejected_and_has_changed_since_is_asked_for_by_the_change() {
        hear(1, REJECTED);
        renewPassport("PA7654321");
        assertThatThrownBy(this::approveFirstCase)
                .isInstanceOf(DeskException.class)
                .hasMessageContaining("version 2");
        assertThat(hub.tickets(ROSA)).hasSize(2);
    }

    @Test
    void what_was_rejected_twice_is_asked_for_again_once() {
        hear(1, REJECTED);
        renewPassport("PA7654321");
        hear(2, REJECTED);
        approve(hub.records().ticketCases().waiting().get(1).id());
        assertThatThrownBy(this::approveFirstCase).isInstanceOf(DeskException.class);
        assertThat(hub.tickets(ROSA)).hasSize(3);
    }

    @Test
    void a_ticket_issued_while_a_change_was_on_its_way_is_not_given_up_by_a_mail() {
        phoneChangesWhileStaffIssue();
        MailDecision decision = hub.receive(aMail().from(rosa.email()).about(rosa.withdrawing()));
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.CONFIRMED);
        assertThat(hub.tickets(ROSA)).hasSize(2);
        assertThat(decision.findings()).extracting(finding -> finding.code()).contains(FindingCode.TICKET_ISSUED);
    }

    @Test
    void what_staff_said_too_late_and_a_person_has_closed_holds_nobody() {
        phoneChangesWhileStaffIssue();
        long id = hub.records().ticketCases().waiting().get(0).id();
        hub.inTransaction(() -> {
            hub.decisions().desk().tickets().close(id, "Ana Solís", "staff have voided it");
            return id;
        });
        hub.receive(aMail().from(rosa.email()).about(rosa.withdrawing()));
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.WITHDRAWN);
    }

    private void phoneChangesWhileStaffIssue() {
        hub.receive(aMail().from(rosa.email()).about(rosa.withPassport().phone("+507 6999 9999")));
        hear(1, ISSUED);
    }

    private void renewPassport(String number) {
        Correction renewed = Correction.of(
                passportOf("Rosa", "Quiel Batista", "PAN").numbered(number).passport());
        hub.inTransaction(() -> hub.decisions().desk().correct(ROSA, renewed, "Ana Solís", "renewed"));
    }

    private void hear(int version, String what) {
        hub.hear("{\"reference\":\"" + ROSA + "\",\"version\":" + version + "," + what + "}");
    }

    private void approveFirstCase() {
        approve(hub.records().ticketCases().waiting().get(0).id());
    }

    private void approve(long id) {
        hub.inTransaction(() -> {
            hub.decisions().desk().tickets().approve(id, "Ana Solís", "agreed with the agency");
            return id;
        });
    }
}
