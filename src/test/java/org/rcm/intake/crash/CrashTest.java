package org.rcm.intake.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The crash rig. Short in every build; {@code mvn -Pcrash verify -Dcrash.kills=300} is the long one, by default with 200
 * mails in flight. {@code -Dcrash.seed} plays the same letters and pauses again.
 */
class CrashTest {
    private static final int KILLS = Integer.getInteger("crash.kills", 3);
    private static final int IN_FLIGHT = Integer.getInteger("crash.mails", 40);
    private static final int KILLS_A_ROUND = Integer.getInteger("crash.round", 12);
    private static final long SEED = Long.getLong("crash.seed", System.nanoTime());

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void nothingIsLostOrDoubledWhenAHubOnItsOwnDatabaseAndBrokerIsKilled() throws Exception {
        try (Servers servers = new EmbeddedServers()) {
            play(servers);
        }
    }

    @Test
    void nothingIsLostOrDoubledWhenOneOfTwoHubsOnPostgresAndAnExternalBrokerIsKilled() throws Exception {
        try (Servers servers = new ExternalServers()) {
            play(servers);
        }
    }

    private void play(Servers servers) throws Exception {
        int kills = 0;
        for (int round = 0; kills < KILLS; round++) {
            Path here = folder.resolve("round" + round);
            try (Round one = new Round(here, servers, SEED + round)) {
                Reckoning reckoning = one.play(Math.min(KILLS_A_ROUND, KILLS - kills), IN_FLIGHT);
                kills += reckoning.kills();
                System.out.println(servers.getClass().getSimpleName() + " round " + round + " (seed " + (SEED + round)
                        + ", " + kills + " of " + KILLS + " kills): " + reckoning);
                assertThat(reckoning.wrong()).as("seed " + (SEED + round)).isEmpty();
            }
        }
    }
}
