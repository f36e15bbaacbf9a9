package org.rcm.intake.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rcm.intake.fixtures.StandingClock;

class BoardTest {
    private final StandingClock clock = new StandingClock("2026-11-22T10:00:00Z");
    private final Board board = new Board(clock);

    @Test
    void a_part_is_down_since_it_was_first_seen_so() {
        board.look("disk", () -> Observation.wrong("full", "make room", Map.of()));
        clock.set("2026-11-22T10:05:00Z");
        board.look("disk", () -> Observation.wrong("fuller", "make room", Map.of()));
        assertThat(board.conditions().get(0).since()).isEqualTo(Instant.parse("2026-11-22T10:00:00Z"));
    }

    @Test
    void a_look_that_fails_is_a_problem_of_its_part() {
        board.look("disk", () -> {
            throw new IOException("no such folder");
        });
        assertThat(board.conditions().get(0).problem().reason()).contains("no such folder");
    }

    @Test
    void a_part_that_was_not_looked_at_yet_is_not_well() throws Exception {
        Thread hanging = new Thread(() -> board.look("disk", () -> {
            Thread.sleep(Long.MAX_VALUE);
            return null;
        }));
        hanging.start();
        org.rcm.intake.fixtures.Await.until(board::conditions, seen -> !seen.isEmpty());
        assertThat(board.isReady()).isFalse();
        hanging.interrupt();
    }

    @Test
    void what_is_wrong_stands_first_with_its_remedy() {
        board.look("clock", () -> Observation.well(Map.of()));
        board.look("disk", () -> Observation.wrong("full", "make room", Map.of("free_bytes", 1L)));
        assertThat(HealthBody.ready(board.conditions()))
                .containsSubsequence("DOWN", "disk", "full", "make room", "free_bytes", "clock");
    }
}
