package org.rcm.intake.decision;

import org.rcm.intake.event.Event;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.store.Kept;
import org.rcm.intake.store.Registrations;

/** Writes registrations, and promises what follows from each writing. Within one transaction that locked the event. */
final class Book {
    private final Registrations registrations;
    private final Tickets tickets;

    Book(Registrations registrations, Tickets tickets) {
        this.registrations = registrations;
        this.tickets = tickets;
    }

    /** An empty registration with the event's next reference. */
    String nextReference(Event event) {
        return registrations.nextReference(event.id(), event.reference());
    }

    /** Writes one that was not there, because of a mail: nobody else knows it until the transaction ends. */
    void open(Registration opened, Work work) {
        registrations.insert(opened);
        tickets.follow(opened, work.event(), work.sender().authorised());
    }

    /** The same for one that may have been there. */
    void save(Registration after, Work work) {
        save(after, work.event(), work.sender().authorised());
    }

    /**
     * Writes it if it differs from what is there, and brings the ticket messages in line.
     *
     * @param byPerson true if a named person of the Secretariat stands for it
     */
    void save(Registration after, Event event, boolean byPerson) {
        Kept before = registrations.lock(after.reference()).orElseThrow();
        if (!before.registration().equals(after)) {
            registrations.update(before, after);
        }
        tickets.follow(after, event, byPerson);
    }
}
