package org.rcm.intake.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rcm.intake.parts.Part;

/** An outage of minutes costs an entry of a queue none of the deliveries that a broker grants it: ten by Artemis' default. */
class DatabaseGateTest {
    private static final Duration LONG = Duration.ofSeconds(3);
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Part database = new Part("database", "see the test", Clock.systemUTC());
    private final Stop stop = new Stop();
    private final Thread worker = new Thread(this::pass);

    @BeforeEach
    void takeAnEntryWhileTheDatabaseIsAway() {
        database.gone("the test says so");
        worker.start();
    }

    private void pass() {
        try {
            new DatabaseGate(database, stop).pass();
        } catch (InterruptedException e) {
            // the test is over
        }
    }

    @AfterEach
    void end() {
        worker.interrupt();
    }

    @Test
    void an_entry_is_held_until_the_database_is_back() throws Exception {
        worker.join(LONG.toMillis());
        assertThat(worker.isAlive()).isTrue();
        database.there();
        worker.join(SOON.toMillis());
        assertThat(worker.isAlive()).isFalse();
    }

    @Test
    void a_hub_that_is_told_to_stop_does_not_wait_for_it() throws Exception {
        stop.tell();
        worker.join(SOON.toMillis());
        assertThat(worker.isAlive()).isFalse();
    }
}
