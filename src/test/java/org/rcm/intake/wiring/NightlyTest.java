package org.rcm.intake.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** Reckoning is done at two at night. */
class NightlyTest {
    @Test
    void shortlyBeforeItIsSoon() {
        assertThat(Reckoning.secondsUntilNight(LocalTime.of(1, 59))).isEqualTo(60);
    }

    @Test
    void shortlyAfterwardsItIsTheNextNight() {
        assertThat(Reckoning.secondsUntilNight(LocalTime.of(2, 1))).isEqualTo(24 * 3600 - 60);
    }

    @Test
    void theEveningBeforeItIsThisNight() {
        assertThat(Reckoning.secondsUntilNight(LocalTime.of(22, 0))).isEqualTo(4 * 3600);
    }
}
