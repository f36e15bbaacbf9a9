package org.rcm.intake.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rcm.intake.event.Event;
import org.rcm.intake.event.Events;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.Ledger;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.State;
import org.rcm.intake.reply.content.PersonOutcome;
import org.rcm.intake.rules.Case;
import org.rcm.intake.rules.Claim;
import org.rcm.intake.store.Mails;
import org.rcm.intake.store.Registrations;
import org.rcm.intake.store.SeatUse;
import org.rcm.intake.store.Seats;

/** Looks after what happens by the clock alone. Made by {@link Decisions}; works in the caller's transaction. Thread-safe. */
public final class WatchDeadline {
    private final Events events;
    private final Mails mails;
    private final Registrations registrations;
    private final Seats seats;
    private final Seating seating;
    private final Book book;
    private final Promotion promotion;
    private final ByItself byItself;
    private final Settlement settlement;

    WatchDeadline(
            Events events,
            Mails mails,
            Registrations registrations,
            Seats seats,
            Seating seating,
            Book book,
            Promotion promotion,
            ByItself byItself,
            Settlement settlement) {
        this.events = events;
        this.mails = mails;
        this.registrations = registrations;
        this.seats = seats;
        this.seating = seating;
        this.book = book;
        this.promotion = promotion;
        this.byItself = byItself;
        this.settlement = settlement;
    }

    /**
     * Makes registrations late that were not complete at their event's deadline, and tells delegates what is due:
     * reminders, closing notes, letters. Whoever waits for a place of which the event file has more by now moves up. Waits for mails that reached us in time and are not decided yet. Events have
     * their turns in the order in which {@link DecideRegistration#takeTurn} takes them, and the audit trail comes last:
     * it is locked from its first line on, and who has an event's turn may be waiting to write there.
     *
     * @param now UTC, the hub's clock
     * @return how many became late
     */
    public int sweep(Instant now) {
        List<PersonOutcome> late = new ArrayList<>();
        List<PersonOutcome> promoted = new ArrayList<>();
        for (Event event : inOrder()) {
            boolean due = event.deadline().hasPassed(now)
                    && !registrations.incomplete(event.id()).isEmpty()
                    && !mails.undecidedBefore(event.deadline().instant(), Long.MIN_VALUE);
            if (due) {
                late.addAll(close(event, now));
            }
            promoted.addAll(fill(event));
            byItself.tell(event, now);
        }
        promoted.forEach(person -> settlement.record(Settlement.HUB, "PROMOTED", person, null, null));
        late.forEach(person -> settlement.record(Settlement.HUB, "DEADLINE", person, null, null));
        return late.size();
    }

    private List<Event> inOrder() {
        return events.all().stream().sorted(Comparator.comparing(Event::id)).toList();
    }

    /** Instants after one and up to another at which something falls due by the clock alone, in order. */
    public List<Instant> appointments(Instant after, Instant until) {
        return events.all().stream()
                .flatMap(event -> ByItself.appointments(event).stream())
                .filter(at -> at.isAfter(after) && !at.isAfter(until))
                .distinct()
                .sorted()
                .toList();
    }

    private List<PersonOutcome> fill(Event event) {
        Course course = new Course();
        for (String delegation : registrations.delegationsWaiting(event.id())) {
            if (used(event, delegation) < event.maximumOf(delegation).orElse(Claim.UNLIMITED)) {
                registrations.lockEvent(event.id());
                promotion.of(event, delegation, course);
            }
        }
        return course.everybody();
    }

    private int used(Event event, String delegation) {
        return seats.used(event.id()).stream()
                .filter(use ->
                        use.ledger() == Ledger.MAXIMUM && use.delegation().equals(delegation))
                .mapToInt(SeatUse::used)
                .sum();
    }

    private List<PersonOutcome> close(Event event, Instant now) {
        registrations.lockEvent(event.id());
        List<PersonOutcome> late = new ArrayList<>();
        for (Registration before : registrations.incomplete(event.id())) {
            Registration after = seating.settle(before, event, Judging.of(Case.at(now, event, before)));
            if (after.state() == State.LATE) {
                List<Finding> findings = Doubts.added(before.findings(), after.findings());
                book.save(after, event, false);
                byItself.late(after, event, now);
                late.add(new PersonOutcome(after, before.state(), findings, true));
            }
        }
        return late;
    }
}
