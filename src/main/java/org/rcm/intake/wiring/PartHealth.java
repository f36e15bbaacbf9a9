package org.rcm.intake.wiring;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/**
 * Readiness of one part the hub cannot work without. Liveness is not touched: a hub whose database is away must not be
 * restarted, it goes on by itself.
 */
final class PartHealth extends AbstractHealthCheck {
    private final Supplier<Optional<String>> problem;

    /** @param problem what is wrong and what to do, or empty */
    PartHealth(String part, Supplier<Optional<String>> problem) {
        super("intake", part);
        this.problem = problem;
    }

    @Override
    public boolean isLiveness() {
        return false;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        Optional<String> wrong = ask();
        if (wrong.isPresent()) {
            builder.message(wrong.get()).detail("reason", wrong.get()).down();
        } else {
            builder.up();
        }
    }

    private Optional<String> ask() {
        try {
            return problem.get();
        } catch (RuntimeException e) {
            return Optional.of(e.getClass().getSimpleName() + ": the part does not answer");
        }
    }
}
