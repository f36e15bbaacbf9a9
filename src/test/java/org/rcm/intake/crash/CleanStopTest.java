package org.rcm.intake.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** SIGTERM with fifty mails in flight: the hub ends soon, and the next start finishes what is left. */
class CleanStopTest {
    private static final int STOPS = 2;
    private static final int IN_FLIGHT = 50;
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void aHubThatIsToldToStopWithFiftyMailsInFlightEndsInTimeAndLosesNothing() throws Exception {
        long seed = System.nanoTime();
        List<Duration> took = new ArrayList<>();
        try (Servers servers = new EmbeddedServers();
                Round round = new Round(folder.resolve("round"), servers, seed)) {
            Reckoning reckoning = round.playStopping(STOPS, IN_FLIGHT, took);
            System.out.println("stopped with " + IN_FLIGHT + " mails in flight after " + took + " (seed " + seed + "): "
                    + reckoning);
            assertThat(reckoning.wrong()).as("seed " + seed).isEmpty();
            assertThat(took).allMatch(one -> one.compareTo(allowed()) <= 0, "within " + allowed());
        }
    }

    /** The limit; on a machine that others keep busy, as much longer as there is more to do than cores to do it. */
    private static Duration allowed() {
        var machine = ManagementFactory.getOperatingSystemMXBean();
        double busy = machine.getSystemLoadAverage() / machine.getAvailableProcessors();
        return LIMIT.multipliedBy((long) Math.max(1, Math.ceil(busy / 2)));
    }
}
