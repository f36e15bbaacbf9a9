package org.rcm.intake.store;

import java.time.Instant;
import org.rcm.intake.registration.ReceiptProof;

/**
 * A mail to be stored before anything else happens to it.
 *
 * @param raw RFC 5322 bytes exactly as received; not copied
 * @param source {@code imap}, or the file's path relative to what was ingested ({@code #n} within an mbox)
 * @param mailbox which mailbox and folder, or null for a file; with the next two the key by which it is stored once
 * @param uidValidity UIDVALIDITY of the folder (RFC 3501, 2.3.1.1), or null
 * @param uid UID within it, or null
 * @param receivedAt UTC, the instant at which it counts
 * @param receiptProof where that instant comes from
 * @param from as in the header, for exports; or null
 * @param subject as in the header, decoded, for exports; or null
 * @param messageId with its angle brackets, or null
 */
public record NewMail(
        byte[] raw,
        String source,
        String mailbox,
        Long uidValidity,
        Long uid,
        Instant receivedAt,
        ReceiptProof receiptProof,
        String from,
        String subject,
        String messageId) {

    /** Tells nothing personal. */
    @Override
    public String toString() {
        return "NewMail[" + raw.length + " bytes]";
    }
}
