package org.rcm.intake.decision;

import java.util.List;
import java.util.Optional;
import org.rcm.intake.event.Event;
import org.rcm.intake.event.EventChoice;
import org.rcm.intake.event.Events;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.State;
import org.rcm.intake.store.Audit;
import org.rcm.intake.store.Mails;
import org.rcm.intake.store.Registrations;
import org.rcm.intake.store.StoredMail;

/** Where a named person decides mails that wait in {@code REVIEW}. Works as {@link Desk} does. */
public final class MailDesk {
    private final Mails mails;
    private final Registrations registrations;
    private final Events events;
    private final EventOfMail eventOfMail;
    private final Applications applications;
    private final Pauses pauses;
    private final Settlement settlement;
    private final Audit audit;

    MailDesk(
            Mails mails,
            Registrations registrations,
            Events events,
            EventOfMail eventOfMail,
            Applications applications,
            Pauses pauses,
            Settlement settlement,
            Audit audit) {
        this.mails = mails;
        this.registrations = registrations;
        this.events = events;
        this.eventOfMail = eventOfMail;
        this.applications = applications;
        this.pauses = pauses;
        this.settlement = settlement;
        this.audit = audit;
    }

    /**
     * Does what a mail asks, as if an address had written it that may: a correction is taken over, a withdrawal or a
     * replacement carried out, and a ticket amended or cancelled accordingly.
     *
     * @param eventId for which event, or null to go by what the mail names
     * @param who named person
     * @param why in words; nothing personal of the delegate
     */
    public MailDecision letThrough(ReadMail mail, String eventId, String who, String why) {
        Event event = eventOf(mail, eventId)
                .orElseThrow(() -> new DeskException("Mail " + mail.id() + " names no event: say which one it is for"));
        registrations.lockEvent(event.id());
        waiting(mail.id());
        Sender sender = Sender.of(mail).authorisedByPerson();
        Course course = new Course();
        List<String> paused = pauses.release(mail.id());
        applications.decide(new Work(mail, event, sender), course);
        MailDecision decision = settlement.finishReviewed(mail, sender, event, course, who, why);
        pauses.follow(paused);
        return decision;
    }

    /**
     * Closes a mail that was dealt with by hand, or about which nothing is to be done.
     *
     * @param who named person
     * @param why in words; nothing personal of the sender
     */
    public void close(long mailId, String who, String why) {
        settlement.close(waiting(mailId));
        audit.append(who, "CLOSED", null, mailId, why);
    }

    /** Tries a mail again that had been given up. @return false if it had not */
    public boolean retry(long mailId, String who, String why) {
        boolean again = mails.retry(mailId);
        if (again) {
            audit.append(who, "RETRIED", null, mailId, why);
        }
        return again;
    }

    /** Closes mails whose every doubt was this registration's, now that a person has decided it. */
    void closeSettled(Registration before) {
        for (StoredMail mail : mails.inState(MailState.REVIEW)) {
            boolean about = mail.registrations().contains(before.reference()) && mail.kind() != MailKind.QUESTION;
            boolean sameDoubts = Doubts.open(before.findings()).containsAll(Doubts.open(mail.findings()));
            boolean othersSettled = mail.registrations().stream()
                    .filter(reference -> !reference.equals(before.reference()))
                    .flatMap(reference -> registrations.byReference(reference).stream())
                    .noneMatch(other -> other.state() == State.NEEDS_REVIEW);
            if (about && sameDoubts && othersSettled) {
                settlement.close(mail);
            }
        }
    }

    private StoredMail waiting(long mailId) {
        return mails.find(mailId)
                .filter(mail -> mail.state() == MailState.REVIEW)
                .orElseThrow(() -> new DeskException("Mail " + mailId + " does not wait for a person"));
    }

    private Optional<Event> eventOf(ReadMail mail, String eventId) {
        if (eventId != null) {
            return events.byId(eventId);
        }
        return eventOfMail.of(mail) instanceof EventChoice.Found found ? Optional.of(found.event()) : Optional.empty();
    }
}
