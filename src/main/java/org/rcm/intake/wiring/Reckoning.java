package org.rcm.intake.wiring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.jms.JMSException;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rcm.intake.broker.RequestQueue;
import org.rcm.intake.clock.Beat;
import org.rcm.intake.mailbox.MailboxReckoning;
import org.rcm.intake.store.Difference;
import org.rcm.intake.store.Reconciliation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reckons up every night at two, and shortly after the start, what {@code status --verify} reckons up on demand. */
final class Reckoning implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Reckoning.class);
    private static final LocalTime AT = LocalTime.of(2, 0);
    private static final Duration AFTER_START = Duration.ofMinutes(5);

    private final IntakeBeans beans;
    private final Map<String, List<Difference>> found = new ConcurrentHashMap<>();
    private final Beat beat = Beat.of("reckoning");

    Reckoning(IntakeBeans beans) {
        this.beans = beans;
        beat.after(AFTER_START, this::reckon);
        tonight();
    }

    private void tonight() {
        beat.after(untilNight(ZonedDateTime.now()), () -> {
            try {
                reckon();
            } finally {
                tonight();
            }
        });
    }

    /** By the clock on the wall, so that the hour stays where it is when summer begins or ends. */
    static Duration untilNight(ZonedDateTime now) {
        ZonedDateTime today = now.with(AT);
        return Duration.between(
                now, today.isAfter(now) ? today : now.plusDays(1).with(AT));
    }

    void show(MeterRegistry registry) {
        List<String> checks = new ArrayList<>(Reconciliation.names());
        checks.addAll(List.of("tickets", "queue-twice", "queue-unknown", MailboxReckoning.CHECK));
        for (String check : checks) {
            Gauge.builder("intake_differences", () -> found(check))
                    .tag("check", check)
                    .description("What did not add up in the last nightly reckoning")
                    .register(registry);
        }
    }

    /** Each part by itself: one that is away, for months perhaps, hides nothing of the others. */
    void reckon() {
        part("database", () -> {
            List<Difference> all =
                    new ArrayList<>(beans.store().reconciliation().differences(Instant.now()));
            all.addAll(beans.decisions().reconciling().registrations());
            return all;
        });
        NamedInSettings.mailboxServers(beans.configuration().settings())
                .forEach((name, server) -> part(
                        name,
                        () -> new MailboxReckoning(server, beans.store().mailboxes()).differences(Instant.now())));
        part("broker", () -> beans.decisions().reconciling().queue(RequestQueue.keys(beans.connections())));
    }

    private interface Look {
        List<Difference> differences() throws JMSException, MessagingException;
    }

    private void part(String name, Look look) {
        try {
            List<Difference> now = List.copyOf(look.differences());
            found.put(name, now);
            now.forEach(difference -> LOG.error(
                    "reckoning: {}: {} do not add up; see: status --verify",
                    difference.check(),
                    difference.ids().size()));
        } catch (JMSException
                | MessagingException
                | RuntimeException e) { // health tells of a part that is away; the next night comes
            LOG.warn("reckoning of {} not done: {}", name, e.getClass().getSimpleName());
        }
    }

    /** What did not add up when it was last looked at, over all parts. */
    int found(String check) {
        return found.values().stream()
                .flatMap(List::stream)
                .filter(difference -> difference.check().equals(check))
                .mapToInt(difference -> difference.ids().size())
                .sum();
    }

    @Override
    public void close() {
        beat.close();
    }
}
