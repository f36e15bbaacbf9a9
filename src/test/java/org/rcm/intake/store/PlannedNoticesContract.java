package org.rcm.intake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.store.FreshDatabase.NOW;
import static org.rcm.intake.store.RegistrationFixture.EVENT;
import static org.rcm.intake.store.RegistrationFixture.rosaOfPanama;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What planned notices promise on every database. */
abstract class PlannedNoticesContract {
    private static final String ROSA = "IMRF22-0001";
    private static final String WHAT = "CLOSING";

    private PlannedNotices notices;

    @BeforeEach
    void open(Store store) {
        store.registrations().insert(rosaOfPanama(ROSA).build());
        notices = store.notices();
        notices.plan(ROSA, WHAT, NOW);
    }

    @Test
    void whatIsPlannedIsNotPlannedAgain() {
        assertThat(notices.plan(ROSA, WHAT, NOW.plusSeconds(1))).isFalse();
    }

    @Test
    void aNoticeIsDueFromItsInstantOn() {
        assertThat(notices.due(EVENT, WHAT, NOW.minusSeconds(1))).isEmpty();
        assertThat(notices.due(EVENT, WHAT, NOW)).containsExactly(ROSA);
    }

    @Test
    void whatIsTakenIsNoLongerDue() {
        assertThat(notices.take(ROSA, WHAT, NOW)).isTrue();
        assertThat(notices.due(EVENT, WHAT, NOW)).isEmpty();
    }

    @Test
    void ofSixteenWhoFindANoticeDueOneTakesIt() throws Exception {
        try (Together together = new Together(16)) {
            assertThat(together.all(i -> notices.take(ROSA, WHAT, NOW))).containsOnlyOnce(true);
        }
    }
}
