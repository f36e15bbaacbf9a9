package org.rcm.intake.store;

import java.util.List;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.MailState;

/**
 * What a mail was and what came of it.
 *
 * @param language ISO 639-1, or null
 * @param state {@code DONE}, {@code IGNORED} or {@code REVIEW}
 * @param registrations references of the registrations it fed or changed
 * @param findings of the mail itself
 * @param replied true if an answer to it was promised
 */
public record MailOutcome(
        MailKind kind,
        String language,
        MailState state,
        List<String> registrations,
        List<Finding> findings,
        boolean replied) {
    public MailOutcome {
        registrations = List.copyOf(registrations);
        findings = List.copyOf(findings);
        if (state == MailState.RECEIVED || state == MailState.FAILED) {
            throw new IllegalArgumentException("a mail is not settled as " + state);
        }
    }
}
