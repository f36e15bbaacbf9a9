package org.rcm.intake.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.rcm.intake.registration.Ledger;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.State;

/** The numbers behind {@code status}. */
public final class Overview {

    public Overview(Mails mails, Registrations registrations, Seats seats, Outbox outbox, Meta meta) {}

    public Numbers numbers() {
        throw new UnsupportedOperationException();
    }

    /**
     * @param reviews mails and registrations that a person must look at
     * @param failures mails that could not be processed
     * @param lastFetch UTC, or null
     * @param oldestUndecided UTC, or null
     */
    public record Numbers(
            Map<MailState, Long> mails,
            Map<State, Long> registrations,
            OutboxCounts outbox,
            long reviews,
            long failures,
            List<Seat> seats,
            Instant lastFetch,
            Instant oldestUndecided) {}

    /**
     * One ledger of a delegation.
     *
     * @param waiting references on the delegation's waiting list, in order; on the {@code maximum} ledger only
     */
    public record Seat(String event, String delegation, Ledger ledger, int used, int max, List<String> waiting) {}
}
