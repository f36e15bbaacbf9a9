package org.rcm.intake.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.rcm.intake.fixtures.StandingClock;

class PartTest {
    private final Part part = new Part("database", "see intake.database.*", Clock.systemUTC());

    @Test
    void a_part_that_nobody_missed_is_there() {
        assertThat(part.isThere()).isTrue();
    }

    @Test
    void a_step_that_meets_it_away_makes_it_away() {
        part.seemsGone("refused");
        assertThat(part.problem()).get().asString().contains("refused", "see intake.database.*");
    }

    @Test
    void a_step_that_fails_late_does_not_make_it_away_again() {
        part.gone("refused");
        part.there();
        part.seemsGone("no connection within 5 s");
        assertThat(part.isThere()).isTrue();
    }

    @Test
    void who_has_just_asked_makes_it_away_again() {
        part.gone("refused");
        part.there();
        part.gone("refused");
        assertThat(part.isThere()).isFalse();
    }

    @Test
    void who_knows_better_what_to_do_says_so() {
        part.gone(new Absence("token expired", "renew the client secret; see intake.mailbox.oauth.*", true));
        assertThat(part.outage().orElseThrow().remedy()).contains("intake.mailbox.oauth.*");
    }

    @Test
    void a_part_that_speaks_in_the_midst_of_work_gives_a_sign() {
        StandingClock clock = new StandingClock("2026-11-22T10:00:00Z");
        Part busy = new Part("mailbox", "", clock);
        clock.set("2026-11-22T10:05:00Z");
        busy.sign();
        assertThat(busy.lastSign()).isEqualTo("2026-11-22T10:05:00Z");
    }
}
