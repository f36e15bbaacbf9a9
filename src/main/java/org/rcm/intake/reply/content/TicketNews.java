package org.rcm.intake.reply.content;

import java.util.List;
import org.rcm.intake.registration.Flight;

/**
 * What a delegate is told of the own ticket.
 *
 * @param topic {@link Topic#TICKET_ISSUED} or {@link Topic#TICKET_QUESTION}
 * @param version of the ticket request that staff answer
 * @param recordLocator the airline's booking code; null for a question
 * @param flights as staff wrote them, fit to be quoted; empty for a question
 * @param words what staff ask or want to say, fit to be quoted; null if nothing
 */
public record TicketNews(Topic topic, int version, String recordLocator, List<Flight> flights, String words) {
    public TicketNews {
        flights = List.copyOf(flights);
    }

    /** Tells nothing personal. */
    @Override
    public String toString() {
        return "TicketNews[" + topic + "]";
    }
}
