package org.rcm.intake.decision;

import java.util.List;
import org.rcm.intake.ticketing.ResponseVerdict;
import org.rcm.intake.ticketing.TicketRequest;
import org.rcm.intake.ticketing.TicketResponse;
import org.rcm.intake.ticketing.TicketResponse.Status;

/**
 * Whether a response fits what staff were asked and what they answered before. Pure.
 *
 * @param verdict what becomes of it
 * @param reason in words; nothing personal
 */
record ResponseCheck(ResponseVerdict verdict, String reason) {

    /** An earlier response about the same registration, and what became of it. */
    record Earlier(TicketResponse said, ResponseVerdict verdict) {}

    /**
     * @param sent every message about the registration, in order of version
     * @param earlier every readable response about it, in the order heard
     */
    static ResponseCheck of(TicketResponse said, List<TicketRequest> sent, List<Earlier> earlier) {
        if (sent.stream().noneMatch(message -> message.version() == said.version())) {
            return new ResponseCheck(ResponseVerdict.UNKNOWN, "version " + said.version() + " was never asked for");
        }
        if (earlier.stream().anyMatch(before -> before.said().equals(said))) {
            return new ResponseCheck(ResponseVerdict.REPEATED, "the same was said before");
        }
        TicketRequest asked = lastThatAsked(sent);
        if (said.version() < asked.version()) {
            return asked.type() == TicketRequest.Type.CANCELLATION && said.status() == Status.ISSUED
                    ? contradiction("issued although version " + asked.version() + " cancels it")
                    : new ResponseCheck(
                            ResponseVerdict.OUTDATED, "version " + asked.version() + " has changed what it answers");
        }
        if (asked.type() == TicketRequest.Type.CANCELLATION && said.status() == Status.ISSUED) {
            return contradiction("issued in answer to a cancellation");
        }
        List<TicketResponse> settled = earlier.stream()
                .filter(before -> before.verdict() == ResponseVerdict.TAKEN)
                .map(Earlier::said)
                .filter(before -> before.version() >= asked.version() && before.status() != Status.QUESTION)
                .toList();
        if (settled.stream().anyMatch(before -> saysNoMore(said, before))) {
            return new ResponseCheck(ResponseVerdict.REPEATED, "the same ticket was told before");
        }
        return settled.stream()
                .filter(before -> !tellsFlightsOf(said, before))
                .findFirst()
                .map(before -> contradiction("it was " + before.status() + " before"))
                .orElse(new ResponseCheck(ResponseVerdict.TAKEN, "taken"));
    }

    private static boolean isSameTicket(TicketResponse said, TicketResponse before) {
        return said.status() == Status.ISSUED
                && before.status() == Status.ISSUED
                && said.recordLocator().equals(before.recordLocator());
    }

    /** The booking code again, with the same flights or none. */
    private static boolean saysNoMore(TicketResponse said, TicketResponse before) {
        return isSameTicket(said, before)
                && (said.itinerary().isEmpty() || said.itinerary().equals(before.itinerary()))
                && (said.note() == null || said.note().equals(before.note()));
    }

    /** Of a ticket of which the booking code alone was told. */
    private static boolean tellsFlightsOf(TicketResponse said, TicketResponse before) {
        return isSameTicket(said, before)
                && before.itinerary().isEmpty()
                && !said.itinerary().isEmpty();
    }

    /** An answer to a question asks for nothing new. */
    private static TicketRequest lastThatAsked(List<TicketRequest> sent) {
        return sent.stream()
                .filter(message -> message.type() != TicketRequest.Type.ANSWER)
                .reduce((one, next) -> next)
                .orElseThrow();
    }

    private static ResponseCheck contradiction(String reason) {
        return new ResponseCheck(ResponseVerdict.CONTRADICTS, reason);
    }
}
