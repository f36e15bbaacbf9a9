package org.rcm.intake.steps;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.rcm.intake.parts.Part;
import org.rcm.intake.parts.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where failures end that belong to no mail: the database or the broker is away, which is told once, or something else,
 * which is told once a minute. Nothing is lost by it: whoever failed tries again. Thread-safe.
 */
public final class Trouble implements ExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);
    private static final Duration QUIET = Duration.ofMinutes(1);
    private static final int REMEMBERED = 100;

    private final Map<Part, Predicate<Throwable>> parts;
    private final Clock clock;
    private final Map<String, Instant> told = new ConcurrentHashMap<>();

    /** @param parts each with the failures that mean that it is away */
    public Trouble(Map<Part, Predicate<Throwable>> parts, Clock clock) {
        this.parts = Map.copyOf(parts);
        this.clock = clock;
    }

    /** Notes what the exchange has caught. */
    public void note(Exchange exchange) {
        handleException(
                exchange.getExchangeId(), exchange, exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class));
    }

    /** True if it is a part that is away, and nothing else. */
    public boolean isOutage(Throwable failure) {
        return parts.values().stream().anyMatch(means -> means.test(failure));
    }

    @Override
    public void handleException(Throwable failure) {
        handleException("", null, failure);
    }

    @Override
    public void handleException(String what, Throwable failure) {
        handleException(what, null, failure);
    }

    @Override
    public void handleException(String what, Exchange exchange, Throwable failure) {
        for (Map.Entry<Part, Predicate<Throwable>> part : parts.entrySet()) {
            if (part.getValue().test(failure)) {
                part.getKey().seemsGone(Reason.of(failure));
                return;
            }
        }
        String where = exchange == null ? what : exchange.getFromRouteId();
        tell(where, Attempts.reason(failure));
    }

    private void tell(String where, String reason) {
        if (told.size() > REMEMBERED) {
            told.clear();
        }
        Instant now = clock.instant();
        Instant last = told.put(where + reason, now);
        if (last == null || Duration.between(last, now).compareTo(QUIET) >= 0) {
            LOG.error("{} failed: {}; it is tried again", where, reason);
        } else {
            told.put(where + reason, last);
        }
    }
}
