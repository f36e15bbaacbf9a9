package org.rcm.intake.steps;

import java.time.Duration;
import org.rcm.intake.parts.Part;

/**
 * Where a worker of read-mail waits while the database is away, with its entry of the queue in hand: taking entries in
 * vain would use up the deliveries that the broker grants each of them. Thread-safe.
 */
public final class DatabaseGate {
    private static final Duration LONGEST = Duration.ofSeconds(20); // a hub that is told to stop must come by

    private final Part database;

    public DatabaseGate(Part database) {
        this.database = database;
    }

    /** Returns when the database is there, or after a while. */
    public void pass() throws InterruptedException {
        database.await(LONGEST);
    }
}
