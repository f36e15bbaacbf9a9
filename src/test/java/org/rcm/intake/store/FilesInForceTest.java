package org.rcm.intake.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.fixtures.Await;
import org.springframework.transaction.support.TransactionTemplate;

/** By which files the hubs of one database work. */
class FilesInForceTest {
    private static final Map<String, String> FILES = Map.of("events/a.yaml", "id: a", "events/b.yaml", "id: b");
    private static final Instant NOW = Instant.parse("2022-02-10T12:00:00Z");

    @Test
    void two_hubs_that_start_at_the_same_moment_do_not_hinder_each_other() {
        try (Database database = inMemory()) {
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

    @Test
    void files_that_did_not_change_stay_in_force_since_they_came() {
        try (Database database = inMemory()) {
            FilesInForce files = new FilesInForce(database.dataSource());
            files.replace(FILES, NOW);
            files.replace(FILES, NOW.plusSeconds(60));
            assertThat(files.since()).contains(NOW);
        }
    }

    @Test
    void a_change_of_one_file_is_a_new_configuration() {
        try (Database database = inMemory()) {
            FilesInForce files = new FilesInForce(database.dataSource());
            files.replace(FILES, NOW);
            files.replace(Map.of("events/a.yaml", "id: other", "events/b.yaml", "id: b"), NOW.plusSeconds(60));
            assertThat(files.since()).contains(NOW.plusSeconds(60));
        }
    }

    @Test
    void a_file_that_is_gone_is_not_in_force() {
        try (Database database = inMemory()) {
            FilesInForce files = new FilesInForce(database.dataSource());
            files.replace(FILES, NOW);
            files.replace(Map.of("events/b.yaml", "id: b"), NOW);
            assertThat(files.texts()).containsOnlyKeys("events/b.yaml");
        }
    }

    @Test
    void a_hub_that_starts_again_and_again_does_not_fill_the_disk(@TempDir Path folder) throws IOException {
        Map<String, String> catalogue = new TreeMap<>();
        for (int i = 0; i < 26; i++) {
            catalogue.put("catalogue/" + i + ".yaml", "word: x\n".repeat(i % 5 == 0 ? 8000 : 700));
        }
        for (int start = 0; start < 12; start++) {
            sizeAfterStart(folder, catalogue);
        }
        // What H2 has not yet given back at a stop is up to three times the files; those of each start would be twelve.
        long files = catalogue.values().stream().mapToLong(String::length).sum();
        assertThat(sizeAfterStart(folder, catalogue)).isLessThan(6 * files);
    }

    private static Database inMemory() {
        return MadeDatabase.open(new DatabaseSettings("jdbc:h2:mem:" + UUID.randomUUID(), null, null, 4));
    }

    /** Bytes of the database's file after a hub started, while others of its threads committed, and stopped again. */
    private static long sizeAfterStart(Path folder, Map<String, String> files) throws IOException {
        DatabaseSettings settings = new DatabaseSettings("jdbc:h2:file:" + folder.resolve("intake"), null, null, 4);
        try (Database database = Database.open(settings)) {
            Meta meta = new Meta(database.dataSource());
            AtomicBoolean ready = new AtomicBoolean();
            CompletableFuture<Void> others = CompletableFuture.runAsync(() -> {
                for (int i = 0; !ready.get(); i++) {
                    meta.note("beat", "" + i);
                }
            });
            new FilesInForce(database.dataSource()).replace(files, NOW);
            ready.set(true);
            others.join();
        }
        return Files.size(EmbeddedFile.dataFile(settings));
    }

    private static void letItWait(CompletableFuture<?> other) {
        try {
            Await.briefly(other::isDone);
        } catch (Exception e) { // what it waits for declares no narrower one
            throw new IllegalStateException(e);
        }
    }
}
