package org.rcm.intake.ticketing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
     * @param version 1, or one more than the last message if there were others
     * @throws IllegalStateException if the registration is not confirmed with a ticket, or its passport is not proven
     */
    public static TicketRequest request(Registration registration, Event event, int version, Instant at) {
        requireTicket(registration);
        return draft(registration, event, at).finish(TicketRequest.Type.REQUEST, version, List.of(), null);
    }

    /**
     * Tells what has changed since the last message.
     *
     * @return empty if nothing has that ticketing staff see
     * @throws IllegalStateException as for {@link #request}
     */
    public static Optional<TicketRequest> amendment(TicketRequest last, Registration after, Event event, Instant at) {
        requireTicket(after);
        TicketDraft now = draft(after, event, at);
        return amended(TicketFields.of(last), now, last.version() + 1);
    }

    /**
     * Tells what has changed between two states of a registration.
     *
     * @param before as it was when the last message was built
     * @param version one more than that message's
     * @return empty if nothing has that ticketing staff see
     * @throws IllegalStateException as for {@link #request}
     */
    public static Optional<TicketRequest> amendment(
            Registration before, Registration after, Event event, int version, Instant at) {
        requireTicket(after);
        return amended(draft(before, event, at).fields(), draft(after, event, at), version);
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

    /**
     * Takes the ticket back that was requested for a registration.
     *
     * @param before as it was when the last message was built
     * @param version one more than that message's
     */
    public static TicketRequest cancellation(
            Registration before, Event event, int version, CancellationReason reason, Instant at) {
        Objects.requireNonNull(reason);
        return draft(before, event, at).finish(TicketRequest.Type.CANCELLATION, version, List.of(), reason);
    }

    private static Optional<TicketRequest> amended(Map<String, String> before, TicketDraft now, int version) {
        List<TicketRequest.Change> changes = TicketFields.changes(before, now.fields());
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(now.finish(TicketRequest.Type.AMENDMENT, version, changes, null));
    }

    private static void requireTicket(Registration registration) {
        if (registration.state() != State.CONFIRMED) {
            throw new IllegalStateException("No ticket for " + registration.reference() + ": state is not CONFIRMED");
        }
        if (!registration.entitlement().ticket()) {
            throw new IllegalStateException("No ticket for " + registration.reference() + ": entitlement has none");
        }
    }

    private static TicketDraft draft(Registration registration, Event event, Instant at) {
        return TicketDraft.of(registration, event, at);
    }

    /** The same for the same message; personal data has no part in it, for ids stand in logs. */
    static String id(String reference, int version, TicketRequest.Type type, Instant at) {
        String name = String.join("|", reference, String.valueOf(version), type.name(), at.toString());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
