package org.rcm.intake.decision;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rcm.intake.event.Event;
import org.rcm.intake.event.EventChoice;
import org.rcm.intake.event.Events;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.store.MailStanding;
import org.rcm.intake.store.Mails;
import org.rcm.intake.store.Registrations;
import org.rcm.intake.store.StoredResponse;

/**
 * Decides a mail that was read: finds or opens the registrations it is about, applies the rules, takes the seats, and
 * promises ticket requests and the answer. Made by {@link Decisions}.
 *
 * <p>Everything happens in the transaction that the caller has open, and is lost together if it fails. Thread-safe;
 * decisions of one event happen one after the other, whatever number of workers there is.
 */
public final class DecideRegistration {
    private final Mails mails;
    private final Events events;
    private final Registrations registrations;
    private final EventOfMail eventOfMail;
    private final Applications applications;
    private final FindRegistration find;
    private final TicketQuestions questions;
    private final Settlement settlement;

    DecideRegistration(
            Mails mails,
            Events events,
            Registrations registrations,
            EventOfMail eventOfMail,
            Applications applications,
            FindRegistration find,
            TicketQuestions questions,
            Settlement settlement) {
        this.mails = mails;
        this.events = events;
        this.registrations = registrations;
        this.eventOfMail = eventOfMail;
        this.applications = applications;
        this.find = find;
        this.questions = questions;
        this.settlement = settlement;
    }

    /**
     * To be called first where several mails are decided in one transaction: takes the turns of all events in their
     * order, so that two who decide for several events never wait for each other.
     */
    public void takeTurn() {
        events.all().stream().map(Event::id).sorted().forEach(registrations::lockEvent);
    }

    /**
     * Decides one mail. A mail that is settled already is left alone, so that it may come twice.
     *
     * @throws java.util.NoSuchElementException if no such mail is stored
     * @throws RuntimeException if another decision was quicker or the database fails: roll back and try again
     */
    public MailDecision decide(ReadMail mail) {
        if (mail.mail().author().isMachine() || mail.reading().kind().isMachine()) {
            return unlessSettled(mail, stored -> ignore(mail));
        }
        Sender sender = Sender.of(mail);
        Optional<StoredResponse> question = questions.answeredBy(mail, sender);
        Optional<Event> ofQuestion = question.flatMap(asked -> events.byReference(asked.reference()));
        if (ofQuestion.isPresent()) {
            return decideFor(ofQuestion.get(), mail, sender, question);
        }
        if (Applications.isThankYou(mail)) {
            Optional<StoredResponse> before = questions.answeredBefore(mail, sender);
            if (before.isPresent()) {
                return unlessSettled(mail, stored -> leaveAnswer(mail, stored, sender, before.get()));
            }
            return unlessSettled(mail, stored -> settlement.finish(mail, stored, sender, null, new Course()));
        }
        EventChoice choice = eventOfMail.of(mail);
        return choice instanceof EventChoice.Found found
                ? decideFor(found.event(), mail, sender, Optional.empty())
                : unlessSettled(mail, stored -> leaveToPerson(mail, stored, sender, choice));
    }

    /** @param decision of a mail that is not settled, and stands as given */
    private MailDecision unlessSettled(ReadMail mail, Function<MailStanding, MailDecision> decision) {
        MailStanding stored = mails.standing(mail.id()).orElseThrow();
        return stored.state() == MailState.RECEIVED ? decision.apply(stored) : settlement.alreadySettled(mail.id());
    }

    /** Nothing in it is an application; what its program asks of us, such as to take a mail back, is for a person. */
    private MailDecision ignore(ReadMail mail) {
        Course course = new Course();
        course.find(Settlement.machine(mail));
        course.find(mail.mail().findings());
        course.find(mail.reading().findings());
        return settlement.leave(mail, course);
    }

    /** Looked at after the turn is taken: another worker may have decided it meanwhile. */
    private MailDecision decideFor(Event event, ReadMail mail, Sender sender, Optional<StoredResponse> question) {
        registrations.lockEvent(event.id());
        return unlessSettled(mail, stored -> decideFor(event, mail, stored, sender, question));
    }

    private MailDecision decideFor(
            Event event, ReadMail mail, MailStanding stored, Sender sender, Optional<StoredResponse> question) {
        Course course = new Course();
        course.find(Applications.ofMail(mail, sender));
        Work work = new Work(mail, event, sender);
        applications.decide(work, course);
        if (question.isPresent() && questions.passOn(mail, question.get(), course)) {
            course.settle(FindingCode.NOTHING_UNDERSTOOD);
        }
        Circle circle = find.circle(work);
        if (Applications.asks(mail) || decidesNobody(course)) {
            course.isAbout(circle.mayBeAbout());
        }
        if (isLeftToPerson(course)) {
            course.tellsHowStand(circle.knownToSender());
        }
        return settlement.finish(mail, stored, sender, event, course);
    }

    /** Nothing became of anybody, and nothing is asked back that says whom it is about. */
    private static boolean isLeftToPerson(Course course) {
        return decidesNobody(course) && !course.hasFound(FindingCode.NO_REGISTRATION_FOUND);
    }

    /** Whom it may be about is for the person to see; who is said and not on record may be one of them by another name. */
    private static boolean decidesNobody(Course course) {
        return course.people().isEmpty() && course.needsPerson() && !course.hasFound(FindingCode.EVENT_UNKNOWN);
    }

    /** Staff have one answer already; a second one may say otherwise, and is not to be lost as a thank-you. */
    private MailDecision leaveAnswer(ReadMail mail, MailStanding stored, Sender sender, StoredResponse question) {
        Course course = new Course();
        course.find(
                Finding.review(FindingCode.QUESTION_FOR_STAFF, "answers once more what ticketing staff have asked"));
        course.isAbout(List.of(question.reference()));
        return settlement.finish(mail, stored, sender, null, course);
    }

    private MailDecision leaveToPerson(ReadMail mail, MailStanding stored, Sender sender, EventChoice choice) {
        Course course = new Course();
        course.find(Applications.ofMail(mail, sender));
        String why = choice instanceof EventChoice.Unclear unclear
                ? "may be for " + unclear.candidates().size() + " events"
                : "names no event, and none was open at its receipt";
        course.find(Finding.review(FindingCode.EVENT_UNCLEAR, why));
        return settlement.finish(mail, stored, sender, null, course);
    }
}
