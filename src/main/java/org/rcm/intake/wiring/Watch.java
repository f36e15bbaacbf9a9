package org.rcm.intake.wiring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheckRegistry;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.settings.Key;
import org.rcm.intake.store.OutboxKind;
import org.rcm.intake.store.Store;

/** Puts the hub's parts under {@code /observe/health} and its numbers under {@code /observe/metrics}. */
final class Watch {
    private static final Duration FETCH_GRACE = Duration.ofSeconds(60);

    private final IntakeBeans beans;
    private final Store store;
    private final Instant started = Instant.now();

    private Watch(IntakeBeans beans) {
        this.beans = beans;
        this.store = beans.store();
    }

    static void over(IntakeBeans beans, CamelContext camel) {
        Watch watch = new Watch(beans);
        HealthCheckRegistry checks = HealthCheckRegistry.get(camel);
        if (checks != null) {
            checks.register(new PartHealth("database", beans.servers().database()::problem));
            checks.register(new PartHealth("broker", beans.servers().broker()::problem));
            checks.register(new PartHealth("smtp", beans.servers().smtp()::problem));
            checks.register(new PartHealth("passports", beans.passports()::problem));
            if (beans.configuration().settings().steps().contains("receive-mail")) {
                checks.register(new PartHealth("mailbox", watch::mailbox));
            }
        }
        Reckoning reckoning = beans.closing(new Reckoning(beans));
        camel.getRegistry().findByType(MeterRegistry.class).forEach(registry -> {
            watch.numbers(registry);
            reckoning.show(registry);
        });
    }

    /** Camel's own check can stay UP while a poll hangs: what counts is when the mailbox was last read to its end. */
    private Optional<String> mailbox() {
        Duration allowed = beans.configuration()
                .settings()
                .duration(Key.MAILBOX_POLL)
                .multipliedBy(4)
                .plus(FETCH_GRACE);
        Instant last = store.meta().lastFetch().filter(started::isBefore).orElse(started);
        Optional<String> away = beans.servers().mailbox().problem();
        return Duration.between(last, Instant.now()).compareTo(allowed) <= 0
                ? away
                : Optional.of("the mailbox was last read at " + last + ": see intake.mailbox.* and the log");
    }

    private void numbers(MeterRegistry registry) {
        for (MailState state : MailState.values()) {
            Gauge.builder("intake_mails", () -> store.mails().counts().getOrDefault(state, 0L))
                    .tag("state", state.name())
                    .description("Mails by state")
                    .register(registry);
        }
        Gauge.builder("intake_mails_pending", () -> store.mails().counts().getOrDefault(MailState.RECEIVED, 0L))
                .description("Mails not yet decided")
                .register(registry);
        for (OutboxKind kind : OutboxKind.values()) {
            Gauge.builder(
                            "intake_outbox_pending",
                            () -> store.outbox().counts(kind).pending())
                    .tag("kind", kind.name())
                    .description("Messages promised and not yet sent")
                    .register(registry);
        }
    }
}
