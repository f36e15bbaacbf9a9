package org.rcm.intake.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.ReceiptProof;

/**
 * A mail's row, without its raw bytes. Fields as in {@link NewMail} and {@link MailOutcome}; kind and language are null
 * and the lists empty before it is settled.
 *
 * @param sha256 of the raw mail, lower-case hex
 * @param size of the raw mail in bytes
 * @param attempts how often reading or deciding it has failed
 * @param nextAttempt UTC, not before which it is due again; null if it was never queued
 * @param failure why the last attempt failed, or null
 */
public record StoredMail(
        long id,
        String source,
        String mailbox,
        Long uidValidity,
        Long uid,
        Instant receivedAt,
        ReceiptProof receiptProof,
        String from,
        String subject,
        String messageId,
        String sha256,
        long size,
        MailState state,
        MailKind kind,
        String language,
        List<String> registrations,
        List<Finding> findings,
        boolean replied,
        int attempts,
        Instant nextAttempt,
        String failure) {

    /** True if one of these addresses stands in its header {@code From}, whole: another may end as one of them does. */
    boolean isFromAny(Collection<String> addresses) {
        return from != null
                && addresses.stream()
                        .map(address -> "(?<![\\w.!#$%&'*+/=?^`{|}~-])" + Pattern.quote(address) + "(?![\\w.-])")
                        .anyMatch(whole -> Pattern.compile(whole, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                                .matcher(from)
                                .find());
    }

    /** Tells nothing personal. */
    @Override
    public String toString() {
        return "StoredMail[" + id + ", " + state + "]";
    }
}
