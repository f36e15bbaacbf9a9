package org.rcm.intake.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.rcm.intake.fixtures.StandingClock;
import org.rcm.intake.watch.ProgressLook.Head;

class ProgressLookTest {
    private static final Instant OLD = Instant.parse("2026-11-22T09:00:00Z");

    private final StandingClock clock = new StandingClock("2026-11-22T10:00:00Z");
    private Head head = new Head(3, OLD);
    private boolean serversThere = true;
    private final ProgressLook look =
            new ProgressLook(() -> head, () -> serversThere, "no mail has been decided", "see the log", clock);

    @Test
    void what_has_the_same_head_for_long_stands_still() {
        look.look();
        clock.set("2026-11-22T10:11:00Z");
        assertThat(look.look().problem().reason()).isEqualTo("no mail has been decided for 11 min; 3 wait");
    }

    @Test
    void old_mails_that_are_worked_off_are_no_problem() {
        look.look();
        clock.set("2026-11-22T10:11:00Z");
        head = new Head(2, OLD);
        assertThat(look.look().problem()).isNull();
    }

    @Test
    void what_waits_for_a_server_is_that_servers_problem() {
        look.look();
        serversThere = false;
        clock.set("2026-11-22T10:11:00Z");
        assertThat(look.look().problem()).isNull();
    }

    @Test
    void the_age_of_the_oldest_is_told() {
        assertThat(look.look().figures()).containsEntry("oldest_age_seconds", 3600L);
    }
}
