package org.rcm.intake.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.rcm.intake.registration.Application;
import org.rcm.intake.registration.Evidence;
import org.rcm.intake.registration.Evidence.Source;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.PersonName;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.Severity;
import org.rcm.intake.registration.State;
import org.rcm.intake.registration.Stated;
import org.rcm.intake.reply.content.PersonOutcome;
import org.rcm.intake.store.Kept;

/** Somebody comes instead of somebody who was registered, and takes his place. */
final class Replacing {
    private final FindRegistration find;
    private final Registering registering;
    private final Withdrawal withdrawal;
    private final Book book;
    private final Promotion promotion;
    private final Waiting waiting;

    Replacing(
            FindRegistration find,
            Registering registering,
            Withdrawal withdrawal,
            Book book,
            Promotion promotion,
            Waiting waiting) {
        this.find = find;
        this.registering = registering;
        this.withdrawal = withdrawal;
        this.book = book;
        this.promotion = promotion;
        this.waiting = waiting;
    }

    void decide(Work work, Application said, Course course) {
        Match leaving = leaving(work, said);
        if (Claimant.of(said).isNameless()) {
            byNobody(work, leaving, course);
            return;
        }
        if (leaving instanceof Match.Found found && isSelf(said, found.kept())) {
            leaving = new Match.Unclear(
                    Finding.review(FindingCode.REPLACED_UNKNOWN, "who comes and who does not have the same name"));
        }
        if (leaving instanceof Match.Found found) {
            replace(work, said, found.kept().registration(), course);
        } else {
            if (leaving instanceof Match.Nobody && said.replaces() != null) {
                waiting.keep(work, List.of(said.replaces()));
            }
            course.find(
                    leaving instanceof Match.Unclear unclear
                            ? unclear.why()
                            : Finding.review(
                                    FindingCode.REPLACED_UNKNOWN, "whoever is to be replaced is not on record"));
            registering.decide(work, said, List.of(), course);
        }
    }

    /** Somebody does not come, and the place is not to be lost before it is known who does. */
    private void byNobody(Work work, Match leaving, Course course) {
        if (leaving instanceof Match.Found found && work.sender().authorised()) {
            withdrawal.withdraw(work, found.kept().registration(), course);
            return;
        }
        course.find(Finding.review(FindingCode.REPLACED_UNKNOWN, "who comes instead is not named"));
        if (leaving instanceof Match.Found found) {
            course.isAbout(List.of(found.kept().registration().reference()));
        }
    }

    private void replace(Work work, Application replaces, Registration before, Course course) {
        Application said = inheriting(replaces, before, work);
        Optional<Hindrance> hindrance = hindrance(work, said, before);
        if (hindrance.isPresent()) {
            leaveToPerson(work, said, before, hindrance.get(), course);
            return;
        }
        Finding finding = Finding.info(FindingCode.REPLACED, "somebody else comes instead");
        Registration left = withdrawal.leave(before, State.REPLACED, finding, work);
        book.save(left, work);
        Optional<Registration> coming = registering.decide(work, said, inherited(before), course);
        Registration after = coming.map(next -> takePlace(next, left, work, course))
                .map(next -> left.but().replacedBy(next.reference()).build())
                .orElse(left);
        book.save(after, work);
        course.tell(new PersonOutcome(after, before.state(), List.of(finding), true));
        promotion.of(work.event(), before.delegation(), course);
    }

    /** Who comes "en lugar de" somebody is of the same delegation, unless something says another, or he is on record with one. */
    private Application inheriting(Application said, Registration before, Work work) {
        boolean hasOne = before.delegation() == null
                || Claimant.saysDelegation(said)
                || (find.of(Claimant.of(said), work, coming -> !coming.state().isOver()) instanceof Match.Found on
                        && on.kept().registration().delegation() != null);
        if (hasOne) {
            return said;
        }
        List<Stated<String>> hints = new ArrayList<>(said.delegations());
        hints.add(new Stated<>(before.delegation(), new Evidence(Source.THREAD, "0", "who is replaced")));
        return said.withDelegations(hints);
    }

    private Optional<Hindrance> hindrance(Work work, Application said, Registration before) {
        if (!work.sender().mayChange(before)) {
            return Optional.of(Hindrance.STRANGER);
        }
        if (work.sender().authorised()) {
            return Optional.empty();
        }
        if (withdrawal.costsMoney(before, work)) {
            return Optional.of(Hindrance.TICKET);
        }
        Prospect coming = registering.foresee(work, said);
        if (coming.isRefused()) {
            return Optional.of(Hindrance.REFUSED);
        }
        return holdsPlace(before) && work.event().deadline().hasPassed(work.at()) && !coming.isInTime()
                ? Optional.of(Hindrance.LATE)
                : Optional.empty();
    }

    private static boolean holdsPlace(Registration registration) {
        return registration.state() == State.CONFIRMED || registration.state() == State.WAITLISTED;
    }

    /** Whether who leaves may come instead of somebody else is still to be decided: who comes now has no better right. */
    private static List<Finding> inherited(Registration before) {
        return before.findings().stream()
                .filter(finding ->
                        finding.code() == FindingCode.REPLACED_UNKNOWN && finding.severity() == Severity.REVIEW)
                .toList();
    }

    private void leaveToPerson(Work work, Application said, Registration before, Hindrance hindrance, Course course) {
        course.tell(new PersonOutcome(before, before.state(), List.of(hindrance.why()), false));
        registering.decide(work, said, hindrance.doubts(), course);
    }

    /** Who has to wait waits in the other one's place of the queue. */
    private Registration takePlace(Registration coming, Registration left, Work work, Course course) {
        boolean waits = coming.state() == State.WAITLISTED && left.completedAt() != null;
        Registration after = coming.but()
                .replaces(coming.replaces() == null ? left.reference() : coming.replaces())
                .completedAt(waits ? left.completedAt() : coming.completedAt())
                .build();
        book.save(after, work);
        course.alsoChanged(new PersonOutcome(after, coming.state(), List.of(), true));
        return after;
    }

    /**
     * The one who is named; where nobody is, the one of the thread, or the only one whom the sender may change. "The second
     * delegate" need not be him.
     */
    private Match leaving(Work work, Application said) {
        Optional<Finding> open = said.findings().stream()
                .filter(finding -> finding.code() == FindingCode.REPLACED_UNKNOWN)
                .findFirst();
        if (open.isPresent()) {
            return new Match.Unclear(open.get());
        }
        Circle circle = find.circle(work);
        if (said.replacedOffice() != null) {
            return find.of(Claimant.holding(said.replacedOffice()), circle, found -> !found.state()
                    .isOver());
        }
        PersonName name = said.replaces() == null ? new PersonName(null, null) : said.replaces();
        Set<String> delegations =
                Set.copyOf(said.delegations().stream().map(Stated::value).toList());
        Claimant claimant = Claimant.named(name, delegations);
        Predicate<Registration> mayLeave = found -> !found.state().isOver()
                && (!name.isEmpty() || !Likeness.of(Claimant.of(said), found).isSamePerson());
        Match match = find.of(claimant, circle, mayLeave);
        return match instanceof Match.Nobody ? find.byPartOfName(name, circle, mayLeave) : match;
    }

    private static boolean isSelf(Application said, Kept leaving) {
        return Likeness.of(Claimant.of(said), leaving.registration()).isSamePerson();
    }
}
