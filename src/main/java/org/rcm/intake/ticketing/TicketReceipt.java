package org.rcm.intake.ticketing;

import java.time.Instant;

/**
 * What ticketing staff are told about a response that was not simply taken, on the queue {@code ticketing.replies}; its
 * JSON is the contract {@code config/schema/ticket-receipt.v1.json}.
 *
 * @param id the same for the same response, however often it is delivered
 * @param reference that the response names, or null where none can be read
 * @param version that the response names, or null
 * @param status that the response names, or null
 * @param verdict what became of it
 * @param reason in English; names fields, quotes no values
 * @param heardAt UTC
 */
public record TicketReceipt(
        String id,
        String reference,
        Integer version,
        String status,
        ResponseVerdict verdict,
        String reason,
        Instant heardAt) {}
