package org.rcm.intake.parts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that the hub stands on, and whether it is there. That it is gone is told once, and that it is back once,
 * however many steps find out. Thread-safe.
 */
public final class Part {
    private static final Logger LOG = LoggerFactory.getLogger(Part.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);
    /** The longest, where it refuses us: whoever asks on and on is locked out. */
    private static final Duration LONGEST_BETWEEN_TRIES = Duration.ofSeconds(40);

    private static final Duration LATE_WITNESSES = Duration.ofSeconds(10); // more than any step waits for a connection

    private final String name;
    private final String remedy;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition back = lock.newCondition();
    private Outage outage;
    private long nextTry;
    private Duration betweenTries = BETWEEN_TRIES;
    private long backSince = System.nanoTime() - LATE_WITNESSES.toNanos();
    private volatile Instant lastSign;
    private final ServerTime time;

    /**
     * While it is away.
     *
     * @param since UTC, when that was first noticed
     * @param reason without anything personal
     * @param remedy where to look and what is safe meanwhile
     */
    public record Outage(Instant since, String reason, String remedy) {}

    /**
     * @param name one word, for operators
     * @param remedy where to look and what is safe meanwhile
     */
    public Part(String name, String remedy, Clock clock) {
        this.name = name;
        this.remedy = remedy;
        this.clock = clock;
        this.lastSign = clock.instant();
        this.time = new ServerTime(clock);
    }

    /** One word, for operators. */
    public String name() {
        return name;
    }

    /**
     * A step met it away, in a try that may have begun before it came back: soon after a return that is no news.
     *
     * @param reason without anything personal
     */
    public void seemsGone(String reason) {
        lock.lock();
        try {
            if (outage != null || System.nanoTime() - backSince >= LATE_WITNESSES.toNanos()) {
                gone(reason);
            }
        } finally {
            lock.unlock();
        }
    }

    /** It does not answer to somebody who has just asked. @param reason without anything personal */
    public void gone(String reason) {
        gone(new Absence(reason, null, false));
    }

    /** As {@link #gone(String)}, with what is known of why. */
    public void gone(Absence why) {
        String what = why.remedy() == null ? remedy : why.remedy();
        time.forget();
        lock.lock();
        try {
            if (outage == null) {
                LOG.warn("{} is away: {}; {}; trying again until it is back", name, why.reason(), what);
                betweenTries = BETWEEN_TRIES;
                nextTry = System.nanoTime() + betweenTries.toNanos();
            }
            if (why.refused()) {
                Duration longer = betweenTries.multipliedBy(2);
                betweenTries = longer.compareTo(LONGEST_BETWEEN_TRIES) > 0 ? LONGEST_BETWEEN_TRIES : longer;
                nextTry = System.nanoTime() + betweenTries.toNanos();
            }
            outage = new Outage(outage == null ? clock.instant() : outage.since(), why.reason(), what);
        } finally {
            lock.unlock();
        }
    }

    /** It has said something just now, in the midst of longer work. */
    public void sign() {
        lastSign = clock.instant();
    }

    /** UTC, when it last said something, or this was made: what hangs is silent and yet not known to be away. */
    public Instant lastSign() {
        return lastSign;
    }

    /** What time it is there, where it tells. */
    public ServerTime time() {
        return time;
    }

    /** It answers. */
    public void there() {
        sign();
        lock.lock();
        try {
            if (outage != null) {
                Duration lasted = Duration.between(outage.since(), clock.instant());
                outage = null;
                backSince = System.nanoTime();
                LOG.info("{} is back after {} s", name, lasted.toSeconds());
                back.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Why it is away, for health; empty while it answers. */
    public Optional<String> problem() {
        return outage().map(o -> name + " is away since " + o.since() + ": " + o.reason() + "; " + o.remedy());
    }

    /** Since when and why it is away; empty while it answers. */
    public Optional<Outage> outage() {
        lock.lock();
        try {
            return Optional.ofNullable(outage);
        } finally {
            lock.unlock();
        }
    }

    public boolean isThere() {
        return problem().isEmpty();
    }

    /** True while it is there; while it is away, now and then, so that one caller finds out that it is back. */
    public boolean mayTry() {
        lock.lock();
        try {
            if (outage != null && System.nanoTime() - nextTry < 0) {
                return false;
            }
            nextTry = System.nanoTime() + betweenTries.toNanos();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until it is there, or as long as one may. */
    public void await(Duration longest) throws InterruptedException {
        long left = longest.toNanos();
        lock.lock();
        try {
            while (outage != null && left > 0) {
                left = back.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
