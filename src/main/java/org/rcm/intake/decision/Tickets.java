package org.rcm.intake.decision;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.rcm.intake.event.Event;
import org.rcm.intake.registration.Item;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.Proof;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.State;
import org.rcm.intake.store.Outbox;
import org.rcm.intake.store.OutboxKind;
import org.rcm.intake.store.Promise;
import org.rcm.intake.ticketing.CancellationReason;
import org.rcm.intake.ticketing.TicketJson;
import org.rcm.intake.ticketing.TicketRequest;
import org.rcm.intake.ticketing.TicketRequests;

/**
 * Keeps the messages to ticketing staff in line with a registration: what they were told last, compared with what it
 * needs now, gives a request, an amendment, a cancellation or nothing. So nothing is asked for twice.
 */
final class Tickets {
    private final Outbox outbox;
    private final TicketJson json;
    private final Clock clock;

    Tickets(Outbox outbox, TicketJson json, Clock clock) {
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /** To be called after every writing of a registration. */
    void follow(Registration now, Event event) {
        Instant at = clock.instant();
        TicketRequest last = lastOf(now.reference());
        boolean running = last != null && last.type() != TicketRequest.Type.CANCELLATION;
        if (isOwed(now, event)) {
            if (running) {
                TicketRequests.amendment(last, now, event, at).ifPresent(this::promise);
            } else {
                promise(TicketRequests.request(now, event, last == null ? 1 : last.version() + 1, at));
            }
        } else if (running && !isHeld(now)) {
            promise(TicketRequests.cancellation(last, reason(now), at));
        }
    }

    /** Why no ticket could be requested for a confirmed registration; empty if one could. Names fields, no values. */
    Optional<String> obstacle(Registration confirmed, Event event) {
        try {
            if (confirmed.entitlement().ticket() && event.needs(Item.PASSPORT)) {
                TicketRequests.request(confirmed, event, 1, clock.instant());
            }
            return Optional.empty();
        } catch (IllegalStateException names) {
            return Optional.of(names.getMessage());
        }
    }

    private TicketRequest lastOf(String reference) {
        TicketRequest last = null;
        for (Promise promise : outbox.of(reference)) {
            if (promise.kind() == OutboxKind.TICKET) {
                TicketRequest next = json.readRequest(new String(promise.payload(), StandardCharsets.UTF_8));
                last = last == null || next.version() > last.version() ? next : last;
            }
        }
        return last;
    }

    private void promise(TicketRequest request) {
        outbox.add(
                OutboxKind.TICKET,
                "ticket:" + request.reference() + ":" + request.version(),
                request.reference(),
                null,
                json.write(request).getBytes(StandardCharsets.UTF_8),
                clock.instant());
    }

    private static boolean isOwed(Registration registration, Event event) {
        return isHeld(registration)
                && isProven(registration.passport())
                && (!event.ticketsWaitForAcceptance() || registration.acceptedAt() != null);
    }

    private static boolean isHeld(Registration registration) {
        return registration.state() == State.CONFIRMED
                && registration.entitlement().ticket();
    }

    private static boolean isProven(Passport passport) {
        return passport != null && (passport.proof() == Proof.CHECK_DIGITS || passport.proof() == Proof.HUMAN);
    }

    private static CancellationReason reason(Registration registration) {
        return switch (registration.state()) {
            case WITHDRAWN -> CancellationReason.WITHDRAWN;
            case REPLACED -> CancellationReason.REPLACED;
            case DECLINED, NEEDS_REVIEW -> CancellationReason.DECIDED_BY_PERSON;
            case INCOMPLETE, CONFIRMED, WAITLISTED, LATE -> CancellationReason.NO_LONGER_ENTITLED;
        };
    }
}
