package org.rcm.intake.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rcm.intake.event.Event;
import org.rcm.intake.event.Events;
import org.rcm.intake.rules.Claim;
import org.rcm.intake.store.Registrations;
import org.rcm.intake.store.SeatUse;
import org.rcm.intake.store.Seats;

/** Holds changed events against what was decided by the old ones. Thread-safe. */
public final class ChangedEvents {
    private final Registrations registrations;
    private final Seats seats;

    public ChangedEvents(Registrations registrations, Seats seats) {
        this.registrations = registrations;
        this.seats = seats;
    }

    /** Why they cannot be worked by: a registration would belong to nothing. Empty if they can. */
    public List<String> refusals(Events fresh) {
        List<String> refusals = new ArrayList<>();
        registrations.someReferences().forEach((id, reference) -> {
            Optional<Event> event = fresh.byId(id);
            if (event.isEmpty()) {
                refusals.add("there are registrations of the event " + id + " (" + reference
                        + "), and no file has that id any more: put its file back");
            } else if (!reference.startsWith(event.get().reference() + "-")) {
                refusals.add("the event " + id + " has given references such as " + reference
                        + ": its reference cannot become " + event.get().reference());
            }
        });
        return refusals;
    }

    /** What an operator should know: more people hold places than there are now. They keep them, and nobody gets one. */
    public List<String> remarks(Events fresh) {
        List<String> remarks = new ArrayList<>();
        for (SeatUse use : seats.used()) {
            int places =
                    fresh.byId(use.event()).map(event -> places(event, use)).orElse(Claim.UNLIMITED);
            if (use.used() > places) {
                remarks.add(use.event() + ": " + use.used() + " of "
                        + (Seats.EVERYBODY.equals(use.delegation()) ? "all delegations" : use.delegation())
                        + " hold places of the ledger " + use.ledger().key() + ", which has " + places
                        + " now; they keep them. To take one back: review decline, or a withdrawal");
            }
        }
        return remarks;
    }

    private static int places(Event event, SeatUse use) {
        boolean everybody = Seats.EVERYBODY.equals(use.delegation());
        return switch (use.ledger()) {
            case MAXIMUM -> event.maximumOf(use.delegation()).orElse(Claim.UNLIMITED);
            case TICKET ->
                everybody
                        ? event.budget() == null
                                ? Claim.UNLIMITED
                                : event.budget().tickets()
                        : event.ticket() == null ? 0 : event.ticket().seatsOf(use.delegation());
            case COURTESIES ->
                event.courtesies() == null ? 0 : event.courtesies().seatsOf(use.delegation());
        };
    }
}
