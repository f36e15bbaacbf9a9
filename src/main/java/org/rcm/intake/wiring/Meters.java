package org.rcm.intake.wiring;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.rcm.intake.passport.PassportReading;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.steps.Tally;

/**
 * What is counted and timed while it happens. Counts begin at 0 with the process, as Prometheus expects. Nobody counts
 * until a registry is added. Thread-safe.
 */
final class Meters implements Tally {
    private static final Duration[] ANSWERS = {
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(15),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(15),
        Duration.ofHours(1),
        Duration.ofHours(4),
        Duration.ofDays(1)
    };
    private static final Duration[] READINGS = {
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10)
    };

    private final CompositeMeterRegistry all = new CompositeMeterRegistry();
    private final Clock clock;
    private final Timer answers;
    private final Timer readings;

    Meters(Clock clock) {
        this.clock = clock;
        answers = Timer.builder("intake_answer")
                .description("From the receipt of a mail until its answer was sent")
                .serviceLevelObjectives(ANSWERS)
                .register(all);
        readings = Timer.builder("intake_passport_reading")
                .description("Reading one document for passports")
                .serviceLevelObjectives(READINGS)
                .register(all);
        for (String accepted : List.of("true", "false")) {
            passports(accepted);
        }
        for (MailState state : MailState.values()) {
            if (state != MailState.RECEIVED) {
                settledMails(MailKind.REGISTRATION.name(), state);
            }
        }
    }

    /** Shows all of it in a registry, also what was counted with it before. */
    void showIn(MeterRegistry registry) {
        all.add(registry);
    }

    @Override
    public void settled(MailKind kind, MailState state) {
        settledMails(kind == null ? "UNREAD" : kind.name(), state).increment();
    }

    @Override
    public void answered(Instant receivedAt) {
        Duration took = Duration.between(receivedAt, clock.instant());
        answers.record(took.isNegative() ? Duration.ZERO : took); // the mail server's clock may be ahead
    }

    /** One document was read. */
    void read(Duration took, List<PassportReading> found) {
        readings.record(took);
        found.forEach(reading -> passports(String.valueOf(reading.accepted())).increment());
    }

    private Counter settledMails(String kind, MailState state) {
        return Counter.builder("intake_mails")
                .description("Mails settled, by kind and outcome")
                .tag("kind", kind)
                .tag("state", state.name())
                .register(all);
    }

    private Counter passports(String accepted) {
        return Counter.builder("intake_passport_readings")
                .description("Pages with a machine-readable zone, by whether it was read above all doubt")
                .tag("accepted", accepted)
                .register(all);
    }
}
