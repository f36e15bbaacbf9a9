package org.rcm.intake.decision;

import java.util.List;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.MailState;

/**
 * What became of one mail.
 *
 * @param mailId id of the stored mail
 * @param kind what the mail is
 * @param state how it was settled
 * @param registrations references of the registrations it was about, in the order of the mail
 * @param findings every reason that belongs to this mail
 * @param replied true if an answer was promised
 */
public record MailDecision(
        long mailId,
        MailKind kind,
        MailState state,
        List<String> registrations,
        List<Finding> findings,
        boolean replied) {
    public MailDecision {
        registrations = List.copyOf(registrations);
        findings = List.copyOf(findings);
    }

    /** For the log: tells nothing personal, as the details of findings may. */
    @Override
    public String toString() {
        List<FindingCode> codes =
                findings.stream().map(Finding::code).distinct().toList();
        return "mail " + mailId + ": " + kind + " " + state + " " + registrations + " " + codes
                + (replied ? ", to be answered" : "");
    }
}
