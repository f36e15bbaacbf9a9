package org.rcm.intake.cli.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.Severity;
import org.rcm.intake.registration.State;
import org.rcm.intake.store.Store;
import org.rcm.intake.store.StoredMail;
import org.rcm.intake.store.TicketCase;

/**
 * Something that waits for a person.
 *
 * @param since UTC, when its mail counted
 * @param who delegation and name, or the sender of a mail
 * @param reasons codes of the doubts
 * @param pauses references of whose ticket staff are not to buy before it is decided
 */
record WaitingCase(CaseId id, Instant since, String who, List<String> reasons, List<String> pauses) {

    /** Registrations in {@code NEEDS_REVIEW}, then mails in {@code REVIEW}, then what is about tickets. */
    static List<WaitingCase> all(Store store) {
        List<WaitingCase> cases = new ArrayList<>();
        store.registrations().inState(State.NEEDS_REVIEW).forEach(registration -> cases.add(of(registration)));
        Map<Long, List<String>> pausing = store.mails().pausing();
        store.mails()
                .inState(MailState.REVIEW)
                .forEach(mail -> cases.add(of(mail, pausing.getOrDefault(mail.id(), List.of()))));
        store.ticketCases().waiting().forEach(ticket -> cases.add(of(ticket)));
        return cases;
    }

    private static WaitingCase of(Registration registration) {
        String delegation = registration.delegation() == null ? "?" : registration.delegation();
        return new WaitingCase(
                new CaseId.OfRegistration(registration.reference()),
                registration.receivedAt(),
                delegation + " " + registration.delegate().name().full(),
                codes(registration.findings()),
                List.of());
    }

    private static WaitingCase of(StoredMail mail, List<String> pauses) {
        String kind = mail.kind() == null ? "MAIL" : mail.kind().name();
        return new WaitingCase(
                new CaseId.OfMail(mail.id()),
                mail.receivedAt(),
                kind + " " + mail.from(),
                codes(mail.findings()),
                pauses);
    }

    private static WaitingCase of(TicketCase ticket) {
        return new WaitingCase(
                new CaseId.OfTicket(ticket.id()),
                ticket.openedAt(),
                "TICKET " + (ticket.reference() == null ? "of nobody" : ticket.reference()),
                List.of(ticket.reason().name()),
                List.of());
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.REVIEW)
                .map(finding -> finding.code().name())
                .distinct()
                .toList();
    }

    /** Tells nothing personal. */
    @Override
    public String toString() {
        return "WaitingCase[" + id + "]";
    }
}
