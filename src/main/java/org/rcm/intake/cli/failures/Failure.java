package org.rcm.intake.cli.failures;

import java.time.Instant;

/**
 * Something that was given up and waits for a person.
 *
 * @param what {@code mail}, {@code ticket request} or {@code answer}
 * @param since UTC: receipt of the mail, or when sending was promised
 * @param attempts how often it was tried
 * @param reason why the last attempt failed, or null
 * @param reference of the registration it is about, or null
 * @param about further facts for staff, nothing personal
 */
public record Failure(
        FailureId id, String what, Instant since, int attempts, String reason, String reference, About about) {

    /**
     * @param from the sender's address, masked; null for an outbox row
     * @param subject how long it is; null for an outbox row
     * @param source where the mail came from; null for an outbox row
     * @param size in bytes
     */
    public record About(String from, String subject, String source, long size) {}
}
