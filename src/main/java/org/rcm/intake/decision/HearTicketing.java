package org.rcm.intake.decision;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.rcm.intake.event.Event;
import org.rcm.intake.event.Events;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.store.Erasure;
import org.rcm.intake.store.Registrations;
import org.rcm.intake.store.StoredResponse;
import org.rcm.intake.store.TicketCase;
import org.rcm.intake.store.TicketCases;
import org.rcm.intake.store.TicketResponses;
import org.rcm.intake.ticketing.ResponseVerdict;
import org.rcm.intake.ticketing.TicketJson;
import org.rcm.intake.ticketing.TicketReceipt;
import org.rcm.intake.ticketing.TicketRequest;
import org.rcm.intake.ticketing.TicketResponse;

/**
 * Hears what ticketing staff answer. Every message is kept; what cannot be acted upon waits for a person. Made by {@link Decisions}; works
 * in the caller's transaction. Thread-safe; a message that is delivered again has no effect twice.
 */
public final class HearTicketing {
    private final Events events;
    private final Registrations registrations;
    private final TicketResponses responses;
    private final TicketCases cases;
    private final Tickets tickets;
    private final TicketJson json;
    private final TicketNewsDesk news;
    private final Erasure erasure;
    private final Clock clock;

    HearTicketing(
            Events events,
            Registrations registrations,
            TicketResponses responses,
            TicketCases cases,
            Tickets tickets,
            TicketJson json,
            TicketNewsDesk news,
            Erasure erasure,
            Clock clock) {
        this.events = events;
        this.registrations = registrations;
        this.responses = responses;
        this.cases = cases;
        this.tickets = tickets;
        this.json = json;
        this.news = news;
        this.erasure = erasure;
        this.clock = clock;
    }

    /** Hears one message. @return what to tell staff; empty if it was simply taken */
    public Optional<TicketReceipt> hear(HeardResponse heard) {
        return responses
                .byKey(responses.key(heard.message()))
                .map(HearTicketing::receipt)
                .orElseGet(() -> receipt(heardNow(heard)));
    }

    /**
     * Keeps a message that could not be worked on, so that it does not come again for ever.
     *
     * @param reason nothing personal
     */
    public Optional<TicketReceipt> giveUp(HeardResponse heard, String reason) {
        return responses
                .byKey(responses.key(heard.message()))
                .map(HearTicketing::receipt)
                .orElseGet(() -> receipt(keep(heard, null, new ResponseCheck(ResponseVerdict.FAILED, reason))));
    }

    private StoredResponse heardNow(HeardResponse heard) {
        TicketResponse said;
        try {
            if (heard.problem() != null) {
                throw new IllegalArgumentException(heard.problem());
            }
            said = json.readResponse(heard.text());
        } catch (IllegalArgumentException broken) {
            return keep(heard, null, new ResponseCheck(ResponseVerdict.INVALID, broken.getMessage()));
        }
        return events.byReference(said.reference())
                .map(event -> about(event, said, heard))
                .orElseGet(() -> keep(heard, said, unknown()));
    }

    private StoredResponse about(Event event, TicketResponse said, HeardResponse heard) {
        registrations.lockEvent(event.id());
        Registration registration = registrations.byReference(said.reference()).orElse(null);
        if (registration != null && erasure.erasedAt(said.reference()) != null) {
            return keep(heard, said, erased(said)); // nothing is left that it could be held against
        }
        List<TicketRequest> sent = tickets.of(said.reference());
        if (registration == null || sent.isEmpty()) {
            return keep(heard, said, unknown());
        }
        StoredResponse kept = keep(heard, said, ResponseCheck.of(said, sent, earlier(said.reference())));
        if (kept.verdict() == ResponseVerdict.TAKEN) {
            news.take(registration, event, said, kept);
        }
        return kept;
    }

    private List<ResponseCheck.Earlier> earlier(String reference) {
        return responses.of(reference).stream()
                .filter(kept -> kept.status() != null)
                .map(kept -> new ResponseCheck.Earlier(json.readResponse(kept.text()), kept.verdict()))
                .toList();
    }

    private StoredResponse keep(HeardResponse heard, TicketResponse said, ResponseCheck check) {
        StoredResponse kept = responses.add(
                responses.key(heard.message()),
                clock.instant(),
                said == null ? TicketJson.referenceIn(heard.text()).orElse(null) : said.reference(),
                said == null ? null : said.version(),
                said == null ? null : said.status().name(),
                check.verdict(),
                check.reason(),
                heard.text());
        reasonOf(check.verdict())
                .ifPresent(reason -> cases.open(
                        "response " + kept.id(), kept.reference(), kept.id(), reason, check.reason(), kept.heardAt()));
        return kept;
    }

    private static Optional<TicketCase.Reason> reasonOf(ResponseVerdict verdict) {
        return switch (verdict) {
            case TAKEN, REPEATED -> Optional.empty();
            case CONTRADICTS -> Optional.of(TicketCase.Reason.CONTRADICTS);
            case OUTDATED -> Optional.of(TicketCase.Reason.OUTDATED);
            case UNKNOWN -> Optional.of(TicketCase.Reason.UNKNOWN);
            case INVALID -> Optional.of(TicketCase.Reason.INVALID);
            case FAILED -> Optional.of(TicketCase.Reason.FAILED);
        };
    }

    private static ResponseCheck erased(TicketResponse said) {
        return said.status() == TicketResponse.Status.ISSUED
                ? new ResponseCheck(ResponseVerdict.CONTRADICTS, "issued for a person who was erased")
                : new ResponseCheck(ResponseVerdict.OUTDATED, "the person was erased");
    }

    private static ResponseCheck unknown() {
        return new ResponseCheck(ResponseVerdict.UNKNOWN, "no ticket was ever asked for under this reference");
    }

    private static Optional<TicketReceipt> receipt(StoredResponse kept) {
        return kept.verdict() == ResponseVerdict.TAKEN
                ? Optional.empty()
                : Optional.of(new TicketReceipt(
                        kept.key(),
                        kept.reference(),
                        kept.version(),
                        kept.status(),
                        kept.verdict(),
                        kept.reason(),
                        kept.heardAt()));
    }
}
