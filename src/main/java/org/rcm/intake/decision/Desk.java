package org.rcm.intake.decision;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rcm.intake.event.Event;
import org.rcm.intake.event.Events;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.Proof;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.Severity;
import org.rcm.intake.registration.State;
import org.rcm.intake.reply.content.PersonOutcome;
import org.rcm.intake.rules.Case;
import org.rcm.intake.rules.Findings;
import org.rcm.intake.rules.Judgement;
import org.rcm.intake.store.Registrations;

/**
 * Where a named person of the Secretariat decides what the rules leave open. Each decision runs through the same seats
 * and the same outbox as a mail's, and stands in the audit trail with who and why. Made by {@link Decisions}; every
 * method works in the caller's transaction, and throws {@link DeskException} for what cannot be done. Thread-safe.
 */
public final class Desk {
    private final Registrations registrations;
    private final Events events;
    private final Seating seating;
    private final Book book;
    private final Promotion promotion;
    private final Answers answers;
    private final Settlement settlement;
    private final MailDesk mails;
    private final TicketDesk tickets;
    private final Clock clock;

    Desk(
            Registrations registrations,
            Events events,
            Seating seating,
            Book book,
            Promotion promotion,
            Answers answers,
            Settlement settlement,
            MailDesk mails,
            TicketDesk tickets,
            Clock clock) {
        this.registrations = registrations;
        this.events = events;
        this.seating = seating;
        this.book = book;
        this.promotion = promotion;
        this.answers = answers;
        this.settlement = settlement;
        this.mails = mails;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** Whether somebody who says that he needs no ticket is to have one. */
    public enum Ticket {
        /** The person who decides says nothing of it. */
        UNSAID,
        WITH,
        WITHOUT
    }

    /** As {@link #approve(String, Ticket, String, String)}; refuses who says that he needs no ticket. */
    public Registration approve(String reference, String who, String why) {
        return approve(reference, Ticket.UNSAID, who, why);
    }

    /**
     * Lets a registration through in spite of every doubt it has: one that needs review, is late, or was declined. Its
     * passport, where a reading of it was in doubt, is believed as it stands. One that is confirmed without the ticket due to
     * it, because all were given, gets one that is free again: nobody but a person knows whether it bought its own meanwhile.
     *
     * @param ticket whether one is requested for somebody who says that he needs none
     * @param who named person
     * @param why in words; nothing personal of the delegate
     * @return the registration as it stands now: confirmed, or waiting for a place; incomplete if it was let in late
     */
    public Registration approve(String reference, Ticket ticket, String who, String why) {
        Event event = lockEventOf(reference);
        Registration before = registrations.lock(reference).orElseThrow().registration();
        boolean lacksTicket = lacksTicket(before);
        if (before.state() != State.NEEDS_REVIEW
                && before.state() != State.LATE
                && before.state() != State.DECLINED
                && !lacksTicket) {
            throw new DeskException(reference + " is " + before.state() + ": there is no doubt to decide");
        }
        if (ticket == Ticket.UNSAID && doubtsTicket(before)) {
            throw new DeskException(
                    reference + " says that no ticket is needed: approve it --with-ticket or --without-ticket");
        }
        // Whether tickets are left is asked anew of the ledger, because a person says so.
        List<Finding> asked = before.findings().stream()
                .filter(finding -> finding.code() != FindingCode.TICKET_SEATS_TAKEN)
                .filter(finding -> ticket == Ticket.UNSAID || finding.code() != FindingCode.TICKET_NOT_WANTED)
                .toList();
        Registration believed = before.but()
                .passport(believed(before.passport()))
                .findings(ticket == Ticket.WITHOUT ? Doubts.joined(asked, List.of(Findings.withoutTicket())) : asked)
                .build();
        Set<FindingCode> besides = EnumSet.of(FindingCode.DELEGATION_NOT_INVITED);
        if (before.state() == State.LATE) {
            besides.add(FindingCode.AFTER_DEADLINE);
        }
        Judgement judgement =
                Judging.approved(Case.at(now(), event, believed), besides, EnumSet.noneOf(FindingCode.class));
        if (judgement.delegation() == null) {
            throw new DeskException(reference + " has no delegation: correct it first");
        }
        Registration after = seating.settle(believed, event, judgement);
        if (lacksTicket && !after.entitlement().ticket()) {
            throw new DeskException(reference + " is confirmed, and all tickets are still given");
        }
        return conclude(before, after, event, "APPROVED", who, why);
    }

    /** True if whoever approves a registration must say whether a ticket is requested: it says that none is needed. */
    public boolean asksForTicket(String reference) {
        return registrations.byReference(reference).filter(Desk::doubtsTicket).isPresent();
    }

    private static boolean doubtsTicket(Registration registration) {
        return registration.findings().stream()
                .anyMatch(finding ->
                        finding.code() == FindingCode.TICKET_NOT_WANTED && finding.severity() == Severity.REVIEW);
    }

    private static boolean lacksTicket(Registration registration) {
        return registration.state() == State.CONFIRMED
                && !registration.entitlement().ticket()
                && registration.findings().stream()
                        .anyMatch(finding -> finding.code() == FindingCode.TICKET_SEATS_TAKEN);
    }

    /**
     * Refuses a registration; its places go to those who wait.
     *
     * @param who named person
     * @param why in words; nothing personal of the delegate
     */
    public Registration decline(String reference, String who, String why) {
        Event event = lockEventOf(reference);
        Registration before = registrations.lock(reference).orElseThrow().registration();
        if (before.state().isOver() || before.state() == State.DECLINED) {
            throw new DeskException(reference + " is " + before.state() + " already");
        }
        Finding decided = Finding.info(FindingCode.DECIDED_BY_PERSON, "declined by a person");
        Registration after = seating.free(before)
                .but()
                .state(State.DECLINED)
                .findings(Doubts.joined(before.findings(), List.of(decided)))
                .build();
        return conclude(before, after, event, "DECLINED", who, why);
    }

    /**
     * Sets right what a registration says; then the rules decide anew. For a confirmed one the person stands for the
     * new values: it keeps its place, and ticketing staff are told what has changed.
     *
     * @param who named person
     * @param why in words; nothing personal of the delegate
     */
    public Registration correct(String reference, Correction correction, String who, String why) {
        Event event = lockEventOf(reference);
        Registration before = registrations.lock(reference).orElseThrow().registration();
        if (before.state().isOver()) {
            throw new DeskException(reference + " is " + before.state() + ": nothing more can come of it");
        }
        Registration merged = withAddress(
                Merge.of(before, correction.application(), MergeMode.DECIDE, "").after(), correction);
        Case subject = Case.at(now(), event, merged)
                .hints(correction.application().delegations())
                .copies(correction.application().passports());
        boolean decided = MergeMode.isDecided(before.state());
        Judgement judgement = decided
                ? Judging.approved(subject, besides(before, event), EnumSet.noneOf(FindingCode.class))
                : Judging.of(subject);
        Registration after = before.state() == State.DECLINED ? merged : seating.settle(merged, event, judgement);
        return conclude(before, after, event, "CORRECTED", who, why);
    }

    /** Who was complete in time stays so, also if the event file has an earlier deadline now. */
    private static Set<FindingCode> besides(Registration before, Event event) {
        Set<FindingCode> besides = EnumSet.of(FindingCode.DELEGATION_NOT_INVITED);
        boolean inTimeOnce = before.state() == State.CONFIRMED || before.state() == State.WAITLISTED;
        if (inTimeOnce && event.deadline().hasPassed(before.completedAt())) {
            besides.add(FindingCode.AFTER_DEADLINE);
        }
        return besides;
    }

    /** An address that a person gives as the delegate's own may change the registration. */
    private static Registration withAddress(Registration merged, Correction correction) {
        return correction.email() == null || correction.email().isBlank()
                ? merged
                : merged.but()
                        .addAddress(correction.email().strip().toLowerCase(Locale.ROOT))
                        .build();
    }

    /** What waits about tickets. */
    public TicketDesk tickets() {
        return tickets;
    }

    /** What waits as a mail. */
    public MailDesk mails() {
        return mails;
    }

    private Registration conclude(
            Registration before, Registration after, Event event, String what, String who, String why) {
        List<Finding> findings = Doubts.added(before.findings(), after.findings());
        PersonOutcome outcome = new PersonOutcome(after, before.state(), findings, true);
        book.save(after, event, true);
        answers.decided(after, findings, event);
        Course course = new Course();
        course.tell(outcome);
        if (before.state() == State.CONFIRMED) {
            promotion.of(event, before.delegation(), course);
        }
        mails.closeSettled(before);
        course.everybody().forEach(person -> settlement.record(who, what, person, null, why));
        return after;
    }

    private Event lockEventOf(String reference) {
        Event event = events.byReference(reference)
                .filter(found -> registrations.byReference(reference).isPresent())
                .orElseThrow(() -> new DeskException("There is no registration " + reference));
        registrations.lockEvent(event.id());
        return event;
    }

    private Instant now() {
        return clock.instant();
    }

    /** Typed values are no document; a reading in doubt is one that a person can compare. */
    private static Passport believed(Passport passport) {
        return passport != null && passport.proof() == Proof.NONE ? passport.withProof(Proof.HUMAN) : passport;
    }
}
