package org.rcm.intake.reply.content;

import java.util.List;
import org.rcm.intake.event.Event;
import org.rcm.intake.registration.Finding;

/**
 * What the decision hands over to be told: one mail gets one answer, whoever many people it is about.
 *
 * @param occasion why the hub writes
 * @param mail the mail that is answered; for other occasions the last mail about the registration, whose thread and
 *     address the message goes to
 * @param people what became of each person, in the order of the mail; empty if the mail is about nobody we know
 * @param mailFindings what was found about the mail as a whole
 * @param event the event it is about, or null if that is unclear
 * @param ticket what is told of a ticket, or null if nothing
 * @param besides what goes on around the message
 */
public record AnswerRequest(
        Occasion occasion,
        AnsweredMail mail,
        List<PersonOutcome> people,
        List<Finding> mailFindings,
        Event event,
        TicketNews ticket,
        Besides besides) {
    public AnswerRequest {
        people = List.copyOf(people);
        mailFindings = List.copyOf(mailFindings);
    }

    /** A message that tells nothing of a ticket, and that nothing else goes on around. */
    public AnswerRequest(
            Occasion occasion, AnsweredMail mail, List<PersonOutcome> people, List<Finding> mailFindings, Event event) {
        this(occasion, mail, people, mailFindings, event, null, Besides.NOTHING);
    }

    /** A message that nothing else goes on around. */
    public AnswerRequest(
            Occasion occasion,
            AnsweredMail mail,
            List<PersonOutcome> people,
            List<Finding> mailFindings,
            Event event,
            TicketNews ticket) {
        this(occasion, mail, people, mailFindings, event, ticket, Besides.NOTHING);
    }

    /** A message that tells nothing of a ticket. */
    public AnswerRequest(
            Occasion occasion,
            AnsweredMail mail,
            List<PersonOutcome> people,
            List<Finding> mailFindings,
            Event event,
            Besides besides) {
        this(occasion, mail, people, mailFindings, event, null, besides);
    }
}
