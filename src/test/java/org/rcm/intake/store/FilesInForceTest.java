package org.rcm.intake.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.rcm.intake.fixtures.Await;
import org.springframework.transaction.support.TransactionTemplate;

/** By which files the hubs of one database work. */
class FilesInForceTest {
    private static final Map<String, String> FILES = Map.of("events/a.yaml", "id: a", "events/b.yaml", "id: b");
    private static final Instant NOW = Instant.parse("2022-02-10T12:00:00Z");

    @Test
    void two_hubs_that_start_at_the_same_moment_do_not_hinder_each_other() {
        String url = "jdbc:h2:mem:" + UUID.randomUUID();
        try (Database database = Database.open(new DatabaseSettings(url, null, null, 4))) {
            FilesInForce files = new FilesInForce(database.dataSource());
            CompletableFuture<Void> other = new TransactionTemplate(database.transactions()).execute(status -> {
                files.replace(FILES, NOW);
                CompletableFuture<Void> meanwhile = CompletableFuture.runAsync(() -> files.replace(FILES, NOW));
                letItWait(meanwhile);
                return meanwhile;
            });
            other.join();
            assertThat(files.texts()).isEqualTo(FILES);
        }
    }

    private static void letItWait(CompletableFuture<?> other) {
        try {
            Await.briefly(other::isDone);
        } catch (Exception e) { // what it waits for declares no narrower one
            throw new IllegalStateException(e);
        }
    }
}
