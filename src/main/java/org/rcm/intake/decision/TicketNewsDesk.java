package org.rcm.intake.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rcm.intake.event.Event;
import org.rcm.intake.registration.Flight;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.reply.content.OneLine;
import org.rcm.intake.reply.content.TicketNews;
import org.rcm.intake.reply.content.Topic;
import org.rcm.intake.store.Audit;
import org.rcm.intake.store.StoredResponse;
import org.rcm.intake.store.TicketCase;
import org.rcm.intake.store.TicketCases;
import org.rcm.intake.store.TicketResponses;
import org.rcm.intake.ticketing.TicketResponse;

/** Acts upon a response that is believed: tells the delegate of the ticket, asks what staff ask, or calls a person. */
final class TicketNewsDesk {
    /** Name of ticketing staff in the audit trail. */
    static final String STAFF = "ticketing";

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_WORDS = 2000;

    private final TicketResponses responses;
    private final TicketCases cases;
    private final Answers answers;
    private final Audit audit;
    private final Clock clock;

    TicketNewsDesk(TicketResponses responses, TicketCases cases, Answers answers, Audit audit, Clock clock) {
        this.responses = responses;
        this.cases = cases;
        this.answers = answers;
        this.audit = audit;
        this.clock = clock;
    }

    void take(Registration registration, Event event, TicketResponse said, StoredResponse kept) {
        switch (said.status()) {
            case ISSUED -> issued(registration, event, said, kept);
            case QUESTION -> question(registration, event, said, kept);
            case CANCELLED -> cancelled(registration, said, kept);
            case REJECTED -> open(kept, TicketCase.Reason.REJECTED, "staff cannot buy version " + said.version());
        }
        audit.append(
                STAFF,
                "TICKET_" + said.status(),
                said.reference(),
                null,
                "version " + said.version() + " of the request");
    }

    /** Whatever was still asked no longer matters. */
    private void issued(Registration registration, Event event, TicketResponse said, StoredResponse kept) {
        responses.of(said.reference()).forEach(one -> responses.answered(one.id(), clock.instant()));
        LocalDate near = event.dates().firstDay();
        List<Flight> flights = said.itinerary().stream()
                .map(line -> quotable(line.toFlight(near)))
                .toList();
        TicketNews news = new TicketNews(
                Topic.TICKET_ISSUED,
                said.version(),
                said.recordLocator(),
                flights,
                quotable(said.note(), registration.passport()));
        if (answers.ofTicket(registration, event, news, kept.id()).isEmpty()) {
            open(kept, TicketCase.Reason.DELEGATE_UNREACHED, "no mail can tell the delegate that the ticket is issued");
        }
    }

    /** Nobody need look where the hub itself had cancelled it. */
    private void cancelled(Registration registration, TicketResponse said, StoredResponse kept) {
        if (registration.entitlement().ticket()) {
            open(kept, TicketCase.Reason.CANCELLED, "the ticket of version " + said.version() + " is no more");
        }
    }

    private void question(Registration registration, Event event, TicketResponse said, StoredResponse kept) {
        String words = quotable(said.note(), registration.passport());
        Optional<String> asked = words == null
                ? Optional.empty()
                : answers.ofTicket(
                        registration,
                        event,
                        new TicketNews(Topic.TICKET_QUESTION, said.version(), null, List.of(), words),
                        kept.id());
        asked.ifPresentOrElse(
                messageId -> responses.asked(kept.id(), messageId),
                () -> open(kept, TicketCase.Reason.DELEGATE_UNREACHED, "no mail can ask the delegate what staff ask"));
    }

    private void open(StoredResponse kept, TicketCase.Reason reason, String detail) {
        cases.open(
                "response " + kept.id() + " " + reason, kept.reference(), kept.id(), reason, detail, clock.instant());
    }

    private static Flight quotable(Flight flight) {
        return new Flight(
                OneLine.of(flight.line(), LONGEST_LINE),
                flight.number(),
                flight.from(),
                flight.to(),
                flight.departs(),
                flight.arrives());
    }

    private static String quotable(String words, Passport passport) {
        return OneLine.quotable(words, LONGEST_WORDS, passport);
    }
}
