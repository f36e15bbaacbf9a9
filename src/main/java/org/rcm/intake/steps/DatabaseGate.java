package org.rcm.intake.steps;

import java.time.Duration;
import org.rcm.intake.parts.Part;

/**
 * Where whoever has taken an entry of a queue waits while the database is away, with the entry in hand: taking entries in
 * vain would use up the deliveries that the broker grants each of them. Thread-safe.
 */
public final class DatabaseGate {
    private static final Duration LOOK_UP = Duration.ofSeconds(1);
    private final Part database;
    private final Stop stop;

    public DatabaseGate(Part database, Stop stop) {
        this.database = database;
        this.stop = stop;
    }

    /** Returns when the database is there, however long that takes, or when the hub is told to stop. */
    public void pass() throws InterruptedException {
        while (!database.isThere() && !stop.isTold()) {
            database.await(LOOK_UP);
        }
    }
}
