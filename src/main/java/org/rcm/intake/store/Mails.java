package org.rcm.intake.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.rcm.intake.privacy.Vault;
import org.rcm.intake.registration.MailState;

/** Every mail ever received, raw and sealed, with how far it has come. */
public final class Mails {

    public Mails(DataSource database, Vault vault) {}

    /**
     * Stores a mail once. A second copy of the same content, from wherever, gets its own row that is already settled.
     */
    public StoreResult store(NewMail mail) {
        throw new UnsupportedOperationException();
    }

    /** The bytes as received. @throws java.util.NoSuchElementException if there is no such mail */
    public byte[] raw(long id) {
        throw new UnsupportedOperationException();
    }

    public Optional<StoredMail> find(long id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Settles a mail that is {@code RECEIVED}.
     *
     * @return false if it is not: another worker settled it, and the caller must roll back what it did
     */
    public boolean settle(long id, MailOutcome outcome) {
        throw new UnsupportedOperationException();
    }

    /**
     * Settles again a mail that a person has decided: from {@code REVIEW} to {@code DONE} or {@code IGNORED}.
     *
     * @return false if it was not in {@code REVIEW}
     */
    public boolean settleReviewed(long id, MailOutcome outcome) {
        throw new UnsupportedOperationException();
    }

    /** Remembers that a mail was handed to the work queue, and when to hand it over again if nobody settles it. */
    public void queued(long id, Instant dueAgain) {
        throw new UnsupportedOperationException();
    }

    /**
     * Counts a failed attempt at a {@code RECEIVED} mail.
     *
     * @param reason for staff; sealed, but keep personal data out of it
     * @return how many attempts have failed by now
     */
    public int attemptFailed(long id, String reason, Instant nextAttempt) {
        throw new UnsupportedOperationException();
    }

    /** Gives a {@code RECEIVED} mail up: it is {@code FAILED}, kept raw, until somebody retries it. */
    public boolean fail(long id, String reason) {
        throw new UnsupportedOperationException();
    }

    /** Makes a {@code FAILED} mail {@code RECEIVED} again, due at once, with no attempt counted. */
    public boolean retry(long id) {
        throw new UnsupportedOperationException();
    }

    /** Mails to hand to the work queue now, in order of receipt: {@code RECEIVED} and due, or never queued. */
    public List<Long> due(Instant now, int limit) {
        throw new UnsupportedOperationException();
    }

    /**
     * True if a mail that counts earlier (same instant: smaller id) is {@code RECEIVED} and has not failed an attempt yet,
     * so that deciding in order of receipt means to wait for it. A mail that has failed is waited for no longer.
     */
    public boolean undecidedBefore(Instant receivedAt, long id) {
        throw new UnsupportedOperationException();
    }

    /** Mails of a state in order of id. */
    public List<StoredMail> inState(MailState state) {
        throw new UnsupportedOperationException();
    }

    /** How many mails there are of each state; states without any are 0. */
    public Map<MailState, Long> counts() {
        throw new UnsupportedOperationException();
    }

    /** UTC, when the oldest {@code RECEIVED} mail counts. */
    public Optional<Instant> oldestUndecided() {
        throw new UnsupportedOperationException();
    }

    /** Hands over every mail in order of id, a few at a time in memory. */
    public void forEach(Consumer<StoredMail> consumer) {
        throw new UnsupportedOperationException();
    }
}
