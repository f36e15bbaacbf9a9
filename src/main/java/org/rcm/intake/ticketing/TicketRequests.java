package org.rcm.intake.ticketing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rcm.intake.event.Event;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.State;

/**
 * Builds ticket requests; the only way to one. Pure, hence the same input gives the same message with the same id.
 * Every method throws {@link IllegalStateException} rather than build a message that a ticket must not be bought from; it
 * names the reference and the field, never a value.
 */
public final class TicketRequests {
    private TicketRequests() {}

    /**
     * Asks for a ticket.
     *
     * @param besides flags that neither the registration nor its event tells
     * @param version 1, or one more than the last message if there were others
     * @throws IllegalStateException if the registration is not confirmed with a ticket, or its passport is not proven
     */
    public static TicketRequest request(
            Registration registration, Event event, Set<TicketFlag> besides, int version, Instant at) {
        requireTicket(registration);
        return TicketDraft.of(registration, event, besides, at).finish(TicketRequest.Type.REQUEST, version, List.of());
    }

    /**
     * Tells what has changed since the last message.
     *
     * @param besides flags that neither the registration nor its event tells
     * @return empty if nothing has that ticketing staff see
     * @throws IllegalStateException as for {@link #request}
     */
    public static Optional<TicketRequest> amendment(
            TicketRequest last, Registration after, Event event, Set<TicketFlag> besides, Instant at) {
        requireTicket(after);
        TicketDraft now = TicketDraft.of(after, event, besides, at);
        List<TicketRequest.Change> changes = TicketFields.changes(TicketFields.of(last), now.fields());
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(now.finish(TicketRequest.Type.AMENDMENT, last.version() + 1, changes));
    }

    /** Takes the last message's ticket back. */
    public static TicketRequest cancellation(TicketRequest last, CancellationReason reason, Instant at) {
        return following(last, TicketRequest.Type.CANCELLATION, Objects.requireNonNull(reason), null, null, at);
    }

    /** Hands on what the delegate answered to a question of staff; all else is as in the last message. */
    public static TicketRequest answer(TicketRequest last, String question, String answer, Instant at) {
        Objects.requireNonNull(question);
        Objects.requireNonNull(answer);
        return following(last, TicketRequest.Type.ANSWER, null, question, answer, at);
    }

    /** The next version, which changes nothing of the ticket itself. */
    private static TicketRequest following(
            TicketRequest last,
            TicketRequest.Type type,
            CancellationReason reason,
            String question,
            String answer,
            Instant at) {
        int version = last.version() + 1;
        return new TicketRequest(
                id(last.reference(), version, type, at),
                last.reference(),
                version,
                type,
                last.event(),
                last.delegation(),
                last.payer(),
                last.traveller(),
                last.document(),
                last.ssrDocs(),
                last.travel(),
                last.flags(),
                last.checks(),
                last.proof(),
                List.of(),
                reason,
                question,
                answer,
                at);
    }

    private static void requireTicket(Registration registration) {
        if (registration.state() != State.CONFIRMED) {
            throw new IllegalStateException("No ticket for " + registration.reference() + ": state is not CONFIRMED");
        }
        if (!registration.entitlement().ticket()) {
            throw new IllegalStateException("No ticket for " + registration.reference() + ": entitlement has none");
        }
    }

    /** The same for the same message; personal data has no part in it, for ids stand in logs. */
    static String id(String reference, int version, TicketRequest.Type type, Instant at) {
        String name = String.join("|", reference, String.valueOf(version), type.name(), at.toString());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
