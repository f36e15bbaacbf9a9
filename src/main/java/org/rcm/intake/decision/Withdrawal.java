package org.rcm.intake.decision;

import java.util.List;
import org.rcm.intake.registration.Application;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.State;
import org.rcm.intake.reply.content.PersonOutcome;

/** Somebody does not come after all. */
final class Withdrawal {
    private final FindOnRecord find;
    private final Seating seating;
    private final Book book;
    private final Promotion promotion;
    private final Tickets tickets;

    Withdrawal(FindOnRecord find, Seating seating, Book book, Promotion promotion, Tickets tickets) {
        this.tickets = tickets;
        this.find = find;
        this.seating = seating;
        this.book = book;
        this.promotion = promotion;
    }

    void decide(Work work, Application said, Course course) {
        find.of(Claimant.of(said), work, course).ifPresent(kept -> withdraw(work, kept.registration(), course));
    }

    void withdraw(Work work, Registration before, Course course) {
        if (before.state().isOver()) {
            List<Finding> told = work.sender().mayChange(before) ? List.of() : List.of(strangerToWhatIsOver());
            course.tell(new PersonOutcome(before, before.state(), told, false));
        } else if (!work.sender().mayChange(before)) {
            course.tell(new PersonOutcome(before, before.state(), List.of(stranger()), false));
        } else if (costsMoney(before, work)) {
            course.tell(new PersonOutcome(before, before.state(), List.of(ticketIssued()), false));
        } else {
            Finding finding = Finding.info(FindingCode.WITHDRAWN, "taken back by mail");
            Registration after = leave(before, State.WITHDRAWN, finding, work);
            book.save(after, work);
            course.tell(new PersonOutcome(after, before.state(), List.of(finding), true));
            promotion.of(work.event(), before.delegation(), course);
        }
    }

    /** The registration without its places. One that was refused stays so: else it would be new again with the next mail. */
    Registration leave(Registration before, State state, Finding finding, Work work) {
        return seating.free(before)
                .but()
                .state(before.state() == State.DECLINED ? State.DECLINED : state)
                .findings(Doubts.joined(before.findings(), List.of(finding)))
                .addMail(work.mail().messageId())
                .build();
    }

    /** True if a ticket was bought, and no person has decided yet that it is given up. */
    boolean costsMoney(Registration before, Work work) {
        return !work.sender().authorised() && tickets.wasIssued(before.reference());
    }

    static Finding ticketIssued() {
        return Finding.review(FindingCode.TICKET_ISSUED, "a ticket was issued: a person decides who gives it up");
    }

    /** Nothing is to be done, and he is told nothing of it. */
    private static Finding strangerToWhatIsOver() {
        return Finding.info(
                FindingCode.STRANGER_CHANGES,
                "an address that is not known to the registration takes back what is over");
    }

    static Finding stranger() {
        return Finding.review(
                FindingCode.STRANGER_CHANGES, "an address that is not known to the registration wants to take it back");
    }
}
