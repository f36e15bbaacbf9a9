package org.rcm.intake.decision;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.rcm.intake.event.Event;
import org.rcm.intake.event.Events;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.store.MailOutcome;
import org.rcm.intake.store.Mails;
import org.rcm.intake.store.Registrations;

/**
 * Settles mails, and lets ticketing staff know whose ticket is not to be bought before a person has read one, and when that is
 * over. So whoever drops out in words that the hub does not understand is not flown.
 */
final class Pauses {
    private final Mails mails;
    private final Registrations registrations;
    private final Events events;
    private final Tickets tickets;

    Pauses(Mails mails, Registrations registrations, Events events, Tickets tickets) {
        this.mails = mails;
        this.registrations = registrations;
        this.events = events;
        this.tickets = tickets;
    }

    /** As {@link Mails#settle}. */
    boolean settle(long mailId, MailOutcome outcome) {
        List<String> concerned = takeTurn(mailId, outcome);
        boolean settled = mails.settle(mailId, outcome);
        follow(concerned);
        return settled;
    }

    /** As {@link Mails#settleReviewed}. */
    boolean settleReviewed(long mailId, MailOutcome outcome) {
        List<String> concerned = takeTurn(mailId, outcome);
        boolean settled = mails.settleReviewed(mailId, outcome);
        follow(concerned);
        return settled;
    }

    /**
     * To be called before a person lets a mail through, so that staff hear at once what it changes and that they may buy.
     *
     * @return whom to {@link #follow} when it is done, for of some it changes nothing
     */
    List<String> release(long mailId) {
        List<String> paused = mails.pausedBy(List.of(mailId));
        mails.release(mailId);
        return paused;
    }

    /** To be called when mails were erased: nobody reads them any more. */
    void released(Collection<Long> mailIds) {
        if (!mailIds.isEmpty()) {
            follow(mails.pausedBy(mailIds));
        }
    }

    /** Before the mail's row is written: who has the turn of an event may be waiting for that row. */
    private List<String> takeTurn(long mailId, MailOutcome outcome) {
        Collection<String> concerned = new TreeSet<>(mails.pausedBy(List.of(mailId)));
        concerned.addAll(outcome.paused());
        concerned.stream()
                .flatMap(reference -> events.byReference(reference).stream())
                .map(Event::id)
                .distinct()
                .sorted()
                .forEach(registrations::lockEvent);
        return List.copyOf(concerned);
    }

    /** Tells staff what is so now. Where they know, nothing happens. */
    void follow(List<String> references) {
        for (String reference : references) {
            Optional<Event> event = events.byReference(reference);
            Optional<Registration> paused = registrations.byReference(reference);
            if (event.isPresent() && paused.isPresent()) {
                tickets.follow(paused.get(), event.get(), false);
            }
        }
    }
}
