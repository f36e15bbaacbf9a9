package org.rcm.intake.mailbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.rcm.intake.store.Meta;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps account of every look into the mailbox. Camel's own health can stay UP while a poll hangs (CAMEL-26998), so the
 * instant of the last complete fetch is remembered by ourselves. An outage is told once a minute, its end once.
 */
public final class WatchedPoll implements PollingConsumerPollStrategy {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedPoll.class);
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final String mailbox;
    private final Meta meta;
    private final Clock clock;
    private final AtomicReference<Instant> toldAt = new AtomicReference<>();

    public WatchedPoll(String mailbox, Meta meta, Clock clock) {
        this.mailbox = mailbox;
        this.meta = meta;
        this.clock = clock;
    }

    @Override
    public boolean begin(Consumer consumer, Endpoint endpoint) {
        return true;
    }

    @Override
    public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
        meta.fetched(mailbox, clock.instant());
        if (toldAt.getAndSet(null) != null) {
            LOG.info("mailbox read again");
        }
    }

    /** Nothing is retried at once: the next poll comes by itself. */
    @Override
    public boolean rollback(Consumer consumer, Endpoint endpoint, int retryCounter, Exception cause) {
        Instant now = clock.instant();
        Instant last = toldAt.get();
        if (last == null || Duration.between(last, now).compareTo(QUIET) >= 0) {
            toldAt.set(now);
            LOG.warn("mailbox cannot be read: {}; trying again at every poll; see intake.mailbox.*", reason(cause));
        }
        return false;
    }

    private static String reason(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
