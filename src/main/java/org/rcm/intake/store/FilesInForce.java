package org.rcm.intake.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;

/** By what the hub that was last started or reloaded runs: the texts of its configuration. Thread-safe. */
public final class FilesInForce {
    private final Work work;

    public FilesInForce(DataSource database) {
        work = new Work(database);
    }

    /**
     * Replaces what differs of them, at once; of two hubs that do so at the same moment one has its way. What is as it was
     * is left alone: H2 keeps the place of much that is replaced while others commit, and a hub that starts again and again
     * would fill the disk with the same files.
     *
     * @param texts by the file's name in the config folder; no secrets
     */
    public void replace(Map<String, String> texts, Instant at) {
        work.inTransaction(() -> {
            Map<String, String> before = texts();
            before.keySet().stream()
                    .filter(name -> !before.get(name).equals(texts.get(name)))
                    .forEach(this::remove);
            texts.keySet().stream()
                    .filter(name -> !texts.get(name).equals(before.get(name)))
                    .forEach(name -> add(name, texts.get(name), at));
        });
    }

    private void remove(String name) {
        work.sql("delete from file_in_force where name = :name")
                .param("name", name)
                .update();
    }

    private void add(String name, String text, Instant at) {
        work.sql("insert into file_in_force (name, taken_over_at, content) values (:name, :at, :content)"
                        + " on conflict do nothing")
                .param("name", name)
                .param("at", Times.column(at))
                .param("content", text.getBytes(StandardCharsets.UTF_8))
                .update();
    }

    /** The texts by name, in order; empty if no hub has run yet. */
    public Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        work.sql("select name, content from file_in_force").query((java.sql.ResultSet row) -> {
            texts.put(row.getString("name"), new String(row.getBytes("content"), StandardCharsets.UTF_8));
        });
        return texts;
    }

    /** UTC, when the newest of them came into force; empty if no hub has run yet. */
    public Optional<Instant> since() {
        return work.sql("select taken_over_at from file_in_force order by taken_over_at desc limit 1")
                .query((row, n) -> Times.instant(row, "taken_over_at"))
                .optional();
    }
}
