package org.rcm.intake.decision;

import java.time.Clock;
import org.rcm.intake.event.Events;
import org.rcm.intake.privacy.Vault;
import org.rcm.intake.reply.Replies;
import org.rcm.intake.store.Store;
import org.rcm.intake.ticketing.TicketJson;

/** Puts the decision's parts together; all of them thread-safe, each method's work in the transaction of its caller. */
public final class Decisions {
    private final DecideRegistration decideRegistration;
    private final WatchDeadline watchDeadline;
    private final HearTicketing hearTicketing;
    private final Desk desk;
    private final Erasing erasing;
    private final Reconciling reconciling;

    /**
     * @param vault of the store; answers are counted by fingerprints of addresses
     * @param replies writes what delegates read
     * @param tickets writes what ticketing staff read
     * @param clock the hub's
     */
    public Decisions(Store store, Vault vault, Events events, Replies replies, TicketJson tickets, Clock clock) {
        Tickets promisedTickets = new Tickets(
                store.outbox(), store.mails(), store.ticketResponses(), store.ticketCases(), tickets, clock);
        Seating seating = new Seating(store.seats(), promisedTickets);
        Book book = new Book(store.registrations(), promisedTickets);
        AnswerCap cap = new AnswerCap(store.meta(), vault);
        Answers answers = new Answers(replies, store.outbox(), store.registrations(), store.notices(), cap, clock);
        Promotion promotion = new Promotion(store.registrations(), seating, book, answers, clock);
        FindRegistration find = new FindRegistration(store.registrations());
        Waiting waiting = new Waiting(store.waiting(), store.mails(), find);
        FindOnRecord onRecord = new FindOnRecord(find, waiting);
        Withdrawal withdrawal = new Withdrawal(onRecord, seating, book, promotion, promisedTickets);
        Enrolment enrolment = new Enrolment(book, seating, new Precedents(store.registrations(), promisedTickets));
        Registering registering = new Registering(find, enrolment, waiting);
        Applications applications = new Applications(
                registering,
                new Replacing(find, registering, withdrawal, book, promotion, waiting),
                withdrawal,
                new Acceptance(store.registrations(), onRecord, enrolment, book),
                new Absentees(find));
        ByItself byItself = new ByItself(store.registrations(), store.mails(), store.notices(), answers);
        Pauses pauses = new Pauses(store.mails(), store.registrations(), events, promisedTickets);
        Settlement settlement = new Settlement(store.mails(), pauses, store.audit(), answers);
        EventOfMail eventOfMail = new EventOfMail(events, store.registrations());
        TicketQuestions questions =
                new TicketQuestions(store.ticketResponses(), store.registrations(), promisedTickets, tickets, clock);
        TicketNewsDesk news =
                new TicketNewsDesk(store.ticketResponses(), store.ticketCases(), answers, store.audit(), clock);
        hearTicketing = new HearTicketing(
                events,
                store.registrations(),
                store.ticketResponses(),
                store.ticketCases(),
                promisedTickets,
                tickets,
                news,
                store.erasure(),
                clock);
        decideRegistration = new DecideRegistration(
                store.mails(), events, store.registrations(), eventOfMail, applications, find, questions, settlement);
        watchDeadline = new WatchDeadline(
                events,
                store.mails(),
                store.registrations(),
                store.seats(),
                seating,
                book,
                promotion,
                byItself,
                settlement);
        MailDesk mailDesk = new MailDesk(
                store.mails(),
                store.registrations(),
                events,
                eventOfMail,
                applications,
                pauses,
                settlement,
                store.audit());
        TicketDesk ticketDesk = new TicketDesk(
                events,
                store.registrations(),
                store.ticketResponses(),
                store.ticketCases(),
                promisedTickets,
                tickets,
                news,
                store.audit(),
                clock);
        reconciling = new Reconciling(events, store.registrations(), store.outbox(), promisedTickets);
        erasing = new Erasing(
                events,
                store.registrations(),
                store.erasure(),
                seating,
                book,
                promotion,
                pauses,
                cap,
                store.audit(),
                clock);
        desk = new Desk(
                store.registrations(),
                events,
                seating,
                book,
                promotion,
                answers,
                settlement,
                mailDesk,
                ticketDesk,
                clock);
    }

    public DecideRegistration decideRegistration() {
        return decideRegistration;
    }

    public WatchDeadline watchDeadline() {
        return watchDeadline;
    }

    public HearTicketing hearTicketing() {
        return hearTicketing;
    }

    public Reconciling reconciling() {
        return reconciling;
    }

    public Erasing erasing() {
        return erasing;
    }

    public Desk desk() {
        return desk;
    }
}
