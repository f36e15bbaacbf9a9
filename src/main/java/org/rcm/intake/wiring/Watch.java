package org.rcm.intake.wiring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.apache.camel.CamelContext;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.store.OutboxKind;
import org.rcm.intake.store.Store;
import org.rcm.intake.watch.Board;
import org.rcm.intake.watch.Rounds;

/** Puts the hub's parts under {@code /observe/health} and its numbers under {@code /observe/metrics}. */
final class Watch {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);

    private final Store store;

    private Watch(IntakeBeans beans) {
        this.store = beans.store();
    }

    static void over(IntakeBeans beans, CamelContext camel) {
        Watch watch = new Watch(beans);
        Board board = new Board(Clock.systemUTC());
        beans.closing(Rounds.of(board, Looks.of(beans, camel), BETWEEN_LOOKS));
        HealthEndpoint.of(camel, board);
        Reckoning reckoning = beans.closing(new Reckoning(beans));
        camel.getRegistry().findByType(MeterRegistry.class).forEach(registry -> {
            watch.numbers(registry);
            reckoning.show(registry);
        });
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
