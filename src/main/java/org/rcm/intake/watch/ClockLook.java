package org.rcm.intake.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the computer's clock agrees with others'. A wrong one misdates receipts and answers, lets deadlines pass at the
 * wrong time, and breaks TLS and OAuth. Who does not answer is no problem of the clock.
 */
public record ClockLook(List<TimeSource> sources, Clock clock) implements Look {
    /** Servers that nobody cares for are some seconds off, never minutes. */
    private static final Duration ALLOWED = Duration.ofMinutes(2);

    @Override
    public Observation look() throws InterruptedException {
        Map<String, Object> figures = new HashMap<>();
        StringBuilder wrong = new StringBuilder();
        for (TimeSource source : sources) {
            Optional<Duration> ahead = ahead(source);
            ahead.ifPresent(
                    by -> figures.put("ahead_of_" + source.name().replace(' ', '_') + "_seconds", by.toSeconds()));
            if (ahead.isPresent() && ahead.get().abs().compareTo(ALLOWED) > 0) {
                wrong.append(wrong.isEmpty() ? "" : ", ")
                        .append(Ages.told(ahead.get().abs()))
                        .append(ahead.get().isNegative() ? " behind " : " ahead of ")
                        .append(source.name());
            }
        }
        return wrong.isEmpty()
                ? Observation.well(figures)
                : Observation.wrong(
                        "this computer's clock is " + wrong,
                        "let NTP set it (timedatectl, chronyc tracking), or mend the other one",
                        figures);
    }

    /** How far the clock is ahead; half of what the answer took is counted to either side. */
    private Optional<Duration> ahead(TimeSource source) throws InterruptedException {
        try {
            Instant asked = clock.instant();
            Optional<Instant> told = source.asking().now();
            Instant middle = asked.plus(Duration.between(asked, clock.instant()).dividedBy(2));
            return told.map(there -> Duration.between(there, middle));
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) { // its own part tells that it is away
            return Optional.empty();
        }
    }
}
