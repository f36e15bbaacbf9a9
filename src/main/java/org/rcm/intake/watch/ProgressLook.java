package org.rcm.intake.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Whether a queue moves: the thing at its head must not be the same for long while every server is there. */
public final class ProgressLook implements Look {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Supplier<Head> queue;
    private final BooleanSupplier mayMove;
    private final String stands;
    private final String remedy;
    private final Clock clock;
    private Head head = new Head(0, null);
    private Instant since;

    /**
     * What waits.
     *
     * @param waiting how many
     * @param oldest UTC, since when the oldest waits; null if nothing does
     */
    public record Head(long waiting, Instant oldest) {}

    /**
     * @param mayMove false while a server is away that it needs
     * @param stands what is wrong if it does not move
     */
    public ProgressLook(Supplier<Head> queue, BooleanSupplier mayMove, String stands, String remedy, Clock clock) {
        this.queue = queue;
        this.mayMove = mayMove;
        this.stands = stands;
        this.remedy = remedy;
        this.clock = clock;
        this.since = clock.instant();
    }

    @Override
    public Observation look() {
        if (!mayMove.getAsBoolean()) {
            since = clock.instant();
            return Observation.well(Map.of());
        }
        Head now = queue.get();
        boolean moved = now.oldest() == null || !now.oldest().equals(head.oldest()) || now.waiting() < head.waiting();
        since = moved ? clock.instant() : since;
        head = now;
        Map<String, Object> figures = new HashMap<>(Map.of("waiting", now.waiting()));
        if (now.oldest() != null) {
            figures.put("oldest_age_seconds", Ages.seconds(now.oldest(), clock));
        }
        Duration stood = Duration.between(since, clock.instant());
        return stood.compareTo(PATIENCE) <= 0
                ? Observation.well(figures)
                : Observation.wrong(
                        stands + " for " + Ages.told(stood) + "; " + now.waiting() + " wait", remedy, figures);
    }
}
