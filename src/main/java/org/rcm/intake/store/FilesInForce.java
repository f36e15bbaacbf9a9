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

    /** Replaces all of them at once; of two hubs that do so at the same moment one has its way. @param texts by the file's name in the config folder; no secrets */
    public void replace(Map<String, String> texts, Instant at) {
        work.inTransaction(() -> {
            work.sql("delete from file_in_force").update();
            texts.forEach((name, text) -> work.sql(
                            "insert into file_in_force (name, taken_over_at, content) values (:name, :at, :content)"
                                    + " on conflict do nothing")
                    .param("name", name)
                    .param("at", Times.column(at))
                    .param("content", text.getBytes(StandardCharsets.UTF_8))
                    .update());
        });
    }

    /** The texts by name, in order; empty if no hub has run yet. */
    public Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        work.sql("select name, content from file_in_force").query((java.sql.ResultSet row) -> {
            texts.put(row.getString("name"), new String(row.getBytes("content"), StandardCharsets.UTF_8));
        });
        return texts;
    }

    /** UTC, since when they are in force. */
    public Optional<Instant> since() {
        return work
                .sql("select taken_over_at from file_in_force")
                .query((row, n) -> Times.instant(row, "taken_over_at"))
                .list()
                .stream()
                .findFirst();
    }
}
