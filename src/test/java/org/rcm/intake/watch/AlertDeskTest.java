package org.rcm.intake.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.fixtures.StandingClock;
import org.rcm.intake.watch.Observation.Problem;

/** One alert, one notice of recovery, and nothing in between. */
class AlertDeskTest {
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    Path folder;

    private final StandingClock clock = new StandingClock(START.toString());
    private final List<Alert> told = new ArrayList<>();
    private AlertDesk desk;

    @BeforeEach
    void open() {
        desk = new AlertDesk(Duration.ofSeconds(30), folder.resolve("alerts.json"), told::add, "here", clock);
    }

    @Test
    void what_is_wrong_for_a_while_is_told_with_its_remedy() {
        wrongFrom(0, 31);
        assertThat(told).singleElement().satisfies(alert -> assertThat(alert.text())
                .contains("mailbox", "silent", "What to do: look at the firewall", "here"));
    }

    @Test
    void what_is_wrong_for_a_moment_is_not_told() {
        wrongFrom(0, 20);
        wellFrom(21, 60);
        assertThat(told).isEmpty();
    }

    @Test
    void what_stays_wrong_is_told_once() {
        wrongFrom(0, 4000);
        assertThat(told).hasSize(1);
    }

    @Test
    void that_it_is_over_is_told_once() {
        wrongFrom(0, 40);
        wellFrom(41, 4000);
        assertThat(told).extracting(Alert::over).containsExactly(false, true);
    }

    @Test
    void what_comes_and_goes_is_one_alert() {
        wrongFrom(0, 40);
        for (int minute = 1; minute < 60; minute++) {
            wellFrom(minute * 60, minute * 60 + 20);
            wrongFrom(minute * 60 + 21, minute * 60 + 59);
        }
        assertThat(told).hasSize(1);
    }

    @Test
    void a_hub_that_is_restarted_tells_nothing_twice() {
        wrongFrom(0, 40);
        open();
        wrongFrom(50, 200);
        assertThat(told).hasSize(1);
    }

    @Test
    void a_hub_that_is_restarted_tells_that_it_is_over() {
        wrongFrom(0, 40);
        open();
        wellFrom(50, 200);
        assertThat(told.get(told.size() - 1).over()).isTrue();
    }

    @Test
    void a_program_reads_an_alert_and_a_chat_shows_it() throws Exception {
        wrongFrom(0, 31);
        assertThat(Webhook.json(told.get(0)))
                .contains("\"event\":\"ALERT\"", "\"part\":\"mailbox\"", "\"text\":\"[intake-hub] mailbox: silent");
    }

    private void wrongFrom(int from, int to) {
        each(from, to, new Problem("silent", "look at the firewall"));
    }

    private void wellFrom(int from, int to) {
        each(from, to, null);
    }

    private void each(int from, int to, Problem problem) {
        for (int second = from; second <= to; second++) {
            clock.set(START.plusSeconds(second).toString());
            desk.consider(List.of(new Condition("mailbox", problem, START, Map.of())));
        }
    }
}
