package org.rcm.intake.cli.preview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rcm.intake.event.Event;
import org.rcm.intake.registration.Entitlement;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Flight;
import org.rcm.intake.registration.Item;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.ReceiptProof;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.State;
import org.rcm.intake.reply.content.AnswerRequest;
import org.rcm.intake.reply.content.AnsweredMail;
import org.rcm.intake.reply.content.Besides;
import org.rcm.intake.reply.content.Occasion;
import org.rcm.intake.reply.content.PersonOutcome;
import org.rcm.intake.reply.content.TicketNews;
import org.rcm.intake.reply.content.Topic;

/** One case of every kind of answer, by name. */
final class InventedCases {
    private final Event event;
    private final String language;
    private final InventedPeople people;
    private final Map<String, AnswerRequest> cases = new LinkedHashMap<>();

    private InventedCases(Event event, String language) {
        this.event = event;
        this.language = language;
        this.people = new InventedPeople(event, language);
    }

    static Map<String, AnswerRequest> of(Event event, String language) {
        InventedCases invented = new InventedCases(event, language);
        invented.ofOnePerson();
        invented.ofTheClock();
        invented.ofSeveral();
        invented.ofNobody();
        invented.ofTickets();
        return invented.cases;
    }

    private void ofOnePerson() {
        Registration confirmed = people.confirmed(0);
        mail("confirmed", newly(confirmed));
        mail(
                "confirmed-unfunded",
                newly(confirmed
                        .but()
                        .entitlement(Entitlement.NONE)
                        .findings(
                                List.of(Finding.info(FindingCode.NOT_FUNDED, "").by("entitlements.ticket.delegations")))
                        .build()));
        mail("repeated", new PersonOutcome(confirmed, State.CONFIRMED, List.of(), false));
        mail(
                "accepted",
                outcome(confirmed.but().acceptedAt(people.received()).build(), Finding.info(FindingCode.ACCEPTED, "")));
        mail("incomplete", newly(people.incomplete(1, Item.PASSPORT)));
        mail(
                "incomplete-unreadable",
                newly(people.incomplete(1, Item.PASSPORT, Item.INSTITUTION)
                        .but()
                        .findings(List.of(Finding.ask(FindingCode.PASSPORT_UNREADABLE, "")))
                        .build()));
        mail(
                "incomplete-expired",
                newly(people.incomplete(1, Item.PASSPORT)
                        .but()
                        .findings(List.of(Finding.ask(FindingCode.PASSPORT_EXPIRED, "")))
                        .build()));
        mail(
                "needs-review",
                newly(people.in(State.NEEDS_REVIEW, 1)
                        .but()
                        .findings(List.of(Finding.review(FindingCode.NAME_DIFFERS, "")))
                        .build()));
        mail("waitlisted", newly(people.in(State.WAITLISTED, 2)));
        mail("late", newly(people.in(State.LATE, 1)));
        mail(
                "declined",
                newly(people.in(State.DECLINED, 1)
                        .but()
                        .findings(List.of(Finding.info(FindingCode.DELEGATION_NOT_INVITED, "")))
                        .build()));
        mail("withdrawn", outcome(people.in(State.WITHDRAWN, 0), Finding.info(FindingCode.WITHDRAWN, "")));
        mail(
                "replaced",
                outcome(people.in(State.REPLACED, 0), Finding.info(FindingCode.REPLACED, "")),
                newly(people.confirmed(1)));
        mail(
                "stranger",
                new PersonOutcome(
                        confirmed, State.CONFIRMED, List.of(Finding.review(FindingCode.STRANGER_CHANGES, "")), false));
    }

    private void ofTheClock() {
        clock("promoted", Occasion.PROMOTION, people.confirmed(2));
        clock("reminder", Occasion.REMINDER, people.incomplete(1, Item.PASSPORT));
        clock(
                "closing-note",
                Occasion.DEADLINE,
                people.incomplete(1, Item.PASSPORT).but().state(State.LATE).build());
        if (event.letter() != null) {
            clock("letter", Occasion.LETTER, people.confirmed(0));
        }
        clock("approved-by-a-person", Occasion.DESK, people.confirmed(0));
    }

    private void ofSeveral() {
        Registration first = people.confirmed(0);
        Registration second = people.incomplete(1, Item.PASSPORT);
        Registration third = people.in(State.WAITLISTED, 2);
        put(
                "focal-point",
                Occasion.MAIL,
                MailKind.REGISTRATION,
                List.of(newly(first), newly(second), newly(third)),
                List.of(),
                new Besides(Set.of(), false, Set.of(first.reference(), third.reference()), Set.of(), null));
        put(
                "incomplete-and-question",
                Occasion.MAIL,
                MailKind.REGISTRATION,
                List.of(newly(second)),
                List.of(Finding.review(FindingCode.QUESTION_FOR_STAFF, "")),
                new Besides(Set.of(), false, Set.of(), Set.of(), null));
        put(
                "on-behalf",
                Occasion.ON_BEHALF,
                MailKind.REGISTRATION,
                List.of(newly(first)),
                List.of(),
                new Besides(Set.of(first.reference()), true, Set.of(), Set.of(), "enlace@cancilleria.example"));
    }

