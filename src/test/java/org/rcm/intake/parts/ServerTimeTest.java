package org.rcm.intake.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.rcm.intake.fixtures.StandingClock;

class ServerTimeTest {
    private static final String NOON = "2022-02-10T12:00:00Z";

    private final ServerTime time = new ServerTime(new StandingClock(NOON));

    @Test
    void is_unknown_until_something_arrives() {
        assertThat(time.now()).isEmpty();
    }

    @Test
    void is_that_of_what_arrives() {
        time.arrived(Instant.parse(NOON).minusSeconds(20));
        assertIsAbout(Instant.parse(NOON).minusSeconds(20));
    }

    @Test
    void one_mail_that_was_moved_here_says_nothing() {
        time.arrived(Instant.parse(NOON).minus(Duration.ofDays(3)));
        assertThat(time.now()).isEmpty();
    }

    @Test
    void two_that_agree_are_believed() {
        time.arrived(Instant.parse(NOON).plus(Duration.ofMinutes(10)));
        time.arrived(Instant.parse(NOON).plus(Duration.ofMinutes(10)));
        assertIsAbout(Instant.parse(NOON).plus(Duration.ofMinutes(10)));
    }

    @Test
    void two_that_disagree_are_not() {
        time.arrived(Instant.parse(NOON).minus(Duration.ofDays(3)));
        time.arrived(Instant.parse(NOON).minus(Duration.ofHours(5)));
        assertThat(time.now()).isEmpty();
    }

    @Test
    void nothing_is_known_after_the_line_was_cut() {
        time.arrived(Instant.parse(NOON));
        time.forget();
        assertThat(time.now()).isEmpty();
    }

    private void assertIsAbout(Instant expected) {
        assertThat(Duration.between(expected, time.now().orElseThrow()))
                .isBetween(Duration.ZERO, Duration.ofSeconds(40));
    }
}
