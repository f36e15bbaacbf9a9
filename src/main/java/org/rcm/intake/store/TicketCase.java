package org.rcm.intake.store;

import java.time.Instant;

/**
 * Something about a ticket that waits for a person, or waited.
 *
 * @param reference of the registration, or null where none is known
 * @param responseId of the {@link StoredResponse} that it is about, or null
 * @param reason why a person must look
 * @param detail in English, for staff; nothing personal
 * @param openedAt UTC
 * @param closedAt UTC, or null while it waits
 */
public record TicketCase(
        long id, String reference, Long responseId, Reason reason, String detail, Instant openedAt, Instant closedAt) {

    /** Why a person must look. */
    public enum Reason {
        /** Staff cannot buy the ticket as requested. */
        REJECTED,
        /** The ticket was issued, and is no more. */
        CANCELLED,
        /** A response says otherwise than an earlier one, or answers what was cancelled. */
        CONTRADICTS,
        /** A response answers a version that has been amended since. */
        OUTDATED,
        /** A response answers what was never asked for. */
        UNKNOWN,
        /** A response breaks its schema. */
        INVALID,
        /** A response could not be worked on. */
        FAILED,
        /** Staff ask something or have issued the ticket, and the delegate cannot be told by mail. */
        DELEGATE_UNREACHED,
        /** The request has changed after its ticket was issued. */
        CHANGED_AFTER_ISSUE
    }
}
