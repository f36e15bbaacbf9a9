package org.rcm.intake.watch;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks at every part every few seconds, each on a thread that nobody else waits for. */
public final class Rounds implements AutoCloseable {
    private final ScheduledExecutorService threads;

    private Rounds(int parts) {
        threads = Executors.newScheduledThreadPool(parts, work -> {
            Thread thread = new Thread(work, "watch");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Begins; the first looks have been begun when this returns.
     *
     * @param pause between two looks at one part
     */
    public static Rounds of(Board board, Map<String, Look> looks, Duration pause) {
        Rounds rounds = new Rounds(looks.size());
        looks.forEach((part, look) -> rounds.threads.scheduleWithFixedDelay(
                () -> board.look(part, look), 0, pause.toMillis(), TimeUnit.MILLISECONDS));
        return rounds;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
