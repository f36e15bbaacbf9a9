package org.rcm.intake.clock;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done over and over beside the mails, on daemon threads of its own. What a turn throws is told, at most once a
 * minute, and the next one comes: an executor by itself would never come again, and say nothing. Thread-safe.
 */
public final class Beat implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Beat.class);
    private static final long TOLD_AGAIN_NANOS = Duration.ofMinutes(1).toNanos();

    private final String name;
    private final ScheduledThreadPoolExecutor threads;
    private long told = System.nanoTime() - TOLD_AGAIN_NANOS;

    private Beat(String name, int threads) {
        this.name = name;
        this.threads = new ScheduledThreadPoolExecutor(
                threads,
                work -> {
                    Thread thread = new Thread(work, name);
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy()); // nothing is begun after the end
    }

    /** @param name of its thread, for whoever looks at them */
    public static Beat of(String name) {
        return of(name, 1);
    }

    /** @param threads how many turns may run at once, each of another work */
    public static Beat of(String name, int threads) {
        return new Beat(name, threads);
    }

    /** Once a pause, the first time after one. */
    public void every(Duration pause, Runnable turn) {
        every(pause, pause, turn);
    }

    /**
     * @param first before the first turn
     * @param pause between the end of a turn and the next
     */
    public void every(Duration first, Duration pause, Runnable turn) {
        threads.scheduleWithFixedDelay(() -> survive(turn), first.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** One turn after a while. */
    public void after(Duration pause, Runnable turn) {
        threads.schedule(() -> survive(turn), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void survive(Runnable turn) {
        try {
            turn.run();
        } catch (Throwable t) { // memory that ran out, a library that is torn down: the next turn may be well
            tell(t);
        }
    }

    private synchronized void tell(Throwable thrown) {
        long now = System.nanoTime();
        if (!threads.isShutdown() && now - told >= TOLD_AGAIN_NANOS) {
            told = now;
            StackTraceElement[] trace = thrown.getStackTrace();
            LOG.error(
                    "{} failed and comes again: {} at {}",
                    name,
                    thrown.getClass().getSimpleName(),
                    trace.length == 0 ? "an unknown place" : trace[0]);
        }
    }

    /** Interrupts what is at work. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** Ends without an interruption; false if a turn lasts longer than the patience. */
    public boolean finish(Duration patience) {
        threads.shutdown();
        try {
            return threads.awaitTermination(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
