package org.rcm.intake.decision;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.rcm.intake.event.Event;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.State;
import org.rcm.intake.reply.content.PersonOutcome;
import org.rcm.intake.rules.Case;
import org.rcm.intake.rules.Findings;
import org.rcm.intake.store.Registrations;

/** Gives free places to those who wait for them, in order of completion, and tells them. */
final class Promotion {
    private final Registrations registrations;
    private final Seating seating;
    private final Book book;
    private final Answers answers;
    private final Clock clock;

    Promotion(Registrations registrations, Seating seating, Book book, Answers answers, Clock clock) {
        this.registrations = registrations;
        this.seating = seating;
        this.book = book;
        this.answers = answers;
        this.clock = clock;
    }

    /** To be called whenever a place of a delegation may have become free. */
    void of(Event event, String delegation, Course course) {
        if (delegation == null || isTooLate(event, delegation)) {
            return;
        }
        for (Registration waiting : registrations.waiting(event.id(), delegation)) {
            Registration after = moveUp(waiting, event);
            if (after.state() == State.WAITLISTED) {
                return;
            }
            book.save(after, event, false);
            answers.promoted(after, event);
            course.alsoChanged(new PersonOutcome(
                    after, waiting.state(), Doubts.added(waiting.findings(), after.findings()), true));
        }
    }

    /** Nobody is given a journey to an event that is over, or that can no longer bring him there in time. */
    private boolean isTooLate(Event event, String delegation) {
        boolean flies = event.ticket() != null && event.ticket().seatsOf(delegation) > 0;
        Instant last = flies && event.travel() != null
                ? event.travel().arriveBy().atZone(event.dates().zone()).toInstant()
                : event.dates().over();
        return !clock.instant().isBefore(last);
    }

    private Registration moveUp(Registration waiting, Event event) {
        Registration after = seating.settle(waiting, event, Judging.of(Case.at(clock.instant(), event, waiting)));
        List<Finding> promoted = List.of(Findings.promoted(event, waiting.delegation()));
        return after.state() == State.CONFIRMED
                ? after.but()
                        .findings(Doubts.joined(after.findings(), promoted))
                        .build()
                : after;
    }
}
