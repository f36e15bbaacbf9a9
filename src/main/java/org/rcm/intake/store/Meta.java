package org.rcm.intake.store;

import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/** Small things the hub remembers about itself; none of it personal. */
public final class Meta {

    public Meta(DataSource database) {}

    public Optional<String> get(String name) {
        throw new UnsupportedOperationException();
    }

    /** @param value up to 2,000 characters */
    public void put(String name, String value) {
        throw new UnsupportedOperationException();
    }

    /** Remembers that a mailbox was read to its end. */
    public void fetched(String mailbox, Instant at) {
        throw new UnsupportedOperationException();
    }

    /** UTC, when the mailbox was last read to its end. */
    public Optional<Instant> lastFetch(String mailbox) {
        throw new UnsupportedOperationException();
    }

    /** UTC, the last of any mailbox. */
    public Optional<Instant> lastFetch() {
        throw new UnsupportedOperationException();
    }
}
