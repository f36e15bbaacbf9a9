package org.rcm.intake.reply.content;

import java.util.List;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.State;

/**
 * What became of one person.
 *
 * @param after the registration as it stands now
 * @param before its state until now, or null if it is new
 * @param findings what this mail brought up about the person; what the registration has carried before need not be here
 * @param changed true if this mail changed anything in the registration; false for a repetition
 */
public record PersonOutcome(Registration after, State before, List<Finding> findings, boolean changed) {
    public PersonOutcome {
        findings = List.copyOf(findings);
    }
}
