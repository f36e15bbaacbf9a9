package org.rcm.intake.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Small things the hub remembers about itself; none of it personal. */
public final class Meta {
    /** Is there from the first row of a restore until its last. */
    public static final String RESTORE = "restore-unfinished";

    /** UTC, as of when the rows are, from a restore until the next hub that reads mailboxes starts. */
    public static final String RESTORED_AS_OF = "restored-as-of";

    /** Is there while no ticket request leaves: the view {@code outbox_due} asks for it. */
    public static final String TICKETS_HELD = "tickets-held";

    private static final String FETCH = "fetch:";
    private static final String NOTE = "note:";

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

    /** Leaves a sentence for operators, which {@code status} shows until it is taken back. @param about what it is about */
    public void note(String about, String sentence) {
        put(NOTE + about, sentence.substring(0, Math.min(sentence.length(), 2000)));
    }

    /** Takes a sentence for operators back. */
    public void forgetNote(String about) {
        remove(NOTE + about);
    }

    /** Sentences for operators. */
    public List<String> notes() {
        return work.sql("select content from meta where name like 'note:%' order by name")
                .query(String.class)
                .list();
    }

    public void remove(String name) {
        work.sql("delete from meta where name = :name").param("name", name).update();
    }

    /** @return false if there was a value, which stays */
    public boolean putIfAbsent(String name, String value) {
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
