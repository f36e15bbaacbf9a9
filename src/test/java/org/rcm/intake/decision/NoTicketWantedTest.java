package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.MailFixture.aMail;

import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Ledger;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.State;

/** Somebody says that he needs no ticket, takes part on line, or does not know yet whether he travels. */
class NoTicketWantedTest extends OnMemory {
    private static final String ROSA = "IMRF22-0001";
    private static final String SAM = "IMRF22-0002";
    private static final Finding NONE = Finding.review(FindingCode.TICKET_NOT_WANTED, "says that no ticket is needed");

    @BeforeEach
    void rosaNeedsNone() {
        hub.receive(aMail().about(anApplication().withPassport().doubted(NONE)));
    }

    @Test
    void aPersonLooksBeforeATicketIsRequested() {
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.NEEDS_REVIEW);
        assertThat(hub.tickets(ROSA)).isEmpty();
    }

    @Test
    void thePersonMustSayWhetherThereIsToBeOne() {
        assertThatThrownBy(() -> desk(desk -> desk.approve(ROSA, "Ana Solís", "good")))
                .isInstanceOf(DeskException.class)
                .hasMessageContaining("--without-ticket");
    }

    @Test
    void whoIsLetThroughWithoutOneIsConfirmedAndNoneIsRequested() {
        desk(desk -> desk.approve(ROSA, Desk.Ticket.WITHOUT, "Ana Solís", "lives in Mexico City"));
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.CONFIRMED);
        assertThat(hub.tickets(ROSA)).isEmpty();
    }

    @Test
    void whoIsLetThroughWithoutOneLeavesTheTicketsPlaceToOthers() {
        desk(desk -> desk.approve(ROSA, Desk.Ticket.WITHOUT, "Ana Solís", "lives in Mexico City"));
        assertThat(hub.used("PAN", Ledger.TICKET)).isZero();
    }

    @Test
    void whoIsLetThroughWithOneHasIt() {
        desk(desk -> desk.approve(ROSA, Desk.Ticket.WITH, "Ana Solís", "asked her by telephone"));
        assertThat(hub.tickets(ROSA)).hasSize(1);
    }

    @Test
    void aLaterMailBringsNoTicketToWhomAPersonLetThroughWithoutOne() {
        desk(desk -> desk.approve(ROSA, Desk.Ticket.WITHOUT, "Ana Solís", "lives in Mexico City"));
        hub.receive(aMail().about(anApplication().withPassport().phone("+507 6000 0000")));
        assertThat(hub.tickets(ROSA)).isEmpty();
    }

    @Test
    void whoseDelegationIsGivenNoTicketIsConfirmedAllTheSame() {
        hub.receive(aMail().from("sam@state.example")
                .about(anApplication()
                        .named("Sam", "Hill")
                        .of("USA")
                        .withPassport()
                        .doubted(NONE)));
        assertThat(hub.registration(SAM).state()).isEqualTo(State.CONFIRMED);
    }

    private Registration desk(Function<Desk, Registration> decision) {
        return hub.inTransaction(() -> decision.apply(hub.decisions().desk()));
    }
}
