package org.rcm.intake.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.rcm.intake.parts.Reason;
import org.rcm.intake.watch.Observation.Problem;

/** How every part was at the last look. Reading it asks nobody, so that it answers whatever hangs. Thread-safe. */
public final class Board {
    /** A look that takes so long hangs. */
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(20);

    private final Clock clock;
    private final ConcurrentMap<String, Seen> seen = new ConcurrentHashMap<>();

    private record Seen(Condition condition, long lookedAt) {}

    /** @param clock for since when; how long a look takes is measured otherwise */
    public Board(Clock clock) {
        this.clock = clock;
    }

    /** Looks at a part and notes what was seen. */
    public void look(String part, Look look) {
        seen.putIfAbsent(part, new Seen(first(part), System.nanoTime()));
        Observation observation;
        try {
            observation = look.look();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        } catch (Exception e) { // whatever a look throws is what is wrong
            observation = Observation.wrong("cannot be looked at: " + Reason.of(e), "see the log of the hub", Map.of());
        }
        note(part, observation);
    }

    private Condition first(String part) {
        Problem unknown = new Problem("not looked at yet", "wait some seconds");
        return new Condition(part, unknown, clock.instant(), Map.of());
    }

    private void note(String part, Observation now) {
        seen.compute(part, (name, before) -> {
            boolean same = before != null && before.condition().isUp() == (now.problem() == null);
            Instant since = same ? before.condition().since() : clock.instant();
            return new Seen(new Condition(part, now.problem(), since, now.figures()), System.nanoTime());
        });
    }

    /** Every part by name. A part whose look does not return is not well. */
    public List<Condition> conditions() {
        long now = System.nanoTime();
        return seen.values().stream()
                .map(s -> now - s.lookedAt() <= LONGEST_LOOK.toNanos() ? s.condition() : hanging(s, now))
                .sorted(java.util.Comparator.comparing(Condition::part))
                .toList();
    }

    private Condition hanging(Seen seen, long now) {
        Duration silent = Duration.ofNanos(now - seen.lookedAt());
        Condition last = seen.condition();
        Problem problem = new Problem(
                "has not answered for " + silent.toSeconds() + " s",
                last.isUp()
                        ? "see the log; the server or disk behind it hangs"
                        : last.problem().remedy());
        Instant since = last.isUp() ? clock.instant().minus(silent) : last.since();
        return new Condition(last.part(), problem, since, last.figures());
    }

    /** True if every part is well. */
    public boolean isReady() {
        return conditions().stream().allMatch(Condition::isUp);
    }
}
