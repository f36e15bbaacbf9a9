package org.rcm.intake.steps;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.apache.camel.Exchange;
import org.rcm.intake.store.Outbox;
import org.rcm.intake.store.Promise;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Java half of order-ticket and send-reply: claims what the outbox promised, and notes how it went. Thread-safe. */
public final class Promises {
    private static final Logger LOG = LoggerFactory.getLogger(Promises.class);
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private final Outbox outbox;
    private final String owner;
    private final Attempts attempts;
    private final Clock clock;

    /** @param owner which process claims, for staff */
    public Promises(Outbox outbox, String owner, Attempts attempts, Clock clock) {
        this.outbox = outbox;
        this.owner = owner;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** The instant that the outbox is looked at by, as JDBC takes it on every database. */
    public OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** True if it is ours to send. */
    public boolean claim(Exchange exchange) {
        Instant now = clock.instant();
        return outbox.claim(id(exchange), owner, now, now.plus(CLAIM));
    }

    /** It was sent. */
    public void kept(Exchange exchange) {
        outbox.sent(id(exchange), clock.instant());
    }

    /** It could not be sent: later again, or a failure row. */
    public void broken(Exchange exchange) {
        long id = id(exchange);
        String reason = Attempts.reason(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class));
        int earlier = outbox.find(id).map(Promise::attempts).orElse(0);
        int failures = outbox.attemptFailed(id, reason, attempts.nextAfter(earlier + 1, clock.instant()));
        if (attempts.spentAfter(failures)) {
            outbox.fail(id, reason);
            LOG.error(
                    "promise {} failed {} times and was given up: {}; see: failures show o{}",
                    id,
                    failures,
                    reason,
                    id);
        } else {
            LOG.warn("promise {}: attempt {} failed and comes again: {}", id, failures, reason);
        }
    }

    private static long id(Exchange exchange) {
        return exchange.getProperty("promise", Long.class);
    }
}
