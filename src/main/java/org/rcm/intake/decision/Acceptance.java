package org.rcm.intake.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rcm.intake.event.Event;
import org.rcm.intake.event.RuleKeys;
import org.rcm.intake.extraction.letter.ReturnedLetter;
import org.rcm.intake.registration.Application;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.reply.content.PersonOutcome;
import org.rcm.intake.store.Kept;
import org.rcm.intake.store.Registrations;

/** The signed invitation letter comes back. */
final class Acceptance {
    private final Registrations registrations;
    private final FindOnRecord find;
    private final Enrolment enrolment;
    private final Book book;

    Acceptance(Registrations registrations, FindOnRecord find, Enrolment enrolment, Book book) {
        this.registrations = registrations;
        this.find = find;
        this.enrolment = enrolment;
        this.book = book;
    }

    void decide(Work work, Application said, Course course) {
        find.of(Claimant.of(said), work, course).ifPresent(kept -> course.tell(accept(work, said, kept)));
    }

    /** A passport that comes beside our own letter. */
    void bring(Work work, Application said, Course course) {
        find.of(Claimant.of(said), work, course)
                .filter(kept -> !kept.registration().state().isOver())
                .ifPresent(kept -> course.tell(enrolment.add(work, said, kept)));
    }

    /** Our own letter came back: the reference on it says whose it is, whatever the mail says. */
    void decide(Work work, ReturnedLetter letter, Course course) {
        Optional<Kept> found = registrations
                .lock(letter.reference())
                .filter(kept -> kept.registration().event().equals(work.event().id()));
        if (found.isEmpty()) {
            course.find(Finding.review(
                    FindingCode.NO_REGISTRATION_FOUND, "a letter with a reference that is not on record"));
            return;
        }
        Registration before = found.get().registration();
        course.tell(letter.signed() || !work.sender().mayChange(before) ? accept(work, before) : unsigned(before));
    }

    private static PersonOutcome unsigned(Registration before) {
        Finding ask = Finding.ask(FindingCode.LETTER_UNSIGNED, "the very file that was sent came back");
        return new PersonOutcome(before, before.state(), List.of(ask), true);
    }

    /** A passport that comes with the letter is added first. */
    private PersonOutcome accept(Work work, Application said, Kept kept) {
        if (said.passports().isEmpty() || kept.registration().state().isOver()) {
            return accept(work, kept.registration());
        }
        PersonOutcome added = enrolment.add(work, said, kept);
        PersonOutcome accepted = accept(work, added.after());
        return new PersonOutcome(
                accepted.after(),
                added.before(),
                Doubts.joined(added.findings(), accepted.findings()),
                added.changed() || accepted.changed());
    }

    private PersonOutcome accept(Work work, Registration before) {
        if (!work.sender().mayChange(before)) {
            Finding stranger = Finding.review(
                    FindingCode.STRANGER_CHANGES, "an address that is not known to the registration sends the letter");
            return new PersonOutcome(before, before.state(), List.of(stranger), false);
        }
        if (before.acceptedAt() != null || before.state().isOver()) {
            return new PersonOutcome(before, before.state(), List.of(), false);
        }
        if (isLate(work)
                && work.event().ticketsWaitForAcceptance()
                && before.entitlement().ticket()) {
            // The letter would order the ticket: with a late one that is for a person.
            return new PersonOutcome(before, before.state(), List.of(late()), false);
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.info(FindingCode.ACCEPTED, "the signed letter is back"));
        if (isLate(work)) {
            findings.add(late());
        }
        Registration after = before.but()
                .acceptedAt(work.at())
                .addMail(work.mail().messageId())
                .findings(Doubts.joined(withoutPending(before), findings.subList(0, 1)))
                .build();
        book.save(after, work);
        return new PersonOutcome(after, before.state(), findings, true);
    }

    private static Finding late() {
        return Finding.review(FindingCode.AFTER_DEADLINE, "the letter came after its own deadline")
                .by(RuleKeys.LETTER);
    }

    private static boolean isLate(Work work) {
        Event event = work.event();
        return event.letter() != null
                && event.letter().hasPassed(work.at())
                && !work.sender().authorised();
    }

    private static List<Finding> withoutPending(Registration before) {
        return before.findings().stream()
                .filter(finding -> finding.code() != FindingCode.ACCEPTANCE_PENDING)
                .toList();
    }
}
