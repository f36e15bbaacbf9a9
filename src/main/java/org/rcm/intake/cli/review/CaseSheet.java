package org.rcm.intake.cli.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rcm.intake.cli.Terminal;
import org.rcm.intake.decision.DeskException;
import org.rcm.intake.registration.Delegate;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.State;
import org.rcm.intake.store.AuditEntry;
import org.rcm.intake.store.OutboxKind;
import org.rcm.intake.store.Store;
import org.rcm.intake.store.StoredMail;
import org.rcm.intake.store.StoredResponse;
import org.rcm.intake.store.TicketCase;

/**
 * A case on one screen: who, what was read, why a person must look, from which mails all of it comes, and what each choice
 * would cause. Lines are at most as wide as the terminal.
 */
final class CaseSheet {
    private static final int LONGEST_TEXT = 2000;
    private static final int HEADING = 15;
    private static final int NARROWEST = 60;

    private final Store store;
    private final int columns;
    private final List<String> lines = new ArrayList<>();

    private final Outlook outlook;
    private final SaidWhere said;

    /** @param columns of the terminal */
    CaseSheet(OpenDesk desk, int columns) {
        this.store = desk.store();
        this.columns = Math.max(columns, NARROWEST);
        this.outlook = new Outlook(desk);
        this.said = new SaidWhere(desk, this.columns);
    }

    /** @throws DeskException if there is no such case */
    List<String> of(CaseId id) {
        if (id instanceof CaseId.OfTicket ticket) {
            show(store.ticketCases().find(ticket.id()).orElseThrow(() -> new DeskException("There is no case " + id)));
        } else if (id instanceof CaseId.OfMail mail) {
            StoredMail stored =
                    store.mails().find(mail.id()).orElseThrow(() -> new DeskException("There is no mail " + id));
            show(stored);
        } else if (id instanceof CaseId.OfRegistration one) {
            Registration registration = store.registrations()
                    .byReference(one.reference())
                    .orElseThrow(() -> new DeskException("There is no registration " + id));
            show(registration);
        }
        choices(id);
        return List.copyOf(lines);
    }

    /** What waits is decided one way or another; what does not is only looked at. */
    private void choices(CaseId id) {
        boolean waits =
                WaitingCase.all(store).stream().anyMatch(waiting -> waiting.id().equals(id));
        boolean late = id instanceof CaseId.OfRegistration one
                && store.registrations()
                        .byReference(one.reference())
                        .filter(registration -> registration.state() == State.LATE)
                        .isPresent();
        if (waits || late) {
            lines.add("");
            outlook.of(id).forEach((choice, effect) -> {
                line("You may", choice);
                line("", "→ " + effect);
            });
            correctable(id)
                    .forEach(
                            reference -> line(
                                    "You may",
                                    "correct " + reference
                                            + " --…   sets right what you tell it (review correct --help); the rules decide anew"));
        }
    }

    private List<String> correctable(CaseId id) {
        if (id instanceof CaseId.OfMail mail) {
            return store.mails().find(mail.id()).map(StoredMail::registrations).orElse(List.of());
        }
        return id instanceof CaseId.OfRegistration one ? List.of(one.reference()) : List.of();
    }

    private void show(TicketCase ticket) {
        line("Ticket case", "t" + ticket.id() + (ticket.closedAt() == null ? "" : ", closed " + ticket.closedAt()));
        line("Registration", ticket.reference() == null ? "none" : ticket.reference());
        line("Since", ticket.openedAt());
        line("Why", ticket.reason() + ": " + ticket.detail());
        if (ticket.responseId() != null) {
            StoredResponse response =
                    store.ticketResponses().find(ticket.responseId()).orElseThrow();
            line("Staff said", Terminal.cut(response.text(), LONGEST_TEXT));
        }
        if (ticket.reference() != null) {
            lines.add("");
            ticketStory(ticket.reference());
        }
    }

