package org.rcm.intake.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rcm.intake.registration.Ledger;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.State;

/** The numbers behind {@code status}. */
public final class Overview {
    private final Mails mails;
    private final Registrations registrations;
    private final Seats seats;
    private final Outbox outbox;
    private final Meta meta;
    private final TicketCases ticketCases;

    public Overview(
            Mails mails, Registrations registrations, Seats seats, Outbox outbox, Meta meta, TicketCases ticketCases) {
        this.mails = mails;
        this.registrations = registrations;
        this.seats = seats;
        this.outbox = outbox;
        this.meta = meta;
        this.ticketCases = ticketCases;
    }

    public Numbers numbers() {
        Map<MailState, Long> byMailState = mails.counts();
        Map<State, Long> byState = registrations.counts();
        return new Numbers(
                byMailState,
                byState,
                outbox.counts(),
                byMailState.get(MailState.REVIEW) + byState.get(State.NEEDS_REVIEW) + ticketCases.count(),
                byMailState.get(MailState.FAILED),
                seats(),
                meta.lastFetch().orElse(null),
                mails.oldestUndecided().orElse(null),
                notes());
    }

    /** What an operator must not forget. */
    private List<String> notes() {
        List<String> notes = new ArrayList<>(meta.notes());
        meta.get(Meta.TICKETS_HELD)
                .ifPresent(since -> notes.add("Ticket requests are held since the restore of a backup of " + since
                        + ": compare tickets list with ticketing staff, then tickets release"));
        long paused = mails.paused();
        if (paused > 0) {
            notes.add(
                    paused + (paused == 1 ? " ticket is" : " tickets are")
                            + " not bought before somebody has read a mail about it: review list says which mails, decide them first");
        }
        return notes;
    }

    private List<Seat> seats() {
        Map<List<String>, List<String>> waiting = registrations.waitingLists();
        return seats.used().stream()
                .map(use -> new Seat(
                        use.event(),
                        use.delegation(),
                        use.ledger(),
                        use.used(),
                        use.max(),
                        use.ledger() == Ledger.MAXIMUM
                                ? waiting.getOrDefault(List.of(use.event(), use.delegation()), List.of())
                                : List.of()))
                .toList();
    }

    /**
     * @param reviews mails, registrations and tickets that a person must look at
     * @param failures mails that could not be processed
     * @param lastFetch UTC, or null
     * @param oldestUndecided UTC, or null
     * @param notes what an operator must not forget, a sentence each
     */
    public record Numbers(
            Map<MailState, Long> mails,
            Map<State, Long> registrations,
            OutboxCounts outbox,
            long reviews,
            long failures,
            List<Seat> seats,
            Instant lastFetch,
            Instant oldestUndecided,
            List<String> notes) {}

    /**
     * One ledger of a delegation.
     *
     * @param waiting references on the delegation's waiting list, in order; on the {@code maximum} ledger only
     */
    public record Seat(String event, String delegation, Ledger ledger, int used, int max, List<String> waiting) {}
}
