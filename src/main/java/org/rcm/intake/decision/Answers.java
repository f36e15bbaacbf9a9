package org.rcm.intake.decision;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rcm.intake.event.Event;
import org.rcm.intake.mail.IncomingMail;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.reply.Attachment;
import org.rcm.intake.reply.ItineraryCalendar;
import org.rcm.intake.reply.Replies;
import org.rcm.intake.reply.SentThread;
import org.rcm.intake.reply.WrittenReply;
import org.rcm.intake.reply.content.AnswerRequest;
import org.rcm.intake.reply.content.AnsweredMail;
import org.rcm.intake.reply.content.Occasion;
import org.rcm.intake.reply.content.PersonOutcome;
import org.rcm.intake.reply.content.TicketNews;
import org.rcm.intake.store.Outbox;
import org.rcm.intake.store.OutboxKind;
import org.rcm.intake.store.Registrations;

/** Promises the mails that delegates read: one for each mail of a human, and one for what happens to them besides. */
final class Answers {
    private final Replies replies;
    private final Outbox outbox;
    private final Registrations registrations;
    private final AnswerCap cap;
    private final Clock clock;

    Answers(Replies replies, Outbox outbox, Registrations registrations, AnswerCap cap, Clock clock) {
        this.replies = replies;
        this.outbox = outbox;
        this.registrations = registrations;
        this.cap = cap;
        this.clock = clock;
    }

    /**
     * Answers a mail; never a machine's, nor a forged one.
     *
     * @param event the event it is about, or null if that is unclear
     * @return true if an answer is promised
     */
    boolean toMail(ReadMail read, Sender sender, Event event, Course course) {
        if (!sender.verified() || sender.address().isEmpty() || !cap.mayAnswer(sender.address(), clock.instant())) {
            return false;
        }
        AnswerRequest request =
                new AnswerRequest(Occasion.MAIL, mail(read), course.people(), course.mailFindings(), event);
        return promise(request, List.of(), "reply:mail:" + read.id(), read.id()).isPresent();
    }

    /** Tells somebody that a place became free. */
    void promoted(Registration registration, Event event) {
        about(registration, Occasion.PROMOTION, List.of(), event);
    }

    /** Tells somebody what was missing at the deadline. */
    void late(Registration registration, List<Finding> findings, Event event) {
        about(registration, Occasion.DEADLINE, findings, event);
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
        return addressOf(registration).flatMap(address -> {
            PersonOutcome outcome = new PersonOutcome(registration, registration.state(), List.of(), true);
            AnswerRequest request = new AnswerRequest(
                    Occasion.TICKETING, threadOf(registration, address), List.of(outcome), List.of(), event, news);
            List<Attachment> flights = ItineraryCalendar.of(registration.reference(), news, clock.instant()).stream()
                    .toList();
            return promise(request, flights, "reply:ticketing:" + registration.reference() + ":" + responseId, null);
        });
    }

    private void about(Registration registration, Occasion occasion, List<Finding> findings, Event event) {
        addressOf(registration).ifPresent(address -> {
            PersonOutcome outcome = new PersonOutcome(registration, registration.state(), findings, true);
            AnswerRequest request =
                    new AnswerRequest(occasion, threadOf(registration, address), List.of(outcome), List.of(), event);
            int before = outbox.of(registration.reference()).size();
            String key =
                    "reply:" + occasion.name().toLowerCase(Locale.ROOT) + ":" + registration.reference() + ":" + before;
            promise(request, List.of(), key, null);
        });
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
            outbox.add(OutboxKind.REPLY, key, first, mailId, reply.raw(), clock.instant());
            references.forEach(reference -> registrations.answeredBy(reference, reply.messageId()));
        });
        return written.map(WrittenReply::messageId);
    }

    private static AnsweredMail mail(ReadMail read) {
        IncomingMail mail = read.mail();
        List<String> references =
                mail.references().isEmpty() && mail.inReplyTo() != null ? List.of(mail.inReplyTo()) : mail.references();
        return new AnsweredMail(
                mail.messageId(),
                references,
                mail.subject(),
                mail.from().address(),
                mail.receipt().at(),
                mail.receipt().proof(),
                read.reading().kind(),
                read.reading().language());
    }

    /** The thread that its address knows: that of our last mail there, or else the last mail about the registration. */
    private AnsweredMail threadOf(Registration registration, String address) {
        List<String> mails = registration.mails();
        Optional<SentThread> ours = outbox.of(registration.reference()).stream()
                .filter(promise -> promise.kind() == OutboxKind.REPLY)
                .map(promise -> SentThread.of(promise.payload()))
                .flatMap(Optional::stream)
                .filter(thread -> thread.to().equalsIgnoreCase(address))
                .reduce((one, next) -> next);
        String last = mails.isEmpty() ? null : mails.get(mails.size() - 1);
        return new AnsweredMail(
                ours.map(SentThread::messageId).orElse(last),
                ours.map(SentThread::references).orElse(List.of()),
                null,
                address,
                registration.completedAt() == null ? registration.receivedAt() : registration.completedAt(),
                null,
                MailKind.REGISTRATION,
                registration.language());
    }

    /** The delegate's own address or, where that is missing, the one that wrote. */
    private static Optional<String> addressOf(Registration registration) {
        String own = registration.delegate().email();
        return own != null
                ? Optional.of(own)
                : registration.addresses().stream().sorted().findFirst();
    }
}
