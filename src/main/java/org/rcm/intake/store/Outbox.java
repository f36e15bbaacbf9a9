package org.rcm.intake.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.rcm.intake.privacy.Vault;

/**
 * What the database has promised to send. Routes poll the view {@code outbox_due}, whose columns are {@code id},
 * {@code kind} ({@link OutboxKind}), {@code reference}, {@code mail_id}, {@code attempts}, {@code next_attempt_at}
 * (timestamp with time zone, never null) and {@code created_at}, all names in lower case on both databases:
 *
 * <pre>select id from outbox_due where kind = 'TICKET' and next_attempt_at &lt;= :?now order by id limit 50</pre>
 *
 * The view holds what is pending and whose turn it is: a row comes after the earlier ones of its kind and reference.
 * A ticket request that failed for good holds its successors back; a failed answer does not. Whoever sends must
 * {@link #claim} first.
 */
public final class Outbox {

    public Outbox(DataSource database, Vault vault) {}

    /**
     * Promises to send something once.
     *
     * @param key unique over all time and kinds ({@code ticket:IMRF22-0007:1}); no personal data
     * @param reference the registration it is about, or null
     * @param mailId the mail it answers, or null
     * @param payload sealed here
     * @param at when it is due at the earliest
     * @return its id; empty if the key had been promised before, and then nothing is written
     */
    public OptionalLong add(OutboxKind kind, String key, String reference, Long mailId, byte[] payload, Instant at) {
        throw new UnsupportedOperationException();
    }

    /** Ids of what may be sent now, in order. */
    public List<Long> pending(OutboxKind kind, Instant now, int limit) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes a pending row that is due for sending until an instant; after it, anybody may claim it again.
     *
     * @param owner which process, for staff
     * @return false if it was claimed, sent or failed by somebody else
     */
    public boolean claim(long id, String owner, Instant now, Instant until) {
        throw new UnsupportedOperationException();
    }

    /** What to send. @throws java.util.NoSuchElementException if there is no such row */
    public byte[] open(long id) {
        throw new UnsupportedOperationException();
    }

    public Optional<Promise> find(long id) {
        throw new UnsupportedOperationException();
    }

    /** Marks a pending row sent; @return false if it is not pending */
    public boolean sent(long id, Instant at) {
        throw new UnsupportedOperationException();
    }

    /** Counts a failed attempt; @return how many have failed by now */
    public int attemptFailed(long id, String reason, Instant nextAttempt) {
        throw new UnsupportedOperationException();
    }

    /** Gives a pending row up until somebody retries it. */
    public boolean fail(long id, String reason) {
        throw new UnsupportedOperationException();
    }

    /** Makes a failed row pending again, due at {@code now}, with no attempt counted. */
    public boolean retry(long id, Instant now) {
        throw new UnsupportedOperationException();
    }

    public OutboxCounts counts() {
        throw new UnsupportedOperationException();
    }

    public OutboxCounts counts(OutboxKind kind) {
        throw new UnsupportedOperationException();
    }

    public List<Promise> inState(OutboxState state) {
        throw new UnsupportedOperationException();
    }

    /** Every promise about a registration, in order. */
    public List<Promise> of(String reference) {
        throw new UnsupportedOperationException();
    }

    /** Hands over every promise of a kind in order of id, sent ones too, a few at a time in memory. */
    public void forEach(OutboxKind kind, Consumer<Promise> consumer) {
        throw new UnsupportedOperationException();
    }
}