    private void ofNobody() {
        nobody("question", MailKind.QUESTION, event, FindingCode.QUESTION_FOR_STAFF);
        nobody("event-unclear", MailKind.REGISTRATION, null, FindingCode.EVENT_UNCLEAR);
        nobody("no-registration", MailKind.WITHDRAWAL, event, FindingCode.NO_REGISTRATION_FOUND);
        nobody("not-understood", MailKind.OTHER, event, FindingCode.NOTHING_UNDERSTOOD);
        onRecord("question-on-record", MailKind.QUESTION, FindingCode.QUESTION_FOR_STAFF);
        onRecord("not-understood-on-record", MailKind.OTHER, FindingCode.NOTHING_UNDERSTOOD);
    }

    private void ofTickets() {
        if (event.ticket() == null) {
            return;
        }
        Flight flight = new Flight("CM 401 SAL-PTY 29MAR 10:05 13:20", "CM 401", "SAL", "PTY", null, null);
        ticket("ticket-issued", new TicketNews(Topic.TICKET_ISSUED, 1, "K3X9QZ", List.of(flight), null));
        ticket(
                "ticket-question",
                new TicketNews(
                        Topic.TICKET_QUESTION,
                        1,
                        null,
                        List.of(),
                        "¿Prefiere salir por la mañana? / Do you prefer a morning flight?"));
    }

    private void mail(String name, PersonOutcome... outcomes) {
        Set<String> letters = event.letter() == null ? Set.of() : Set.copyOf(references(outcomes));
        boolean calendar = outcomes.length == 1
                && outcomes[0].changed()
                && outcomes[0].after().state() == State.CONFIRMED
                && outcomes[0].after().acceptedAt() == null;
        put(
                name,
                Occasion.MAIL,
                MailKind.REGISTRATION,
                List.of(outcomes),
                List.of(),
                new Besides(letters, calendar, Set.of(), name.equals("withdrawn") ? letters : Set.of(), null));
    }

    private void clock(String name, Occasion occasion, Registration registration) {
        Set<String> letters = event.letter() == null ? Set.of() : Set.of(registration.reference());
        boolean calendar = occasion == Occasion.PROMOTION || occasion == Occasion.DESK;
        PersonOutcome outcome = new PersonOutcome(registration, registration.state(), List.of(), true);
        put(
                name,
                occasion,
                MailKind.REGISTRATION,
                List.of(outcome),
                List.of(),
                new Besides(letters, calendar, Set.of(), Set.of(), null));
    }

    private void nobody(String name, MailKind kind, Event about, FindingCode code) {
        cases.put(
                name,
                new AnswerRequest(
                        Occasion.MAIL,
                        asked(kind),
                        List.of(),
                        List.of(Finding.review(code, "")),
                        about,
                        Besides.NOTHING));
    }

    private void onRecord(String name, MailKind kind, FindingCode code) {
        Registration incomplete = people.incomplete(1, Item.PASSPORT);
        put(
                name,
                Occasion.MAIL,
                kind,
                List.of(new PersonOutcome(incomplete, incomplete.state(), List.of(), false)),
                List.of(Finding.review(code, "")),
                new Besides(Set.of(), false, Set.of(), Set.of(), null, true));
    }

    private void ticket(String name, TicketNews news) {
        PersonOutcome outcome = new PersonOutcome(people.confirmed(0), State.CONFIRMED, List.of(), true);
        cases.put(
                name,
                new AnswerRequest(
                        Occasion.TICKETING, asked(MailKind.REGISTRATION), List.of(outcome), List.of(), event, news));
    }

    private void put(
            String name,
            Occasion occasion,
            MailKind kind,
            List<PersonOutcome> outcomes,
            List<Finding> findings,
            Besides besides) {
        cases.put(name, new AnswerRequest(occasion, asked(kind), outcomes, findings, event, besides));
    }

    private AnsweredMail asked(MailKind kind) {
        return new AnsweredMail(
                "<invented@example.org>",
                List.of(),
                null,
                "enlace@cancilleria.example",
                people.received(),
                ReceiptProof.IMAP,
                kind,
                language);
    }

    private static List<String> references(PersonOutcome... outcomes) {
        List<String> references = new ArrayList<>();
        for (PersonOutcome outcome : outcomes) {
            references.add(outcome.after().reference());
        }
        return references;
    }

    private static PersonOutcome newly(Registration registration) {
        return new PersonOutcome(registration, null, List.of(), true);
    }

    private static PersonOutcome outcome(Registration registration, Finding finding) {
        return new PersonOutcome(registration, State.CONFIRMED, List.of(finding), true);
    }
}
