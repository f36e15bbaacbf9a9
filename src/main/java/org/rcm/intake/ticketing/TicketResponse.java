package org.rcm.intake.ticketing;

import java.util.List;

/**
 * What ticketing staff answer on {@code ticketing.responses}; its JSON is the contract
 * {@code config/schema/ticket-response.v1.json}. Read it with {@link TicketJson#readResponse}.
 *
 * @param reference of the registration
 * @param version of the ticket request that it answers
 * @param status what happened
 * @param recordLocator the airline's booking code, six letters and digits; null unless issued
 * @param itinerary one entry a flight, as staff wrote it; empty if there is none
 * @param note what staff want to say, or null
 */
public record TicketResponse(
        String reference,
        int version,
        Status status,
        String recordLocator,
        List<ItineraryLine> itinerary,
        String note) {

    public TicketResponse {
        itinerary = itinerary == null ? List.of() : List.copyOf(itinerary);
    }

    /** What became of a ticket request. */
    public enum Status {
        /** The ticket is bought. */
        ISSUED,
        /** It cannot be bought as requested. */
        REJECTED,
        /** Staff need to know something first. */
        QUESTION,
        /** The ticket that was bought is no more: the airline, or staff, have cancelled it. */
        CANCELLED
    }

    /** Tells nothing personal. */
    @Override
    public String toString() {
        return "TicketResponse[" + reference + ", version " + version + ", " + status + "]";
    }
}
