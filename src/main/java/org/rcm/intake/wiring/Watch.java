package org.rcm.intake.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.rcm.intake.log.LogLevels;
import org.rcm.intake.settings.Settings;
import org.rcm.intake.watch.Board;
import org.rcm.intake.watch.Look;
import org.rcm.intake.watch.Rounds;

/** Puts the hub's parts under {@code /observe/health} and its numbers under {@code /observe/metrics}, and alerts people. */
final class Watch {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);

    private Watch() {}

    /** @param configuration that it takes over while it runs */
    static void over(IntakeBeans beans, CamelContext camel, ConfigurationWatch configuration) {
        Settings settings = beans.configuration().settings();
        beans.closing(LogLevels.in(settings.data().resolve("log.levels")));
        Board board = new Board(Clock.systemUTC());
        Map<String, Look> looks = Looks.of(beans, camel, configuration);
        beans.closing(Rounds.of(board, looks, BETWEEN_LOOKS));
        HealthEndpoint.of(camel, board);
        beans.closing(Alerting.of(settings, board));
        Reckoning reckoning = beans.closing(new Reckoning(beans));
        Numbers numbers = beans.closing(new Numbers(beans.store(), Clock.systemUTC()));
        for (MeterRegistry registry : camel.getRegistry().findByType(MeterRegistry.class)) {
            beans.meters().showIn(registry);
            numbers.show(registry, board, List.copyOf(looks.keySet()));
            reckoning.show(registry);
        }
        numbers.begin();
    }
}
