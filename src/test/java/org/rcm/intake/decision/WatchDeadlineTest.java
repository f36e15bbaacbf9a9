package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.MailFixture.aMail;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.rcm.intake.fixtures.Await;
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

    @Test
    void whoDecidesForAnotherEventMayWriteToTheAuditTrailMeanwhile() {
        String plenary = "sacm-rcm-plenary-2018";
        hub.receive(
                aMail().receivedAt("2018-02-01T12:00:00Z").about(anApplication().withoutPassport()));
        hub.receive(aMail().about(anApplication().withoutPassport()));
        CompletableFuture<Integer> late = hub.inTransaction(() -> {
            hub.records().registrations().lockEvent(plenary);
            CompletableFuture<Integer> sweep = CompletableFuture.supplyAsync(() -> hub.passTo(DEADLINE));
            letItWait(sweep);
            hub.records().audit().append("hub", "DECIDED", "PLEN18-0001", null, "meanwhile");
            return sweep;
        });
        assertThat(late.join()).isEqualTo(2);
    }

    /** It has closed the one event by then, and wants the other. */
    private static void letItWait(CompletableFuture<?> sweep) {
        try {
            Await.briefly(sweep::isDone);
        } catch (Exception e) { // what it waits for declares no narrower one
            throw new IllegalStateException(e);
        }
    }
}
