package org.rcm.intake.store;

import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Who does what only one process may do at a time. A lease runs out by the database's clock, so that the computers of
 * several processes need not agree about the time. Thread-safe.
 */
public final class Leases {
    /** What the names of the leases begin with that say who reads a mailbox. */
    public static final String OF_MAILBOXES = "mailbox:";

    private final Work work;

    public Leases(DataSource database) {
        work = new Work(database);
    }

    /**
     * Takes a lease that is free, has run out or is the owner's already.
     *
     * @param name what is done
     * @param owner which process
     * @param length from now; measure your own time from before this call
     * @return false if somebody else has it
     */
    public boolean take(String name, String owner, Duration length) {
        work.sql("insert into lease (name, owner, until) values (:name, '', current_timestamp) on conflict do nothing")
                .param("name", name)
                .update();
        return work.sql(
                                "update lease set owner = :owner, until = current_timestamp + cast(:seconds as int) * interval '1' second"
                                        + " where name = :name and (owner = :owner or until <= current_timestamp)")
                        .param("owner", owner)
                        .param("seconds", Math.toIntExact(length.toSeconds()))
                        .param("name", name)
                        .update()
                == 1;
    }

    /** Gives a lease back, so that the next one need not wait until it has run out. */
    public void release(String name, String owner) {
        work.sql("update lease set until = current_timestamp where name = :name and owner = :owner")
                .param("name", name)
                .param("owner", owner)
                .update();
    }

    /** Who has a lease that has not run out. */
    public Optional<String> owner(String name) {
        return work.sql("select owner from lease where name = :name and until > current_timestamp")
                .param("name", name)
                .query(String.class)
                .optional();
    }

    /** True if a process has any lease that has not run out. */
    public boolean isAnyTaken() {
        return isAnyTaken("");
    }

    /** The same of those whose names begin alike. */
    public boolean isAnyTaken(String names) {
        return work.sql("select count(*) from lease where until > current_timestamp and name like :names")
                        .param("names", names + "%")
                        .query(Long.class)
                        .single()
                > 0;
    }
}
