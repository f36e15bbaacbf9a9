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
import org.rcm.intake.mailbox.MailboxServer;
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
    private final Map<String, Integer> found = new ConcurrentHashMap<>();
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
            Gauge.builder("intake_differences", () -> found.getOrDefault(check, 0))
                    .tag("check", check)
                    .description("What did not add up in the last nightly reckoning")
                    .register(registry);
        }
    }

    void reckon() {
        try {
            List<Difference> all =
                    new ArrayList<>(beans.store().reconciliation().differences(Instant.now()));
            all.addAll(beans.decisions().reconciling().registrations());
            for (MailboxServer server : NamedInSettings.mailboxServers(
                            beans.configuration().settings())
                    .values()) {
                all.addAll(new MailboxReckoning(server, beans.store().mailboxes()).differences(Instant.now()));
            }
            all.addAll(beans.decisions().reconciling().queue(RequestQueue.keys(beans.connections())));
            found.clear();
            for (Difference difference : all) {
                found.put(difference.check(), difference.ids().size());
                LOG.error(
                        "reckoning: {}: {} do not add up; see: status --verify",
                        difference.check(),
                        difference.ids().size());
            }
        } catch (JMSException
                | MessagingException
                | RuntimeException e) { // health tells of a part that is away; the next night comes
            LOG.warn("reckoning not done: {}", e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        beat.close();
    }
}
