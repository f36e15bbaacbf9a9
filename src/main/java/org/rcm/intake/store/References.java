package org.rcm.intake.store;

import java.util.Locale;

/** Counts the references of each event, in a row that is also what its decisions take turns on. */
final class References {
    private final Work work;

    References(Work work) {
        this.work = work;
    }

    void lock(String event) {
        work.inTransaction(() -> {
            if (!locked(event)) {
                begin(event);
                locked(event);
            }
        });
    }

    String next(String event, String prefix) {
        return work.inTransaction(() -> {
            if (!counted(event)) {
                begin(event);
                counted(event);
            }
            int number = work.sql("select last_number from event_counter where event = :event")
                    .param("event", event)
                    .query(Integer.class)
                    .single();
            return String.format(Locale.ROOT, "%s-%04d", prefix, number);
        });
    }

    /** Not by "for update": H2 reads such a statement's text anew each time. */
    private boolean locked(String event) {
        return work.sql("update event_counter set last_number = last_number where event = :event")
                        .param("event", event)
                        .update()
                == 1;
    }

    private boolean counted(String event) {
        return work.sql("update event_counter set last_number = last_number + 1 where event = :event")
                        .param("event", event)
                        .update()
                == 1;
    }

    private void begin(String event) {
        work.sql("insert into event_counter (event, last_number) values (:event, 0) on conflict do nothing")
                .param("event", event)
                .update();
    }
}
