package org.rcm.intake.store;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** What the hub tells by itself about a registration, each once over all restarts. Thread-safe. */
public final class PlannedNotices {
    private final Work work;

    public PlannedNotices(DataSource database) {
        work = new Work(database);
    }

    /**
     * Plans a notice.
     *
     * @param what {@code REMINDER-7}
     * @param dueAt UTC, when it is due at the earliest
     * @return false if it was planned before
     */
    public boolean plan(String reference, String what, Instant dueAt) {
        return work.sql("insert into notice (reference, what, due_at) values (:reference, :what, :due)"
                                + " on conflict do nothing")
                        .param("reference", reference)
                        .param("what", what)
                        .param("due", Times.column(dueAt))
                        .update()
                == 1;
    }

    /** References of an event's registrations with such a notice due and not taken, in order. Others may take it meanwhile. */
    public List<String> due(String event, String what, Instant now) {
        return work.sql("select n.reference from notice n join registration r on r.reference = n.reference"
                        + " where r.event = :event and n.what = :what and n.told_at is null and n.due_at <= :now"
                        + " order by n.reference")
                .param("event", event)
                .param("what", what)
                .param("now", Times.column(now))
                .query(String.class)
                .list();
    }

    /**
     * Takes a notice, to tell it or because it is no longer to be told. Of several who find it due at once one gets it.
     *
     * @return false if it was taken before
     */
    public boolean take(String reference, String what, Instant at) {
        return work.sql("update notice set told_at = :at"
                                + " where reference = :reference and what = :what and told_at is null")
                        .param("at", Times.column(at))
                        .param("reference", reference)
                        .param("what", what)
                        .update()
                == 1;
    }
}
