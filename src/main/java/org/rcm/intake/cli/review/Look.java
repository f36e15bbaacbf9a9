package org.rcm.intake.cli.review;

import java.util.List;
import java.util.stream.Collectors;
import org.rcm.intake.decision.DeskException;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.store.Registrations;
import org.rcm.intake.store.Store;
import org.rcm.intake.store.StoredMail;
import org.rcm.intake.store.TicketCase;

/**
 * What a case was when somebody last looked at it. A mail may come between a look and a decision; what was not seen is not
 * let through, and not declined. Who decides without a look is not stopped.
 */
final class Look {
    private static final String LOOK = "look:";

    private final Store store;

    Look(Store store) {
        this.store = store;
    }

    /** Remembers a case as it stands. @param shown from a {@link #at} before it was put on the screen */
    void remember(CaseId id, String shown) {
        store.meta().put(LOOK + id, shown);
    }

    /** How a case stands: which writing of each registration it is about, and how often staff have spoken of it. */
    String at(CaseId id) {
        return about(id).stream()
                .map(reference -> reference + " " + store.registrations().version(reference) + " "
                        + store.ticketResponses().of(reference).size())
                .collect(Collectors.joining(", "));
    }

    /**
     * To be called first in the transaction that decides.
     *
     * @throws DeskException if the case is no longer what was looked at
     */
    void check(CaseId id) {
        Registrations registrations = store.registrations();
        about(id).stream()
                .flatMap(reference -> registrations.byReference(reference).stream())
                .map(Registration::event)
                .distinct()
                .sorted()
                .forEach(registrations::lockEvent);
        store.meta().get(LOOK + id).filter(seen -> !seen.equals(at(id))).ifPresent(seen -> {
            throw new DeskException(
                    id + " has changed since it was looked at, and nothing was decided. See what is new: "
                            + "review show " + id + ", then call this again");
        });
        store.meta().remove(LOOK + id);
    }

    private List<String> about(CaseId id) {
        if (id instanceof CaseId.OfMail mail) {
            return store.mails().find(mail.id()).map(StoredMail::registrations).orElse(List.of()).stream()
                    .sorted()
                    .toList();
        }
        if (id instanceof CaseId.OfTicket ticket) {
            return store.ticketCases().find(ticket.id()).map(TicketCase::reference).stream()
                    .toList();
        }
        return List.of(id.toString());
    }
}
