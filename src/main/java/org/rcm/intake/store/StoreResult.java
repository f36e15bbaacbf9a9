package org.rcm.intake.store;

/** What became of a mail that was to be stored; each is success. */
public sealed interface StoreResult {
    /** Id of the mail's row. */
    long id();

    /** Stored for the first time, and to be read. */
    record Stored(long id) implements StoreResult {}

    /** Stored as a second copy of the same content: already {@code IGNORED} with finding {@code DUPLICATE}. */
    record Duplicate(long id, long original) implements StoreResult {}

    /** The same mailbox, UIDVALIDITY and UID had been stored before; nothing was written. */
    record AlreadyThere(long id) implements StoreResult {}
}
