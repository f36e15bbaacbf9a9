package org.rcm.intake.decision;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rcm.intake.event.Event;
import org.rcm.intake.registration.Item;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.Proof;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.State;
import org.rcm.intake.store.Mails;
import org.rcm.intake.store.Outbox;
import org.rcm.intake.store.OutboxKind;
import org.rcm.intake.store.TicketCase;
import org.rcm.intake.store.TicketCases;
import org.rcm.intake.store.TicketResponses;
import org.rcm.intake.ticketing.CancellationReason;
import org.rcm.intake.ticketing.ResponseVerdict;
import org.rcm.intake.ticketing.TicketFlag;
import org.rcm.intake.ticketing.TicketJson;
import org.rcm.intake.ticketing.TicketRequest;
import org.rcm.intake.ticketing.TicketRequests;
import org.rcm.intake.ticketing.TicketResponse;

/**
 * Keeps the messages to ticketing staff in line with a registration: what they were told last, compared with what it
 * needs now, gives a request, an amendment, a cancellation or nothing. So nothing is asked for twice.
 */
final class Tickets {
    private final Outbox outbox;
    private final Mails mails;
    private final TicketResponses responses;
    private final TicketCases cases;
    private final TicketJson json;
    private final Clock clock;

    Tickets(Outbox outbox, Mails mails, TicketResponses responses, TicketCases cases, TicketJson json, Clock clock) {
        this.outbox = outbox;
        this.mails = mails;
        this.responses = responses;
        this.cases = cases;
        this.json = json;
        this.clock = clock;
    }

    /**
     * To be called after every writing of a registration. Once a ticket was issued, nothing more is asked for without a
     * person's word: what has changed waits for one.
     *
     * @param byPerson true if a named person of the Secretariat stands for the change
     */
    void follow(Registration now, Event event, boolean byPerson) {
        TicketRequest last = lastOf(now.reference());
        Optional<TicketRequest> next = next(now, event, last);
        if (next.isPresent() && wasIssued(now.reference())) {
            TicketRequest flagged = next.get().flagged(TicketFlag.TICKET_ISSUED);
            if (byPerson) {
                promise(flagged);
            } else {
                waitForPerson(flagged);
            }
        } else {
            next.ifPresent(this::promise);
        }
    }

    private Optional<TicketRequest> next(Registration now, Event event, TicketRequest last) {
        Instant at = clock.instant();
        boolean running = last != null && last.type() != TicketRequest.Type.CANCELLATION;
        if (isOwed(now, event)) {
            return running
                    ? TicketRequests.amendment(last, now, event, paused(now, last), at)
                    : Optional.of(TicketRequests.request(
                            now, event, paused(now, last), last == null ? 1 : last.version() + 1, at));
        }
        return running && !isHeld(now)
                ? Optional.of(TicketRequests.cancellation(last, reason(now), at))
                : Optional.empty();
    }

    /** What staff have bought cannot be held back any more, and a person reads the mail anyway. */
    private Set<TicketFlag> paused(Registration now, TicketRequest last) {
        boolean paused = last != null && wasIssued(now.reference())
                ? last.flags().contains(TicketFlag.MAIL_WAITS_FOR_PERSON)
                : mails.isPaused(now.reference());
        return paused ? Set.of(TicketFlag.MAIL_WAITS_FOR_PERSON) : Set.of();
    }

    private void waitForPerson(TicketRequest next) {
        String fields = next.changes().stream().map(TicketRequest.Change::field).collect(Collectors.joining(", "));
        String values = next.changes().stream()
                .map(change -> change.field() + "=" + change.after())
                .collect(Collectors.joining("|"));
        String about = String.join(
                "|",
                "change",
                next.reference(),
                "" + next.version(),
                next.type().name(),
                values);
        String detail = next.type() + (fields.isEmpty() ? "" : " of " + fields);
        cases.open(about, next.reference(), null, TicketCase.Reason.CHANGED_AFTER_ISSUE, detail, clock.instant());
    }

    /** True if ticketing staff were told what a registration says; after a ticket was issued a person decides that. */
    boolean isTrue(Registration now, Event event) {
        try {
            return next(now, event, lastOf(now.reference())).isEmpty() || wasIssued(now.reference());
        } catch (IllegalStateException cannotBeAskedFor) {
            return false;
        }
    }

    /**
     * Asks again for what staff could not buy; what has changed meanwhile has its new value. Never while something else that
     * staff were told may bring a ticket: they would buy two.
     *
     * @param rejected version that staff rejected
     */
    void askAgain(Registration now, Event event, int rejected) {
        String reference = now.reference();
        if (!isOwed(now, event)) {
            throw new DeskException(reference + " is owed no ticket any more");
        }
        if (wasIssued(reference)) {
            throw new DeskException(reference + " has a ticket, or staff say so: decline this case");
        }
        int asked = of(reference).stream()
                .filter(message -> message.type() != TicketRequest.Type.ANSWER)
                .mapToInt(TicketRequest::version)
                .max()
                .orElseThrow();
        if (asked > rejected) {
            throw new DeskException("Staff rejected version " + rejected + " of " + reference + " and have version "
                    + asked + " since, which asks again: decline this case");
        }
        TicketRequest last = lastOf(reference);
        promise(TicketRequests.request(now, event, paused(now, last), last.version() + 1, clock.instant()));
    }

    /** Hands an answer on; @return false if no ticket is asked for any more */
    boolean answer(String reference, String question, String answer) {
        TicketRequest last = lastOf(reference);
        boolean running = last != null && last.type() != TicketRequest.Type.CANCELLATION;
        if (running) {
            promise(TicketRequests.answer(last, question, answer, clock.instant()));
        }
        return running;
    }

    /**
     * True if money was spent on a ticket of this registration, or may have been: staff say so in answer to what has changed
     * meanwhile, and no person has decided yet.
     */
    boolean wasIssued(String reference) {
        Set<Long> undecided = cases.of(reference).stream()
                .filter(found -> found.closedAt() == null && found.responseId() != null)
                .map(TicketCase::responseId)
                .collect(Collectors.toSet());
        return responses.of(reference).stream()
                .filter(one -> TicketResponse.Status.ISSUED.name().equals(one.status()))
                .anyMatch(one -> one.verdict() == ResponseVerdict.TAKEN || undecided.contains(one.id()));
    }

    /** Every message about a registration, in order of version. */
    List<TicketRequest> of(String reference) {
        return outbox.of(reference).stream()
                .filter(promise -> promise.kind() == OutboxKind.TICKET)
                .map(promise -> json.readRequest(new String(promise.payload(), StandardCharsets.UTF_8)))
                .sorted(Comparator.comparingInt(TicketRequest::version))
                .toList();
    }

    /** Why no ticket could be requested for a confirmed registration; empty if one could. Names fields, no values. */
    Optional<String> obstacle(Registration confirmed, Event event) {
        try {
            if (confirmed.entitlement().ticket() && event.needs(Item.PASSPORT)) {
                TicketRequests.request(confirmed, event, Set.of(), 1, clock.instant());
            }
            return Optional.empty();
        } catch (IllegalStateException names) {
            return Optional.of(names.getMessage());
        }
    }

    private TicketRequest lastOf(String reference) {
        List<TicketRequest> all = of(reference);
        return all.isEmpty() ? null : all.get(all.size() - 1);
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
