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
        return earlier.stream()
                .filter(before -> before.verdict() == ResponseVerdict.TAKEN)
                .filter(before -> before.said().version() >= asked.version())
                .filter(before -> before.said().status() != Status.QUESTION)
                .findFirst()
                .map(before -> contradiction("it was " + before.said().status() + " before"))
                .orElse(new ResponseCheck(ResponseVerdict.TAKEN, "taken"));
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
