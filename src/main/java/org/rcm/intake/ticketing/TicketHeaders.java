package org.rcm.intake.ticketing;

import java.util.LinkedHashMap;
import java.util.Map;

/** The JMS headers of a ticket request: selectors for staff, and the id by which the broker drops a repeat. */
public final class TicketHeaders {
    private TicketHeaders() {}

    /** Names and values, all strings; {@code JMSCorrelationID} is the reference. */
    public static Map<String, Object> of(TicketRequest request) {
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put("_AMQ_DUPL_ID", request.id());
        headers.put("JMSCorrelationID", request.reference());
        headers.put("event", request.event().id());
        headers.put("delegation", request.delegation());
        headers.put("type", request.type().name());
        headers.put("reference", request.reference());
        return headers;
    }
}
