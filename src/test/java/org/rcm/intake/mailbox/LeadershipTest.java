package org.rcm.intake.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rcm.intake.fixtures.Await;
import org.rcm.intake.store.Database;
import org.rcm.intake.store.DatabaseSettings;
import org.rcm.intake.store.Leases;
import org.rcm.intake.store.MadeDatabase;

/** One of several hubs reads a mailbox. */
class LeadershipTest {
    private Database database;
    private Leases leases;

    @BeforeEach
    void start() {
        database = MadeDatabase.open(new DatabaseSettings("jdbc:h2:mem:" + UUID.randomUUID(), null, null, 4));
        leases = new Leases(database.dataSource());
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void the_first_hub_reads() throws Exception {
        try (Leadership first = leadership("first")) {
            assertThat(Await.until(first::isOurs, ours -> ours)).isTrue();
        }
    }

    @Test
    void a_second_one_stands_by() throws Exception {
        try (Leadership first = leadership("first")) {
            Await.until(first::isOurs, ours -> ours);
            try (Leadership second = leadership("second")) {
                Await.briefly(second::isOurs);
                assertThat(second.isOurs()).isFalse();
            }
        }
    }

    @Test
    void the_second_takes_over_from_one_that_stops() throws Exception {
        Leadership first = leadership("first");
        Await.until(first::isOurs, ours -> ours);
        try (Leadership second = leadership("second")) {
            first.close();
            assertThat(Await.until(second::isOurs, ours -> ours)).isTrue();
        }
    }

    @Test
    void the_second_takes_over_from_one_that_died() throws Exception {
        leases.take("mailbox:m", "dead", Duration.ofSeconds(2));
        try (Leadership second = leadership("second")) {
            assertThat(Await.until(second::isOurs, ours -> ours)).isTrue();
        }
    }

    @Test
    void the_second_takes_over_from_one_that_cannot_reach_the_server() throws Exception {
        try (Leadership first = leadership("first")) {
            Await.until(first::isOurs, ours -> ours);
            try (Leadership second = leadership("second")) {
                first.giveWay();
                assertThat(Await.until(second::isOurs, ours -> ours)).isTrue();
                assertThat(first.isOurs()).isFalse();
            }
        }
    }

    @Test
    void one_that_gives_way_to_nobody_reads_again() throws Exception {
        try (Leadership alone = leadership("alone")) {
            Await.until(alone::isOurs, ours -> ours);
            alone.giveWay();
            assertThat(alone.isOurs()).isFalse();
            assertThat(Await.until(alone::isOurs, ours -> ours)).isTrue();
        }
    }

    private Leadership leadership(String owner) {
        return new Leadership(leases, "m", owner, failure -> {
            throw failure;
        });
    }
}
