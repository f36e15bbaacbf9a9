package org.rcm.intake.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What time it is for all processes that share a server, whose clock it is: their computers need not agree. The server is
 * asked now and then; while it is away its time is reckoned on. Thread-safe.
 */
public final class SharedClock extends UtcClock {
    private static final Logger LOG = LoggerFactory.getLogger(SharedClock.class);
    private static final long ASK_AGAIN_NANOS = Duration.ofSeconds(10).toNanos();

    private final Supplier<Instant> server;
    private final Clock computer;
    private Duration ahead = Duration.ZERO;
    private Long asked;

    /** @param server tells its time, or throws where it is away */
    public SharedClock(Supplier<Instant> server, Clock computer) {
        this.server = server;
        this.computer = computer;
    }

    @Override
    public synchronized Instant instant() {
        if (asked == null || System.nanoTime() - asked > ASK_AGAIN_NANOS) {
            ask();
        }
        return computer.instant().plus(ahead);
    }

    /** Who is away is not asked at each call: that would cost a wait each. */
    private void ask() {
        asked = System.nanoTime();
        try {
            ahead = Duration.between(computer.instant(), server.get());
        } catch (RuntimeException e) {
            LOG.debug("the server does not tell the time", e);
        }
    }
}
