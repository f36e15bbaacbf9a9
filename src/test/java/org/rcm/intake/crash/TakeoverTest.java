package org.rcm.intake.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Of two hubs the one that reads the mailbox is killed: the other goes on, and what the dead one held is finished. */
class TakeoverTest {
    /** Neither of the first two letters is a copy, which would get no answer. */
    private static final long SEED = 1;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void anotherHubReadsTheMailboxWhenTheOneThatDidIsKilled() throws Exception {
        List<Duration> took = new ArrayList<>();
        try (Servers servers = new ExternalServers();
                Round round = new Round(folder.resolve("round"), servers, SEED)) {
            Reckoning reckoning = round.playTakeover(took);
            System.out.println("the reader of the mailbox killed; the next letter was answered after " + took
                    + " (aim 30 s): " + reckoning);
            assertThat(reckoning.wrong()).isEmpty();
        }
    }
}
