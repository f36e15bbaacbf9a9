package org.rcm.intake.watch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.rcm.intake.clock.Beat;
import org.rcm.intake.parts.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings alerts to one channel, in their order, and tries again until each is there: the very server that is away may be
 * the one that the alert goes through. Thread-safe.
 */
public final class Courier implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int REMEMBERED = 100;

    private final Channel channel;
    private final Deque<Alert> waiting = new ArrayDeque<>();
    private final Beat beat = Beat.of("alerts");
    private boolean failing;

    /** @param pause between two attempts */
    public Courier(Channel channel, Duration pause) {
        this.channel = channel;
        beat.every(pause, this::deliver);
    }

    /** Takes an alert over and returns. */
    public void take(Alert alert) {
        synchronized (waiting) {
            if (waiting.size() == REMEMBERED) {
                waiting.removeFirst();
            }
            waiting.addLast(alert);
        }
        beat.after(Duration.ZERO, this::deliver);
    }

    private void deliver() {
        Alert next = first();
        while (next != null && handOver(next)) {
            synchronized (waiting) {
                waiting.remove(next);
            }
            next = first();
        }
    }

    private Alert first() {
        synchronized (waiting) {
            return waiting.peekFirst();
        }
    }

    private boolean handOver(Alert alert) {
        try {
            channel.send(alert);
            failing = false;
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception e) { // whatever a channel throws, the alert waits
            if (!failing) {
                LOG.warn(
                        "alert about {} waits, the {} does not take it: {}",
                        alert.part(),
                        channel.name(),
                        Reason.of(e));
            }
            failing = true;
            return false;
        }
    }

    @Override
    public void close() {
        beat.close();
    }
}
