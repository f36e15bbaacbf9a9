package org.rcm.intake.decision;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rcm.intake.event.Event;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.State;
import org.rcm.intake.reply.Attachment;
import org.rcm.intake.reply.ItineraryCalendar;
import org.rcm.intake.reply.Replies;
import org.rcm.intake.reply.WrittenReply;
import org.rcm.intake.reply.content.AnswerRequest;
import org.rcm.intake.reply.content.Besides;
import org.rcm.intake.reply.content.Occasion;
import org.rcm.intake.reply.content.PersonOutcome;
import org.rcm.intake.reply.content.TicketNews;
import org.rcm.intake.store.Outbox;
import org.rcm.intake.store.OutboxKind;
import org.rcm.intake.store.PlannedNotices;
import org.rcm.intake.store.Registrations;

/**
 * Promises the mails that delegates read: one for each mail of a human, one for each delegate of whom somebody else
 * wrote, and one for what happens to them besides.
 */
final class Answers {
    private final Replies replies;
    private final Outbox outbox;
    private final Registrations registrations;
    private final AnswerCap cap;
    private final Addressees addressees;
    private final Threads threads;
    private final PlannedNotices planned;
    private final Clock clock;

    Answers(
            Replies replies,
            Outbox outbox,
            Registrations registrations,
            PlannedNotices planned,
            AnswerCap cap,
            Clock clock) {
        this.replies = replies;
        this.outbox = outbox;
        this.registrations = registrations;
        this.planned = planned;
        this.cap = cap;
        this.addressees = new Addressees(replies, cap, clock);
        this.threads = new Threads(outbox);
        this.clock = clock;
    }

    /**
     * Answers a mail; never a machine's. Delegates whom it is about and who did not write it are told at their own
     * addresses, and whoever wrote gets the summary. A forged one's answer goes to somebody who may not have written: it
     * holds nothing personal, not even the subject.
     *
     * @param event the event it is about, or null if that is unclear
     * @param again true if it was answered before, and what it is about has come on record since
     * @return true if an answer is promised
     */
    boolean toMail(ReadMail read, Sender sender, Event event, Course course, boolean again) {
        if (sender.address().isEmpty()) {
            return false;
        }
        String key = "reply:mail:" + read.id() + (again ? ":again" : "");
        if (!sender.verified()) {
            return cap.mayAnswerForged(sender.address(), clock.instant()) && toForged(read, sender, event, course, key);
        }
        boolean mayAnswer = cap.mayAnswer(sender.address(), clock.instant());
        Map<String, String> apart = event == null ? Map.of() : addressees.ofOthers(sender, course.people());
        Besides besides = around(event, course, course.told(), apart.keySet(), null);
        AnswerRequest request = new AnswerRequest(
                Occasion.MAIL,
                Threads.mail(read, sender.address()),
                course.told(),
                course.mailFindings(),
                event,
                besides);
        boolean promised =
                mayAnswer && promise(request, List.of(), key, read.id()).isPresent();
        for (PersonOutcome person : course.people()) {
            String own = apart.get(person.after().reference());
            if ((promised || !mayAnswer) && own != null) {
                apart(read, sender, person, own, event, course);
            }
        }
        return promised;
    }

    private boolean toForged(ReadMail read, Sender sender, Event event, Course course, String key) {
        AnswerRequest request = new AnswerRequest(
                Occasion.MAIL,
                Threads.mail(read, sender.address()).withoutSubject(),
                List.of(),
                course.mailFindings(),
                event,
                Besides.NOTHING);
        return promise(request, List.of(), key, read.id()).isPresent();
    }

    /** What the writer may not be told is told in full to whom it is about. */
    private void apart(ReadMail read, Sender sender, PersonOutcome person, String own, Event event, Course course) {
        PersonOutcome known = new PersonOutcome(
                person.after(),
                person.before(),
                person.findings().stream()
                        .filter(finding -> finding.code() != FindingCode.STRANGER_CHANGES)
                        .toList(),
                person.changed());
        Besides besides = around(event, course, List.of(known), Set.of(), sender.address());
        AnswerRequest request = new AnswerRequest(
                Occasion.ON_BEHALF, Threads.mail(read, own), List.of(known), List.of(), event, besides);
        promise(
                request,
                List.of(),
                "reply:own:" + read.id() + ":" + person.after().reference(),
                read.id());
    }

    /** @param told whom the message tells of: what goes with it is theirs */
    private Besides around(Event event, Course course, List<PersonOutcome> told, Set<String> apart, String writer) {
        boolean inShort = course.isStanding() && told.size() > 1;
        return new Besides(
                inShort ? Set.of() : Enclosing.letters(event, told, clock.instant()),
                Enclosing.calendar(told),
                apart,
                course.passedOn(),
                writer,
                course.isStanding());
    }

