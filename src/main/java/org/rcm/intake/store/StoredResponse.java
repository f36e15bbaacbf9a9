package org.rcm.intake.store;

import java.time.Instant;
import org.rcm.intake.ticketing.ResponseVerdict;

/**
 * A message of ticketing staff as it was heard.
 *
 * @param key by which it is known again when it is delivered twice
 * @param heardAt UTC
 * @param reference that it names, or null where none can be read
 * @param version that it names, or null
 * @param status that it names, or null
 * @param reason why the verdict; quotes nothing personal
 * @param questionMail Message-ID of the mail that asked the delegate, or null
 * @param answeredAt UTC, when the delegate answered or the question fell away; null before
 * @param text as received
 */
public record StoredResponse(
        long id,
        String key,
        Instant heardAt,
        String reference,
        Integer version,
        String status,
        ResponseVerdict verdict,
        String reason,
        String questionMail,
        Instant answeredAt,
        String text) {

    /** Tells nothing personal. */
    @Override
    public String toString() {
        return "StoredResponse[" + id + ", " + reference + ", " + status + ", " + verdict + "]";
    }
}
