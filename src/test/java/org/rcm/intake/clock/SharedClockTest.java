package org.rcm.intake.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SharedClockTest {
    private static final Instant NOW = Instant.parse("2022-02-15T16:00:00Z");
    private static final Clock AHEAD = Clock.fixed(NOW.plusSeconds(90), ZoneOffset.UTC);

    @Test
    void it_tells_the_time_of_the_server() {
        assertThat(new SharedClock(() -> NOW, AHEAD).instant()).isEqualTo(NOW);
    }

    @Test
    void it_tells_the_computers_where_the_server_never_told() {
        SharedClock clock = new SharedClock(
                () -> {
                    throw new IllegalStateException("away");
                },
                AHEAD);
        assertThat(clock.instant()).isEqualTo(NOW.plusSeconds(90));
    }
}
