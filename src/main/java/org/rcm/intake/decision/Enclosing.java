package org.rcm.intake.decision;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rcm.intake.event.Event;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.State;
import org.rcm.intake.reply.content.PersonOutcome;

/** What goes with a message. */
final class Enclosing {
    private Enclosing() {}

    /** References of those who get their letter now: confirmed, and it is not back yet; again if it must have got lost. */
    static Set<String> letters(Event event, List<PersonOutcome> people, Instant now) {
        if (event == null
                || event.letter() == null
                || now.isBefore(event.notices().lettersAt())) {
            return Set.of();
        }
        return people.stream()
                .map(PersonOutcome::after)
                .filter(Enclosing::isInvited)
                .map(Registration::reference)
                .collect(Collectors.toSet());
    }

    static boolean isInvited(Registration registration) {
        return registration.state() == State.CONFIRMED && registration.acceptedAt() == null;
    }

    /** The event is for the calendar of whoever is confirmed by what has just happened. */
    static boolean calendar(List<PersonOutcome> people) {
        return people.stream()
                .anyMatch(person -> person.changed()
                        && person.after().state() == State.CONFIRMED
                        && person.after().acceptedAt() == null);
    }
}
