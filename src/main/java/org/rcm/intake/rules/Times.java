package org.rcm.intake.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rcm.intake.event.Deadline;
import org.rcm.intake.event.RuleKeys;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.ReceiptProof;
import org.rcm.intake.registration.Registration;

/** When a registration counts. */
final class Times {

    static final Rule DEADLINE = new Rule("it must be complete strictly before the deadline", Times::deadline);
    static final Rule OPEN = new Rule("the event must already take registrations", Times::open);
    static final Rule PROVEN = new Rule("a sender's own date meets no deadline", Times::proven);

    private Times() {}

    /** When the last needed item counted; null while something is missing. */
    static Instant completedAt(Case subject) {
        if (!Needs.missing(subject).isEmpty()) {
            return null;
        }
        Instant before = subject.registration().completedAt();
        return before == null ? subject.at() : before;
    }

    static boolean late(Case subject) {
        return !subject.waived().contains(FindingCode.AFTER_DEADLINE)
                && subject.event().deadline().hasPassed(countedAt(subject));
    }

    /** An incomplete registration counts as of now: it is late as soon as the deadline has passed. */
    private static Instant countedAt(Case subject) {
        Instant completed = completedAt(subject);
        return completed == null ? subject.at() : completed;
    }

    private static List<Finding> deadline(Case subject) {
        Deadline deadline = subject.event().deadline();
        if (!deadline.hasPassed(countedAt(subject))) {
            return List.of();
        }
        String what = completedAt(subject) == null ? "not complete at the deadline, " : "complete after the deadline, ";
        return List.of(Finding.info(FindingCode.AFTER_DEADLINE, what + deadline.before() + " " + deadline.zone())
                .by(RuleKeys.DEADLINE));
    }

    private static List<Finding> open(Case subject) {
        if (!countedAt(subject).isBefore(subject.event().opens())) {
            return List.of();
        }
        return List.of(Finding.review(FindingCode.EVENT_NOT_OPEN, "arrived before registration opens")
                .by(RuleKeys.OPENS));
    }

    private static List<Finding> proven(Case subject) {
        Registration registration = subject.registration();
        if (registration.completedAt() == null) {
            return subject.proof() == ReceiptProof.SENDER
                    ? List.of(Finding.review(
                                    FindingCode.RECEIPT_TIME_UNPROVEN,
                                    "only the sender says when the mail was received")
                            .by(RuleKeys.DEADLINE))
                    : List.of();
        }
        List<Finding> before = new ArrayList<>(registration.findings());
        before.removeIf(finding -> finding.code() != FindingCode.RECEIPT_TIME_UNPROVEN);
        return before;
    }
}
