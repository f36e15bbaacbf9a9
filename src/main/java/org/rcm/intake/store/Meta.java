package org.rcm.intake.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import javax.sql.DataSource;

/** Small things the hub remembers about itself; none of it personal. */
public final class Meta {
    private static final String FETCH = "fetch:";

    private final Work work;

    public Meta(DataSource database) {
        work = new Work(database);
    }

    public Optional<String> get(String name) {
        return work.sql("select content from meta where name = :name")
                .param("name", name)
                .query(String.class)
                .optional();
    }

    /** @param value up to 2,000 characters */
    public void put(String name, String value) {
        work.inTransaction(() -> {
            int updated = work.sql("update meta set content = :value where name = :name")
                    .param("value", value)
                    .param("name", name)
                    .update();
            if (updated == 0 && !putIfAbsent(name, value)) {
                put(name, value);
            }
        });
    }

    /** What time it is for the database. */
    public Instant databaseTime() {
        return work.sql("select current_timestamp as now")
                .query((row, n) -> Times.instant(row, "now"))
                .single();
    }

    public void remove(String name) {
        work.sql("delete from meta where name = :name").param("name", name).update();
    }

    /** @return false if there was a value, which stays */
    boolean putIfAbsent(String name, String value) {
        return work.sql("insert into meta (name, content) values (:name, :value) on conflict do nothing")
                        .param("name", name)
                        .param("value", value)
                        .update()
                == 1;
    }

    /** Remembers that a mailbox was read to its end. */
    public void fetched(String mailbox, Instant at) {
        put(FETCH + mailbox, at.toString());
    }

    /** UTC, when the mailbox was last read to its end. */
    public Optional<Instant> lastFetch(String mailbox) {
        return get(FETCH + mailbox).map(Instant::parse);
    }

    /** UTC, the last of any mailbox. */
    public Optional<Instant> lastFetch() {
        return work.sql("select content from meta where name like 'fetch:%'").query(String.class).list().stream()
                .map(Instant::parse)
                .max(Comparator.naturalOrder());
    }
}
