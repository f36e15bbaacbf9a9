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
        boolean takenBack = said.status() == Status.ISSUED && isTakenBack(said, earlier);
        if (!takenBack && earlier.stream().anyMatch(before -> before.said().equals(said))) {
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
        if (takenBack) {
            return contradiction("issued although it was said to be no more");
        }
        if (said.status() == Status.CANCELLED) {
            return ofCancelled(asked, earlier);
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

    /** Staff said last that there is no such ticket, after they had said that there was. */
    private static boolean isTakenBack(TicketResponse issued, List<Earlier> earlier) {
        List<Status> said = earlier.stream()
                .filter(before -> before.said().status() != Status.QUESTION)
                .filter(before -> before.said().version() >= issued.version())
                .filter(before -> before.verdict() != ResponseVerdict.UNKNOWN)
                .map(before -> before.said().status())
                .toList();
        return said.contains(Status.ISSUED) && said.get(said.size() - 1) != Status.ISSUED;
    }

    private static ResponseCheck ofCancelled(TicketRequest asked, List<Earlier> earlier) {
        List<Earlier> believed = earlier.stream()
                .filter(before -> before.verdict() == ResponseVerdict.TAKEN)
                .toList();
        if (asked.type() != TicketRequest.Type.CANCELLATION
                && believed.stream().noneMatch(before -> before.said().status() == Status.ISSUED)) {
            return contradiction("cancelled, and none was issued");
        }
        boolean known =
                !believed.isEmpty() && believed.get(believed.size() - 1).said().status() == Status.CANCELLED;
        return known
                ? new ResponseCheck(ResponseVerdict.REPEATED, "it was said to be cancelled before")
                : new ResponseCheck(ResponseVerdict.TAKEN, "taken");
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