    /** Tells somebody that a place became free. */
    void promoted(Registration registration, Event event) {
        about(registration, Occasion.PROMOTION, List.of(), event);
    }

    /** Tells somebody what a person has decided. */
    void decided(Registration registration, List<Finding> findings, Event event) {
        about(registration, Occasion.DESK, findings, event);
    }

    /**
     * Tells somebody of the own ticket.
     *
     * @param responseId of the response it follows from
     * @return Message-ID of the promised mail; empty if none can be sent
     */
    Optional<String> ofTicket(Registration registration, Event event, TicketNews news, long responseId) {
        return addressees.of(registration, Occasion.TICKETING).flatMap(address -> {
            PersonOutcome outcome = new PersonOutcome(registration, registration.state(), List.of(), true);
            AnswerRequest request = new AnswerRequest(
                    Occasion.TICKETING, threads.of(registration, address), List.of(outcome), List.of(), event, news);
            List<Attachment> flights = ItineraryCalendar.of(registration.reference(), news, clock.instant()).stream()
                    .toList();
            return promise(request, flights, "reply:ticketing:" + registration.reference() + ":" + responseId, null);
        });
    }

    private void about(Registration registration, Occasion occasion, List<Finding> findings, Event event) {
        addressees.of(registration, occasion).ifPresent(address -> {
            PersonOutcome outcome = new PersonOutcome(registration, registration.state(), findings, true);
            tell(address, occasion, List.of(outcome), event);
        });
    }

    /**
     * Tells what no mail caused, to each address once, and not beyond what an address gets in a day.
     *
     * @return references of those who were told
     */
    List<String> byItself(Occasion occasion, List<Registration> about, Event event) {
        Map<String, List<PersonOutcome>> byAddress = new LinkedHashMap<>();
        for (Registration registration : about) {
            addressees.of(registration, occasion).ifPresent(address -> byAddress
                    .computeIfAbsent(address, any -> new ArrayList<>())
                    .add(new PersonOutcome(registration, registration.state(), List.of(), true)));
        }
        List<String> told = new ArrayList<>();
        byAddress.forEach((address, people) -> {
            if (cap.mayAnswer(address, clock.instant()) && tell(address, occasion, people, event)) {
                people.forEach(person -> told.add(person.after().reference()));
            }
        });
        return told;
    }

    private boolean tell(String address, Occasion occasion, List<PersonOutcome> people, Event event) {
        Registration first = people.get(0).after();
        Besides besides = new Besides(
                Enclosing.letters(event, people, clock.instant()),
                occasion != Occasion.LETTER && Enclosing.calendar(people),
                Set.of(),
                Set.of(),
                null);
        AnswerRequest request =
                new AnswerRequest(occasion, threads.answering(first, address), people, List.of(), event, besides);
        int before = outbox.of(first.reference()).size();
        String key = "reply:" + occasion.name().toLowerCase(Locale.ROOT) + ":" + first.reference() + ":" + before;
        return promise(request, List.of(), key, null).isPresent();
    }

    /** @return the Message-ID; empty if no mail can be sent to this address */
    private Optional<String> promise(AnswerRequest request, List<Attachment> attachments, String key, Long mailId) {
        Optional<WrittenReply> written = replies.write(request, attachments, key);
        written.ifPresent(reply -> {
            List<String> references = request.people().stream()
                    .map(person -> person.after().reference())
                    .distinct()
                    .toList();
            String first = references.isEmpty() ? null : references.get(0);
            outbox.add(OutboxKind.REPLY, key, first, mailId, reply.raw(), clock.instant())
                    .ifPresent(id ->
                            outbox.tellsOf(id, references.subList(Math.min(1, references.size()), references.size())));
            references.forEach(reference -> registrations.answeredBy(reference, reply.messageId()));
            takeClosingNotes(request);
        });
        return written.map(WrittenReply::messageId);
    }

    /** Who reads in an answer that the registration is late is not told so again by the note that waits for the morning. */
    private void takeClosingNotes(AnswerRequest request) {
        request.people().stream()
                .map(PersonOutcome::after)
                .filter(registration -> registration.state() == State.LATE)
                .filter(registration -> addressees
                        .of(registration, Occasion.DEADLINE)
                        .filter(request.mail().from()::equals)
                        .isPresent())
                .forEach(late -> planned.take(late.reference(), ByItself.CLOSING, clock.instant()));
    }
}
