package org.rcm.intake.store;

import java.util.List;
import java.util.Set;
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
 * @param paused those of the registrations whose ticket is not to be bought before a person has read the mail
 */
public record MailOutcome(
        MailKind kind,
        String language,
        MailState state,
        List<String> registrations,
        List<Finding> findings,
        boolean replied,
        Set<String> paused) {
    public MailOutcome {
        paused = Set.copyOf(paused);
        registrations = List.copyOf(registrations);
        findings = List.copyOf(findings);
        if (state == MailState.RECEIVED || state == MailState.FAILED) {
            throw new IllegalArgumentException("a mail is not settled as " + state);
        }
    }

    /** Of a mail that keeps nobody from a ticket. */
    public MailOutcome(
            MailKind kind,
            String language,
            MailState state,
            List<String> registrations,
            List<Finding> findings,
            boolean replied) {
        this(kind, language, state, registrations, findings, replied, Set.of());
    }
}
