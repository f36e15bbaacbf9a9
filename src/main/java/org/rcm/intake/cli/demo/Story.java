package org.rcm.intake.cli.demo;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.Severity;
import org.rcm.intake.store.AuditEntry;
import org.rcm.intake.store.Store;
import org.rcm.intake.store.StoredMail;

/**
 * What came of each mail, a row a decision, read from where it was written: mails, registrations and audit trail of
 * the database, requests on the queue, answers in the delegates' mailboxes.
 */
final class Story {
    private static final String NOTHING = "-";

    private final Store store;
    private final DateTimeFormatter time;
    private final List<QueuedTicket> tickets;
    private final List<ArrivedAnswer> answers;
    private final Map<String, ArrivedAnswer> firstAnswer = new LinkedHashMap<>();

    /** @param zone in which times are told */
    Story(Store store, ZoneId zone, List<QueuedTicket> tickets, List<ArrivedAnswer> answers) {
        this.store = store;
        this.time = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(zone);
        this.tickets = new ArrayList<>(tickets);
        this.answers = new ArrayList<>(answers);
    }

    /** Who, understood as, decision and why, ticket, answer. */
    List<List<String>> rows() {
        List<StoredMail> mails = new ArrayList<>();
        store.mails().forEach(mails::add);
        mails.forEach(this::takeFirstAnswer);
        List<AuditEntry> trail = new ArrayList<>();
        store.audit().forEach(trail::add);
        List<List<String>> rows = new ArrayList<>();
        for (StoredMail mail : mails) {
            List<AuditEntry> decided = trail.stream()
                    .filter(entry -> Objects.equals(entry.mailId(), mail.id()))
                    .filter(entry -> entry.reference() != null)
                    .toList();
            decided.forEach(entry -> rows.add(row(Optional.of(mail), entry)));
            if (decided.isEmpty()) {
                rows.add(rowWithoutPerson(mail));
            }
        }
        trail.stream()
                .filter(entry -> entry.mailId() == null && entry.reference() != null)
                .forEach(entry -> rows.add(row(Optional.empty(), entry)));
        return rows;
    }

    /** The answer to a mail is the first that replies to it; what comes later in the thread tells something new. */
    private void takeFirstAnswer(StoredMail mail) {
        answers.stream()
                .filter(answer -> Objects.equals(answer.inReplyTo(), mail.messageId()))
                .findFirst()
                .ifPresent(answer -> {
                    answers.remove(answer);
                    firstAnswer.put(mail.messageId(), answer);
                });
    }

    private List<String> rowWithoutPerson(StoredMail mail) {
        String answer = Optional.ofNullable(firstAnswer.get(mail.messageId()))
                .map(ArrivedAnswer::headline)
                .orElse("none");
        return List.of(who(mail), kind(mail), mail.state() + why(mail.findings()), NOTHING, answer);
    }

    private List<String> row(Optional<StoredMail> mail, AuditEntry entry) {
        Registration now = store.registrations().byReference(entry.reference()).orElseThrow();
        Step step = Step.of(entry.why());
        boolean own = mail.isPresent() && now.mails().contains(mail.get().messageId());
        List<Finding> reasons = mail.filter(m -> own).map(StoredMail::findings).orElse(now.findings());
        String answer = own
                ? Optional.ofNullable(firstAnswer.get(mail.get().messageId()))
                        .map(ArrivedAnswer::headline)
                        .orElse("none")
                : laterAnswer(now);
        return List.of(
                mail.map(this::who).orElse("nobody: the deadline passed"),
                mail.filter(m -> own).map(m -> kind(m) + "\n").orElse("") + person(now),
                step.state() + (step.confirms() ? entitled(now) : "") + why(step.only(reasons)),
                ticket(now.reference(), step),
                answer);
    }

    private String who(StoredMail mail) {
        String name = mail.from().replaceAll("\\s*<.*", "").replace("\"", "");
        return name + "\n" + time.format(mail.receivedAt());
    }

    private static String kind(StoredMail mail) {
        return mail.kind() + (mail.language() == null ? "" : " (" + mail.language() + ")");
    }

    private static String person(Registration registration) {
        String delegation = Objects.requireNonNullElse(registration.delegation(), "?");
        return registration.reference() + " " + delegation + "\n"
                + registration.delegate().name().full();
    }

    /** What a place carries, of somebody who still has it. */
    private static String entitled(Registration now) {
        if (!now.state().holdsSeat()) {
            return "";
        }
        String ticket = now.entitlement().ticket()
                ? "ticket paid by " + now.entitlement().ticketPayer()
                : "no ticket";
        return ", seat " + now.seat() + ", " + ticket
                + (now.entitlement().courtesies() ? ", courtesies" : ", no courtesies");
    }

    private static String why(List<Finding> findings) {
        return findings.stream()
                .map(finding -> "\n" + finding.code() + detail(finding)
                        + (finding.rule() == null ? "" : " [" + finding.rule() + "]"))
                .distinct()
                .collect(Collectors.joining());
    }

    /** What merely informs is told by its name and its rule. */
    private static String detail(Finding finding) {
        return finding.severity() == Severity.INFO || finding.detail() == null ? "" : ": " + finding.detail();
    }

    /** The next message on the queue that this step caused. */
    private String ticket(String reference, Step step) {
        Optional<QueuedTicket> next = tickets.stream()
                .filter(ticket -> ticket.reference().equals(reference) && step.causes(ticket.type()))
                .findFirst();
        next.ifPresent(tickets::remove);
        return next.map(ticket -> ticket.type() + " v" + ticket.version()).orElse(NOTHING);
    }

    /** What somebody was told last without having written. */
    private String laterAnswer(Registration registration) {
        Optional<ArrivedAnswer> later = answers.stream()
                .filter(answer -> answer.subject().contains(registration.reference()))
                .reduce((one, next) -> next);
        later.ifPresent(answers::remove);
        return later.map(ArrivedAnswer::headline).orElse("none");
    }
}
