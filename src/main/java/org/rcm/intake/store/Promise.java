package org.rcm.intake.store;

import java.time.Instant;

/**
 * A row of the outbox.
 *
 * @param key by which it is promised once
 * @param reference of the registration it is about, or null
 * @param mailId of the mail it answers, or null
 * @param payload opened; what goes to the queue or the mail server
 * @param createdAt UTC
 * @param sentAt UTC, or null
 * @param tracedMail in whose trace it is told, or null
 * @param failure why the last attempt failed, or null
 */
public record Promise(
        long id,
        OutboxKind kind,
        String key,
        String reference,
        Long mailId,
        byte[] payload,
        OutboxState state,
        int attempts,
        Instant createdAt,
        Instant sentAt,
        Long tracedMail,
        String failure) {

    /** Tells nothing personal. */
    @Override
    public String toString() {
        return "Promise[" + id + ", " + kind + ", " + state + "]";
    }
}
