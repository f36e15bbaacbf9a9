package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.MailFixture.aMail;

import org.junit.jupiter.api.Test;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.State;

/** The deadline passes. */
class WatchDeadlineTest extends OnMemory {
    private static final String ROSA = "IMRF22-0001";
    private static final String DEADLINE = "2022-03-02T06:00:00Z";

    @Test
    void whoIsIncompleteAtTheDeadlineIsLateAndTold() {
        hub.receive(aMail().about(anApplication().withoutPassport()));
        assertThat(hub.passTo(DEADLINE)).isEqualTo(1);
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.LATE);
        assertThat(hub.registration(ROSA).findings())
                .extracting(finding -> finding.code())
                .contains(FindingCode.AFTER_DEADLINE);
        hub.passTo("2022-03-02T15:00:00Z");
        assertThat(hub.answers()).hasSize(2);
    }

    @Test
    void theDeadlineIsToldOnce() {
        hub.receive(aMail().about(anApplication().withoutPassport()));
        hub.passTo(DEADLINE);
        assertThat(hub.passTo("2022-03-02T15:00:00Z")).isZero();
        assertThat(hub.passTo("2022-03-03T15:00:00Z")).isZero();
        assertThat(hub.answers()).hasSize(2);
    }

    @Test
    void nobodyIsLateASecondBefore() {
        hub.receive(aMail().about(anApplication().withoutPassport()));
        assertThat(hub.passTo("2022-03-02T05:59:59Z")).isZero();
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.INCOMPLETE);
    }

    @Test
    void whoIsConfirmedStaysSo() {
        hub.receive(aMail().about(anApplication().withPassport()));
        assertThat(hub.passTo(DEADLINE)).isZero();
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void aMailThatCameInTimeAndIsNotDecidedYetIsWaitedFor() {
        hub.receive(aMail().about(anApplication().withoutPassport()));
        ReadMail supplement = hub.store(
                aMail().receivedAt("2022-03-02T05:59:00Z").about(anApplication().withPassport()));
        assertThat(hub.passTo(DEADLINE)).isZero();
        hub.inTransaction(() -> hub.decisions().decideRegistration().decide(supplement));
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void whatCameInTimeAndWasDecidedAfterwardsCounts() {
        hub.receive(aMail().about(anApplication().withoutPassport()));
        hub.passTo(DEADLINE);
        hub.receive(
                aMail().receivedAt("2022-03-02T05:59:00Z").about(anApplication().withPassport()));
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void whatComesAfterwardsIsAddedAndStaysLate() {
        hub.receive(aMail().about(anApplication().withoutPassport()));
        hub.passTo(DEADLINE);
        hub.receive(
                aMail().receivedAt("2022-03-02T07:00:00Z").about(anApplication().withPassport()));
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.LATE);
        assertThat(hub.registration(ROSA).missing()).isEmpty();
        assertThat(hub.tickets(ROSA)).isEmpty();
    }
}
