package org.rcm.intake.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

/** When the hub reckons: every night at two. */
class ReckoningTest {
    @Test
    void beforeTwoItIsTonight() {
        assertThat(from("2022-02-10T00:30:00-06:00[America/Costa_Rica]")).isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void atTwoItIsTheNextNight() {
        assertThat(from("2022-02-10T02:00:00-06:00[America/Costa_Rica]")).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void theNightInWhichSummerBeginsIsAnHourShorter() {
        assertThat(from("2022-03-26T02:00:00+01:00[Europe/Zurich]")).isEqualTo(Duration.ofHours(24));
        assertThat(from("2022-03-27T03:00:00+02:00[Europe/Zurich]")).isEqualTo(Duration.ofHours(23));
    }

    private static Duration from(String instant) {
        return Reckoning.untilNight(ZonedDateTime.parse(instant));
    }
}