    /** What went to ticketing staff and what they said, in the order of time. */
    private void ticketStory(String reference) {
        store.outbox().of(reference).stream()
                .filter(promise -> promise.kind() == OutboxKind.TICKET)
                .forEach(promise -> line(
                        "Ticket",
                        promise.createdAt() + " version "
                                + promise.key().substring(promise.key().lastIndexOf(':') + 1) + " to staff, "
                                + promise.state()));
        for (StoredResponse response : store.ticketResponses().of(reference)) {
            line(
                    "Ticket",
                    response.heardAt() + " staff on version " + response.version() + ": " + response.status() + ", "
                            + response.verdict());
        }
    }

    private void show(StoredMail mail) {
        line("Mail", "m" + mail.id() + ", " + mail.state());
        line("Counts at", mail.receivedAt() + " (" + mail.receiptProof() + ")");
        line("From", mail.from());
        line("Subject", mail.subject());
        line("Understood as", mail.kind() + (mail.language() == null ? "" : ", " + mail.language()));
        line("About", mail.registrations().isEmpty() ? "no registration" : String.join(", ", mail.registrations()));
        List<String> paused = store.mails().pausedBy(List.of(mail.id()));
        if (mail.state() == MailState.REVIEW && !paused.isEmpty()) {
            line("Pauses", "the ticket of " + String.join(", ", paused) + ": staff do not buy until you decide this");
        }
        findings(mail.findings());
        lines.add("");
        String heading = "Its words";
        for (String words : said.words(mail)) {
            line(heading, words);
            heading = "";
        }
        said.in(mail).forEach(lines::add);
    }

    private void show(Registration registration) {
        Delegate delegate = registration.delegate();
        line("Registration", registration.reference() + ", " + registration.state() + ", " + registration.event());
        line("Delegation", registration.delegation());
        line("Name", join(delegate.honorific(), delegate.name().full()));
        line("Position", delegate.position());
        line("Institution", delegate.institution());
        line("E-mail", delegate.email());
        line("Phone", delegate.phone());
        passport(registration.passport());
        line("Received", registration.receivedAt());
        line("Complete", registration.completedAt() == null ? "no" : registration.completedAt());
        findings(registration.findings());
        mails(registration);
        ticketStory(registration.reference());
        trail(registration.reference());
    }

    private void passport(Passport passport) {
        if (passport == null) {
            line("Passport", "none");
            return;
        }
        line("Passport", passport.issuingState() + " " + passport.number() + ", proof " + passport.proof());
        line("", passport.surnames() + ", " + passport.givenNames());
        line(
                "",
                "born " + passport.birthDate() + ", " + passport.sex() + ", " + passport.nationality()
                        + ", valid until " + passport.expiryDate());
    }

    private void findings(List<Finding> findings) {
        for (Finding finding : findings) {
            String rule = finding.rule() == null ? "" : " [" + finding.rule() + "]";
            line("", finding.severity() + " " + finding.code() + ": " + finding.detail() + rule);
        }
    }

    private void mails(Registration registration) {
        lines.add("");
        store.mails().forEach(mail -> {
            if (mail.registrations().contains(registration.reference())) {
                line("Mail m" + mail.id(), mail.receivedAt() + " " + mail.from() + ": " + mail.subject());
                said.in(mail).forEach(lines::add);
            }
        });
    }

    private void trail(String reference) {
        lines.add("");
        for (AuditEntry entry : store.audit().of(reference)) {
            line("Decision", entry.at() + " " + entry.who() + " " + entry.what() + ": " + entry.why());
        }
    }

    private void line(String heading, Object text) {
        if (text != null) {
            String first = heading;
            for (String part : Terminal.wrapped(text.toString(), columns - HEADING)) {
                lines.add(String.format(Locale.ROOT, "%-" + HEADING + "s%s", first, part)
                        .stripTrailing());
                first = "";
            }
        }
    }

    private static String join(String first, String second) {
        return first == null ? second : first + " " + second;
    }
}
