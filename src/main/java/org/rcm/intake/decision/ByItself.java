package org.rcm.intake.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rcm.intake.event.Event;
import org.rcm.intake.event.Notices;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.State;
import org.rcm.intake.reply.content.Occasion;
import org.rcm.intake.store.Mails;
import org.rcm.intake.store.PlannedNotices;
import org.rcm.intake.store.Registrations;

/**
 * What the hub tells without being written to: reminders before the deadline, closing notes after it, letters on their
 * day. Each once, in the hours of the event file, and never while a mail that may change it is still being read.
 */
final class ByItself {
    /** The note to whom the deadline found incomplete. */
    static final String CLOSING = "CLOSING";

    private static final String LETTER = "LETTER";

    /** Whoever was answered so shortly before needs no reminder. */
    private static final Duration STILL_KNOWN = Duration.ofHours(24);

    private final Registrations registrations;
    private final Mails mails;
    private final PlannedNotices planned;
    private final Answers answers;

    ByItself(Registrations registrations, Mails mails, PlannedNotices planned, Answers answers) {
        this.registrations = registrations;
        this.mails = mails;
        this.planned = planned;
        this.answers = answers;
    }

    /** Somebody was late at the deadline, and is told by day. */
    void late(Registration registration, Event event, Instant now) {
        planned.plan(registration.reference(), CLOSING, event.notices().daytime(now));
    }

    /** Tells what is due. */
    void tell(Event event, Instant now) {
        if (!event.notices().isDaytime(now) || mails.undecidedBefore(now, Long.MIN_VALUE)) {
            return;
        }
        remind(event, now);
        send(Occasion.DEADLINE, CLOSING, planned.due(event.id(), CLOSING, now), State.LATE, event, now);
        letters(event, now);
    }

    /** Every instant at which something of an event falls due. */
    static List<Instant> appointments(Event event) {
        Notices notices = event.notices();
        Instant deadline = event.deadline().instant();
        List<Instant> all = new ArrayList<>();
        notices.reminders().forEach(days -> all.add(notices.reminderAt(event.deadline(), days)));
        all.add(deadline);
        all.add(notices.daytime(deadline));
        if (event.letter() != null && notices.lettersFrom() != null) {
            all.add(notices.lettersAt());
        }
        return all;
    }

    /** Of several that are due after a standstill the last alone is sent. */
    private void remind(Event event, Instant now) {
        Notices notices = event.notices();
        List<Integer> due = event.deadline().hasPassed(now)
                ? List.of()
                : notices.reminders().stream()
                        .filter(days ->
                                !notices.reminderAt(event.deadline(), days).isAfter(now))
                        .toList();
        if (due.isEmpty() || registrations.incomplete(event.id()).isEmpty()) {
            return;
        }
        registrations.lockEvent(event.id()); // before anything is written, as every decision does
        int days = due.get(due.size() - 1);
        Instant at = notices.reminderAt(event.deadline(), days);
        String what = "REMINDER-" + days;
        List<String> forgetful = registrations.incomplete(event.id()).stream()
                .map(Registration::reference)
                .filter(reference -> mails.lastAbout(reference)
                        .map(last -> last.isBefore(at.minus(STILL_KNOWN)))
                        .orElse(true))
                .filter(reference -> planned.plan(reference, what, at))
                .toList();
        send(Occasion.REMINDER, what, forgetful, State.INCOMPLETE, event, now);
    }

    private void letters(Event event, Instant now) {
        boolean due = event.letter() != null
                && event.notices().lettersFrom() != null
                && !now.isBefore(event.notices().lettersAt())
                && !event.letter().hasPassed(now);
        if (!due) {
            return;
        }
        registrations.lockEvent(event.id());
        List<String> unsent = registrations.inState(event.id(), State.CONFIRMED).stream()
                .filter(Enclosing::isInvited)
                .filter(invited -> invited.completedAt() != null
                        && invited.completedAt().isBefore(event.notices().lettersAt()))
                .map(Registration::reference)
                .filter(reference -> planned.plan(reference, LETTER, now))
                .toList();
        send(Occasion.LETTER, LETTER, unsent, State.CONFIRMED, event, now);
    }

    /**
     * Whoever is no longer in the state that the notice is about is not told; nor is whom somebody else told while this
     * one waited for its turn: the timer, a clock that is moved on, and other hubs look at the same time.
     */
    private void send(Occasion occasion, String what, List<String> due, State state, Event event, Instant now) {
        if (due.isEmpty()) {
            return;
        }
        registrations.lockEvent(event.id());
        List<Registration> concerned = due.stream()
                .filter(reference -> planned.take(reference, what, now))
                .flatMap(reference -> registrations.byReference(reference).stream())
                .filter(registration -> registration.state() == state)
                .toList();
        answers.byItself(occasion, concerned, event);
    }
}
