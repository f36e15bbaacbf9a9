package org.rcm.intake.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.fixtures.HubUnderTest;
import org.rcm.intake.registration.Ledger;
import org.rcm.intake.settings.Key;

/** The hub reckons every night at two, each part by itself. */
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

    @Test
    void aMailboxThatIsAwayHidesNothingOfTheRest(@TempDir Path data) throws Exception {
        try (RunningHub hub = HubUnderTest.in(data)
                        .with(Key.MAILBOX_URL, "imap://127.0.0.1:1")
                        .with(Key.MAILBOX_USERNAME, "crmst")
                        .with(Key.MAILBOX_PASSWORD, "x")
                        .with(Key.SMTP_URL, "smtp://127.0.0.1:1")
                        .run();
                Reckoning reckoning = new Reckoning(hub.beans())) {
            hub.beans().store().seats().take("imrf-2022", "PAN", Ledger.MAXIMUM, 2, "IMRF22-0999");
            reckoning.reckon();
            assertThat(reckoning.found("seat-holders")).isEqualTo(1);
        }
    }

    private static Duration from(String instant) {
        return Reckoning.untilNight(ZonedDateTime.parse(instant));
    }
}
