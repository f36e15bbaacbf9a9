package org.rcm.intake.steps;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.rcm.intake.clock.LaterOf;
import org.rcm.intake.parts.Absence;
import org.rcm.intake.parts.Part;
import org.rcm.intake.store.Outbox;
import org.rcm.intake.store.Promise;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Java half of order-ticket and of send-reply: claims what the outbox promised, and notes how it went. While the
 * server that it goes to is away, one promise now and then tries whether it is back; the others wait. Thread-safe.
 */
public final class Promises {
    private static final Logger LOG = LoggerFactory.getLogger(Promises.class);
    private static final Duration WAIT = Duration.ofSeconds(2);
    private static final int A_DAY_OF_ATTEMPTS = 150; // the longest pause is ten minutes

    private final Outbox outbox;
    private final Claims claims;
    private final Attempts attempts;
    private final Part part;
    private final Function<Throwable, Fate> fates;
    private final Function<Throwable, Absence> absences;
    private final SentPromise sent;
    private final Clock clock;
    private final Clock due;

    /**
     * @param part the server that these promises go to
     * @param fates what a failure means
     * @param absences why the server is of no use, where it means that
     * @param sent told what was sent
     * @param clock that all processes share
     * @param here by which promises are made and fall due
     */
    public Promises(
            Outbox outbox,
            Claims claims,
            Attempts attempts,
            Part part,
            Function<Throwable, Fate> fates,
            Function<Throwable, Absence> absences,
            SentPromise sent,
            Clock clock,
            Clock here) {
        this.outbox = outbox;
        this.claims = claims;
        this.attempts = attempts;
        this.part = part;
        this.fates = fates;
        this.absences = absences;
        this.sent = sent;
        this.clock = clock;
        this.due = new LaterOf(clock, here);
    }

    /** The instant that the outbox is looked at by, as JDBC takes it on every database. */
    public OffsetDateTime now() {
        return due.instant().atOffset(ZoneOffset.UTC);
    }

    /** True if it is ours to send. */
    public boolean claim(Exchange exchange) {
        return part.mayTry() && claims.take(id(exchange));
    }

    /** It was sent. */
    public void kept(Exchange exchange) {
        part.there();
        claims.sent(id(exchange));
        sent.tell(exchange);
    }

    /** It could not be sent: later again, or a failure row. */
    public void broken(Exchange exchange) {
        long id = id(exchange);
        claims.give(id);
        Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        sent.failed(exchange, Attempts.reason(failure));
        Fate fate = fates.apply(failure);
        if (fate == Fate.WAITS) {
            part.gone(absences.apply(failure));
            outbox.putOff(id, clock.instant().plus(WAIT));
            return;
        }
        int earlier = outbox.find(id).map(Promise::attempts).orElse(0);
        String reason = Attempts.reason(failure);
        int failures = outbox.attemptFailed(id, reason, attempts.nextAfter(earlier + 1, clock.instant()));
        if (isOver(fate, failures)) {
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

    private boolean isOver(Fate fate, int failures) {
        return switch (fate) {
            case NEVER -> true;
            case LATER -> failures >= A_DAY_OF_ATTEMPTS;
            case AGAIN, WAITS -> attempts.spentAfter(failures);
        };
    }

    private static long id(Exchange exchange) {
        return exchange.getProperty("promise", Long.class);
    }
}
