package org.rcm.intake.steps;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rcm.intake.clock.Beat;
import org.rcm.intake.store.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this process is sending. A claim lasts seconds and is renewed while the sending lasts: a slow mail server makes
 * nobody send twice, and what a process held that died falls due again soon. Thread-safe.
 */
public final class Claims implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Claims.class);
    static final Duration LASTS = Duration.ofSeconds(15);
    private static final Duration RENEWED = Duration.ofSeconds(3);

    private final Outbox outbox;
    private final String owner;
    private final Stop stop;
    private final Clock clock;
    private final Clock here;
    private final Set<Long> held = ConcurrentHashMap.newKeySet();
    private final Set<Long> sentAndNotNoted = ConcurrentHashMap.newKeySet();
    private final Beat beat = Beat.of("claims");

    /**
     * @param owner which process claims, unlike any other
     * @param clock that all processes share: one whose computer is ahead must not take what another is sending
     * @param here by which promises are made and fall due
     */
    public Claims(Outbox outbox, String owner, Stop stop, Clock clock, Clock here) {
        this.outbox = outbox;
        this.owner = owner;
        this.stop = stop;
        this.clock = clock;
        this.here = here;
        beat.every(RENEWED, this::renew);
    }

    /** True if the promise is ours to send; none is any more when the hub was told to stop. */
    boolean take(long promise) {
        if (sentAndNotNoted.contains(promise)) {
            note(promise);
            return false;
        }
        if (stop.isTold()) {
            return false;
        }
        Instant now = clock.instant();
        boolean taken = outbox.claim(promise, owner, now, here.instant(), now.plus(LASTS));
        if (taken) {
            held.add(promise);
        }
        return taken;
    }

    /** Notes that it was sent; where the database is away, as soon as it is back, and it is not sent again. */
    void sent(long promise) {
        sentAndNotNoted.add(promise);
        held.remove(promise);
        try {
            note(promise);
        } catch (RuntimeException e) {
            LOG.warn("promise {} was sent, and that cannot be noted yet: {}", promise, Attempts.reason(e));
        }
    }

    /** Its sending has failed. */
    void give(long promise) {
        held.remove(promise);
    }

    void renew() {
        try {
            sentAndNotNoted.forEach(this::note);
            if (!held.isEmpty()) {
                outbox.renew(List.copyOf(held), owner, clock.instant().plus(LASTS));
            }
        } catch (RuntimeException e) { // the next one comes soon; what is wrong is told by the steps
            LOG.debug("claims not renewed: {}", Attempts.reason(e));
        }
    }

    private void note(long promise) {
        outbox.sent(promise, here.instant());
        sentAndNotNoted.remove(promise);
    }

    @Override
    public void close() {
        beat.close();
    }
}
