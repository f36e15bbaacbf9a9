package org.rcm.intake.decision;

import java.util.List;
import java.util.Optional;
import org.rcm.intake.registration.Application;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.State;
import org.rcm.intake.reply.content.PersonOutcome;
import org.rcm.intake.store.Kept;

/** Somebody wants to come, or adds to what he has sent before. */
final class Registering {
    private final FindRegistration find;
    private final Enrolment enrolment;
    private final Waiting waiting;

    Registering(FindRegistration find, Enrolment enrolment, Waiting waiting) {
        this.find = find;
        this.enrolment = enrolment;
        this.waiting = waiting;
    }

    /**
     * Opens a registration or adds to the one there is.
     *
     * @param doubts what a person must look at if it is new
     * @return the registration; empty if the mail is about nobody who could be told apart
     */
    Optional<Registration> decide(Work work, Application said, List<Finding> doubts, Course course) {
        Claimant claimant = Claimant.of(said);
        Match match = match(work, said, claimant);
        if (match instanceof Match.Found found) {
            boolean called = isCalledBySurname(work, said)
                    && PartOfName.isIn(
                            claimant.name(),
                            found.kept().registration().delegate().name());
            Application whole = called ? unnamed(said) : said;
            Application told = SentForAnother.told(whole, claimant, found.kept().registration());
            PersonOutcome outcome = enrolment.add(work, told, found.kept());
            course.tell(outcome);
            return Optional.of(outcome.after());
        }
        Optional<Kept> over = waiting.leftAfter(work, claimant);
        if (over.isPresent()) {
            PersonOutcome outcome = enrolment.leave(work, over.get().registration());
            course.tell(outcome);
            return Optional.of(outcome.after());
        }
        List<Finding> all =
                match instanceof Match.Unclear unclear ? Doubts.joined(doubts, List.of(unclear.why())) : doubts;
        if (isNobody(said, claimant, match)) {
            course.find(all.isEmpty() ? List.of(nothing()) : all);
            return Optional.empty();
        }
        if (isCalledBySurname(work, said)) {
            course.find(Doubts.joined(
                    all,
                    List.of(Finding.review(
                            FindingCode.NO_REGISTRATION_FOUND,
                            "adds to somebody who is not on record, by a surname"))));
            return Optional.empty();
        }
        List<Finding> known = Doubts.joined(all, waiting.doubts(work, claimant));
        PersonOutcome outcome = left(work, claimant)
                .map(left -> enrolment.reopen(work, said, known, left))
                .orElseGet(() -> enrolment.open(work, said, known));
        waiting.wake(work, outcome.after());
        course.tell(outcome);
        return Optional.of(outcome.after());
    }

    /** Somebody who had taken back his part comes after all, and says so himself or by who wrote for him. */
    private Optional<Registration> left(Work work, Claimant claimant) {
        Match match = find.of(claimant, work, found -> found.state() == State.WITHDRAWN);
        return match instanceof Match.Found found
                        && work.sender().verified()
                        && work.sender().mayChange(found.kept().registration())
                ? Optional.of(found.kept().registration())
                : Optional.empty();
    }

    /** What would become of who is to come; nothing is kept and nobody told. */
    Prospect foresee(Work work, Application said) {
        Match match = match(work, said, Claimant.of(said));
        return enrolment.foresee(
                work, said, match instanceof Match.Found found ? found.kept().registration() : null);
    }

    /** A supplement with a document of nobody on record is the writer's own, with a wrong document, if he is on record. */
    private Match match(Work work, Application said, Claimant claimant) {
        Match match = find.of(claimant, work, found -> !found.state().isOver());
        boolean wrongDocument = match instanceof Match.Nobody
                && work.reading().kind() == MailKind.SUPPLEMENT
                && claimant.name().isEmpty()
                && !claimant.passports().isEmpty();
        if (match instanceof Match.Nobody && isCalledBySurname(work, said)) {
            return find.byPartOfName(
                    claimant.name(), find.circle(work), found -> !found.state().isOver());
        }
        return wrongDocument
                ? find.of(Claimant.writerOf(said), work, found -> !found.state().isOver())
                : match;
    }

    /** "El correo de la Lic. Mora es …": so one speaks of somebody on record, and registers nobody. */
    private static boolean isCalledBySurname(Work work, Application said) {
        return work.reading().kind() == MailKind.SUPPLEMENT
                && said.givenNames() == null
                && said.surnames() != null
                && said.passports().isEmpty();
    }

    /** What somebody is called by is not what he is to be called from now on. */
    private static Application unnamed(Application said) {
        return said.but().named(null, null, null).build();
    }

    /** Without a name, a document and an institution there is nobody to open a registration for. */
    private static boolean isNobody(Application said, Claimant claimant, Match match) {
        return claimant.isNameless()
                && (match instanceof Match.Unclear || (said.passports().isEmpty() && said.institution() == null));
    }

    private static Finding nothing() {
        return Finding.review(FindingCode.NOTHING_UNDERSTOOD, "wants to register somebody and does not say whom");
    }
}
