package org.rcm.intake.decision;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rcm.intake.mail.Passage;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.State;
import org.rcm.intake.reply.content.PersonOutcome;
import org.rcm.intake.store.Registrations;
import org.rcm.intake.store.StoredResponse;
import org.rcm.intake.store.TicketResponses;
import org.rcm.intake.ticketing.ResponseVerdict;
import org.rcm.intake.ticketing.TicketJson;
import org.rcm.intake.ticketing.TicketResponse;

/** What a delegate answers to a question of ticketing staff goes back to them, in the delegate's own words. */
final class TicketQuestions {
    private static final int LONGEST_ANSWER = 4000;

    /** Mails that may answer a question with the reference alone; a signed letter bears the reference as well. */
    private static final Set<MailKind> MAY_ANSWER = EnumSet.of(MailKind.OTHER, MailKind.QUESTION, MailKind.SUPPLEMENT);

    private final TicketResponses responses;
    private final Registrations registrations;
    private final Tickets tickets;
    private final TicketJson json;
    private final Clock clock;

    TicketQuestions(
            TicketResponses responses, Registrations registrations, Tickets tickets, TicketJson json, Clock clock) {
        this.responses = responses;
        this.registrations = registrations;
        this.tickets = tickets;
        this.json = json;
        this.clock = clock;
    }

    /** The question that a mail answers: in its thread, or else the last one of a registration that it names. */
    Optional<StoredResponse> answeredBy(ReadMail read, Sender sender) {
        Stream<StoredResponse> inThread =
                MailThread.of(read.mail()).messageIds().stream().flatMap(id -> responses.askedBy(id).stream());
        Stream<StoredResponse> named = MAY_ANSWER.contains(read.reading().kind())
                ? read.reading().references().stream().flatMap(reference -> lastAsked(reference).stream())
                : Stream.of();
        return words(read).isEmpty()
                ? Optional.empty()
                : Stream.concat(inThread, named)
                        .filter(question -> registrations
                                .byReference(question.reference())
                                .filter(sender::mayChange)
                                .isPresent())
                        .findFirst();
    }

    /** The question that a mail answers directly, though it has been answered before. */
    Optional<StoredResponse> answeredBefore(ReadMail read, Sender sender) {
        return Optional.ofNullable(read.mail().inReplyTo())
                .flatMap(responses::everAskedBy)
                .filter(question -> question.answeredAt() != null)
                .filter(question -> registrations
                        .byReference(question.reference())
                        .filter(sender::mayChange)
                        .isPresent());
    }

    /** To be called when everything else that the mail says is decided: who no longer comes answers nothing. */
    boolean passOn(ReadMail read, StoredResponse question, Course course) {
        Registration now = registrations.byReference(question.reference()).orElseThrow();
        if (now.state() != State.CONFIRMED) {
            return false;
        }
        TicketResponse asked = json.readResponse(question.text());
        if (!tickets.answer(now.reference(), asked.note(), words(read))) {
            return false;
        }
        responses.answered(question.id(), clock.instant());
        Finding finding = Finding.info(FindingCode.TICKET_QUESTION_ANSWERED, "the answer went to ticketing staff");
        PersonOutcome outcome = new PersonOutcome(now, now.state(), List.of(finding), true);
        if (course.references().contains(now.reference())) {
            course.alsoChanged(outcome);
        } else {
            course.tell(outcome);
        }
        return true;
    }

    private Optional<StoredResponse> lastAsked(String reference) {
        return responses.of(reference).stream()
                .filter(one -> one.verdict() == ResponseVerdict.TAKEN
                        && one.questionMail() != null
                        && one.answeredAt() == null)
                .reduce((one, next) -> next);
    }

    private static String words(ReadMail read) {
        String own = read.mail().passages(Passage.Role.OWN).stream()
                .map(Passage::text)
                .collect(Collectors.joining("\n"))
                .strip();
        return own.substring(0, Math.min(own.length(), LONGEST_ANSWER));
    }
}
