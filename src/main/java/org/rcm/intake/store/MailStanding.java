package org.rcm.intake.store;

import java.time.Instant;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.ReceiptProof;

/**
 * How far a mail has come, and what it takes to read it: of a {@link StoredMail} what is not sealed.
 *
 * @param receivedAt UTC, when it counts
 * @param sha256 of the raw mail, lower-case hex
 * @param size of the raw mail in bytes
 * @param replied true if an answer to it was promised
 */
public record MailStanding(
        long id,
        Instant receivedAt,
        ReceiptProof receiptProof,
        String sha256,
        long size,
        MailState state,
        boolean replied) {}
