package org.rcm.intake.decision;

import java.time.Clock;
import org.rcm.intake.event.Event;
import org.rcm.intake.event.Events;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.store.Audit;
import org.rcm.intake.store.Registrations;
import org.rcm.intake.store.StoredResponse;
import org.rcm.intake.store.TicketCase;
import org.rcm.intake.store.TicketCase.Reason;
import org.rcm.intake.store.TicketCases;
import org.rcm.intake.store.TicketResponses;
import org.rcm.intake.ticketing.ResponseVerdict;
import org.rcm.intake.ticketing.TicketJson;
import org.rcm.intake.ticketing.TicketResponse.Status;

/** Where a named person decides what about tickets is in doubt. Works as {@link Desk} does. */
public final class TicketDesk {
    private final Events events;
    private final Registrations registrations;
    private final TicketResponses responses;
    private final TicketCases cases;
    private final Tickets tickets;
    private final TicketJson json;
    private final TicketNewsDesk news;
    private final Audit audit;
    private final Clock clock;

    TicketDesk(
            Events events,
            Registrations registrations,
            TicketResponses responses,
            TicketCases cases,
            Tickets tickets,
            TicketJson json,
            TicketNewsDesk news,
            Audit audit,
            Clock clock) {
        this.events = events;
        this.registrations = registrations;
        this.responses = responses;
        this.cases = cases;
        this.tickets = tickets;
        this.json = json;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** What may be done about a case by {@link #approve}. */
    public enum Deed {
        /** The ticket is asked for again. */
        ASK_AGAIN,
        /** The change goes to ticketing staff. */
        SEND_CHANGE,
        /** What staff said is taken for true, and the delegate told. */
        TAKE,
        /** Nothing: it can only be closed. */
        NONE
    }

    /** What approving a case does. */
    public Deed deed(TicketCase found) {
        return switch (found.reason()) {
            case REJECTED, CANCELLED -> Deed.ASK_AGAIN;
            case CHANGED_AFTER_ISSUE -> Deed.SEND_CHANGE;
            case CONTRADICTS -> tellsOfTicket(found) ? Deed.TAKE : takesTicketBack(found) ? Deed.ASK_AGAIN : Deed.NONE;
            case OUTDATED -> tellsOfTicket(found) ? Deed.TAKE : Deed.NONE;
            case UNKNOWN, INVALID, FAILED, DELEGATE_UNREACHED -> Deed.NONE;
        };
    }

    /**
     * Does what {@link #deed} says, and closes the case.
     *
     * @param who named person
     * @param why in words; nothing personal of the delegate
     */
    public void approve(long id, String who, String why) {
        TicketCase found = waiting(id);
        Deed deed = deed(found);
        if (deed == Deed.NONE) {
            throw new DeskException("Case t" + id + " (" + found.reason() + ") can only be closed: decline it");
        }
        Event event = events.byReference(found.reference()).orElseThrow();
        registrations.lockEvent(event.id());
        Registration now = registrations.byReference(found.reference()).orElseThrow();
        switch (deed) {
            case ASK_AGAIN -> askAgain(now, event, found);
            case SEND_CHANGE -> sendChange(now, event);
            default -> take(now, event, found);
        }
        close(found, who, "TICKET_" + deed, why);
    }

    /**
     * Closes a case that was dealt with by hand, or about which nothing is to be done; nobody is told.
     *
     * @param who named person
     * @param why in words; nothing personal of the delegate
     */
    public void close(long id, String who, String why) {
        close(waiting(id), who, "TICKET_CLOSED", why);
    }

    /** What staff said they had issued no longer counts, on this person's word; anything issued since does. */
    private void askAgain(Registration now, Event event, TicketCase found) {
        StoredResponse said = responses.find(found.responseId()).orElseThrow();
        if (found.reason() != Reason.REJECTED) {
            responses.takeBack(now.reference(), said.id());
        }
        tickets.askAgain(now, event, said.version());
    }

    private void sendChange(Registration now, Event event) {
        tickets.follow(now, event, true);
        cases.of(now.reference()).stream()
                .filter(other -> other.reason() == Reason.CHANGED_AFTER_ISSUE && other.closedAt() == null)
                .forEach(other -> cases.close(other.id(), clock.instant()));
    }

    private void take(Registration now, Event event, TicketCase found) {
        StoredResponse taken = responses.take(found.responseId());
        news.take(now, event, json.readResponse(taken.text()), taken);
    }

    private void close(TicketCase found, String who, String what, String why) {
        cases.close(found.id(), clock.instant());
        audit.append(who, what, found.reference(), null, why + "; " + found.reason() + " t" + found.id());
    }

    private boolean tellsOfTicket(TicketCase found) {
        return responses
                .find(found.responseId())
                .filter(response -> Status.ISSUED.name().equals(response.status()))
                .isPresent();
    }

    /** Staff say that they cannot buy what they said was issued. */
    private boolean takesTicketBack(TicketCase found) {
        return responses
                .find(found.responseId())
                .filter(response -> Status.REJECTED.name().equals(response.status()))
                .filter(response -> responses.of(response.reference()).stream()
                        .anyMatch(before -> before.id() < response.id()
                                && before.verdict() == ResponseVerdict.TAKEN
                                && Status.ISSUED.name().equals(before.status())))
                .isPresent();
    }

    private TicketCase waiting(long id) {
        return cases.find(id)
                .filter(found -> found.closedAt() == null)
                .orElseThrow(() -> new DeskException("Case t" + id + " does not wait for a person"));
    }
}
