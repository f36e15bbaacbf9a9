package org.rcm.intake.steps;

import java.time.Clock;
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

    private final Outbox outbox;
    private final Claims claims;
    private final Attempts attempts;
    private final Clock clock;

    public Promises(Outbox outbox, Claims claims, Attempts attempts, Clock clock) {
        this.outbox = outbox;
        this.claims = claims;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** The instant that the outbox is looked at by, as JDBC takes it on every database. */
    public OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** True if it is ours to send. */
    public boolean claim(Exchange exchange) {
        return claims.take(id(exchange));
    }

    /** It was sent. */
    public void kept(Exchange exchange) {
        claims.sent(id(exchange));
    }

    /** It could not be sent: later again, or a failure row. */
    public void broken(Exchange exchange) {
        long id = id(exchange);
        claims.give(id);
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
