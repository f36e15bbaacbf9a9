package org.rcm.intake.decision;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rcm.intake.event.Event;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.reply.content.PersonOutcome;
import org.rcm.intake.store.Audit;
import org.rcm.intake.store.MailOutcome;
import org.rcm.intake.store.MailStanding;
import org.rcm.intake.store.Mails;
import org.rcm.intake.store.StoredMail;

/** Ends a decision: the answer, the mail's row, the audit trail. */
final class Settlement {
    static final String HUB = "hub";

    private final Mails mails;
    private final Pauses pauses;
    private final Audit audit;
    private final Answers answers;

    Settlement(Mails mails, Pauses pauses, Audit audit, Answers answers) {
        this.mails = mails;
        this.pauses = pauses;
        this.audit = audit;
        this.answers = answers;
    }

    /** A machine's mail: nobody is told anything. */
    MailDecision leave(ReadMail read, Course course) {
        boolean asks =
                course.mailFindings().stream().anyMatch(finding -> finding.code() == FindingCode.QUESTION_FOR_STAFF);
        MailState state = asks ? MailState.REVIEW : MailState.IGNORED;
        return settle(
                read, outcome(read, read.reading().kind(), state, List.of(), course.mailFindings(), false, Set.of()));
    }

    /**
     * @param stored how it stood before
     * @param event the event it is about, or null if that is unclear
     */
    MailDecision finish(ReadMail read, MailStanding stored, Sender sender, Event event, Course course) {
        boolean replied =
                !Applications.isThankYou(read) && answers.toMail(read, sender, event, course, stored.replied());
        MailState state = course.needsPerson() ? MailState.REVIEW : MailState.DONE;
        MailDecision decision = settle(
                read,
                outcome(
                        read,
                        course.kindOf(read.reading().kind()),
                        state,
                        course.references(),
                        course.allFindings(),
                        replied,
                        course.paused()));
        course.everybody().forEach(person -> record(HUB, "DECIDED", person, read.id(), null));
        return decision;
    }

    /** The same for a mail that a person has let through. */
    MailDecision finishReviewed(ReadMail read, Sender sender, Event event, Course course, String who, String why) {
        boolean again = mails.standing(read.id()).map(MailStanding::replied).orElse(false);
        boolean replied = answers.toMail(read, sender, event, course, again);
        MailOutcome outcome = outcome(
                read,
                course.kindOf(read.reading().kind()),
                MailState.DONE,
                course.references(),
                course.allFindings(),
                replied,
                Set.of());
        if (!pauses.settleReviewed(read.id(), outcome)) {
            throw new IllegalStateException("Mail " + read.id() + " does not wait for a person");
        }
        course.everybody().forEach(person -> record(who, "APPROVED", person, read.id(), why));
        return decision(read.id(), outcome);
    }

    /** Closes a mail that waited for a person, and about which nothing more is to be done. */
    void close(StoredMail mail) {
        pauses.settleReviewed(
                mail.id(),
                new MailOutcome(
                        mail.kind(),
                        mail.language(),
                        MailState.DONE,
                        mail.registrations(),
                        mail.findings(),
                        mail.replied()));
    }

    /** A line of the audit trail; appended last, for it locks the trail. */
    void record(String who, String what, PersonOutcome person, Long mailId, String why) {
        Registration after = person.after();
        String codes = after.findings().stream()
                .map(finding -> finding.code().name())
                .distinct()
                .collect(Collectors.joining(" "));
        String from = person.before() == null ? "new" : person.before().name();
        String reason = (why == null ? "" : why + "; ") + from + " to " + after.state() + ": " + codes;
        audit.append(who, what, after.reference(), mailId, reason);
    }

    private MailDecision settle(ReadMail read, MailOutcome outcome) {
        if (!pauses.settle(read.id(), outcome)) {
            throw new IllegalStateException("Mail " + read.id() + " was settled by another decision; roll back");
        }
        return decision(read.id(), outcome);
    }

    MailDecision alreadySettled(long id) {
        StoredMail stored = mails.find(id).orElseThrow();
        return new MailDecision(
                stored.id(),
                stored.kind(),
                stored.state(),
                stored.registrations(),
                stored.findings(),
                stored.replied());
    }

    static Finding machine(ReadMail read) {
        return Finding.info(FindingCode.MACHINE_WRITTEN, read.mail().author().reason());
    }

    private static MailDecision decision(long id, MailOutcome outcome) {
        return new MailDecision(
                id, outcome.kind(), outcome.state(), outcome.registrations(), outcome.findings(), outcome.replied());
    }

    private static MailOutcome outcome(
            ReadMail read,
            MailKind kind,
            MailState state,
            List<String> registrations,
            List<Finding> findings,
            boolean replied,
            Set<String> paused) {
        return new MailOutcome(kind, read.reading().language(), state, registrations, findings, replied, paused);
    }
}
