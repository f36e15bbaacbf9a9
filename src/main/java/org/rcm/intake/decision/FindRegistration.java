package org.rcm.intake.decision;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.PersonName;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.names.Misspelling;
import org.rcm.intake.registration.names.Names;
import org.rcm.intake.store.Registrations;

/**
 * Finds the registration that an application is about: by the same passport, in the thread of the mail, by name and
 * delegation, by an office alone, by the person's own address and a surname that is nearly the one on record, by the sender's address; in this
 * order, and never one whose name contradicts.
 */
final class FindRegistration {
    /** In such a mail a name that is not quite the one on record is rather miswritten than somebody else's. */
    private static final Set<MailKind> ABOUT_SOMEBODY_ON_RECORD =
            EnumSet.of(MailKind.SUPPLEMENT, MailKind.ACCEPTANCE, MailKind.WITHDRAWAL);

    private final Registrations registrations;

    FindRegistration(Registrations registrations) {
        this.registrations = registrations;
    }

    /** Who is near to a mail, to put more than one question. */
    Circle circle(Work work) {
        return new Circle(registrations, work);
    }

    /** @param which of those on record come into question, such as those that are not over */
    Match of(Claimant claimant, Work work, Predicate<Registration> which) {
        return of(claimant, circle(work), which);
    }

    /** The same, for whoever has looked up already who is near to the mail. */
    Match of(Claimant claimant, Circle circle, Predicate<Registration> which) {
        Match byPassport = byPassport(claimant, circle.work(), which);
        if (byPassport instanceof Match.Found) {
            return byPassport;
        }
        Match otherwise = byWords(claimant, circle, which);
        return byPassport instanceof Match.Nobody || isNamed(claimant, otherwise) ? otherwise : byPassport;
    }

    /** Somebody on record has the name that is said, whosever passport was sent for him. */
    private static boolean isNamed(Claimant claimant, Match match) {
        return match instanceof Match.Found found
                && !claimant.name().isEmpty()
                && !claimant.uncertainName()
                && Likeness.of(claimant, found.kept().registration()).isSamePerson();
    }

    private Match byWords(Claimant claimant, Circle circle, Predicate<Registration> which) {
        if (claimant.office() != null) {
            return only(OfficeSaid.holders(claimant.office(), circle.all(which)));
        }
        List<Registration> thread = circle.thread().stream().filter(which).toList();
        Match inThread = inThread(claimant, circle, thread);
        if (!(inThread instanceof Match.Nobody)) {
            return inThread;
        }
        Match byName = byName(claimant, circle.work(), which);
        if (!(byName instanceof Match.Nobody)) {
            return byName;
        }
        Match byOwnAddress = byOwnAddress(claimant, circle.work(), which);
        if (!(byOwnAddress instanceof Match.Nobody)) {
            return byOwnAddress;
        }
        return byAddress(claimant, circle, which);
    }

    private Match byPassport(Claimant claimant, Work work, Predicate<Registration> which) {
        List<Registration> sharing = Circle.each(claimant.passports().stream()
                .filter(passport -> passport.number() != null && passport.issuingState() != null)
                .flatMap(passport ->
                        registrations
                                .byPassport(work.event().id(), passport.number(), passport.issuingState())
                                .stream())
                .filter(which));
        List<Registration> same = sharing.stream()
                .filter(likeness(claimant, Likeness.SAME_DOCUMENT))
                .toList();
        if (same.isEmpty() && sharing.stream().anyMatch(likeness(claimant, Likeness.STOLEN_DOCUMENT))) {
            return new Match.Unclear(Finding.review(
                    FindingCode.PASSPORT_OF_SOMEBODY_ELSE, "the passport is on record under a name that differs"));
        }
        return only(same);
    }

    /**
     * "La licenciada Mora", "Edwin Rolando", "W. O. Pitts": the only one of the thread, or of those of whom the sender has
     * written, whose name this is a part of. Only for somebody who is said to be on record: anybody may be called like that.
     */
    Match byPartOfName(PersonName name, Circle circle, Predicate<Registration> which) {
        return only(circle.all(which).stream()
                .filter(found -> PartOfName.isIn(name, found.delegate().name()))
                .toList());
    }

    private Match inThread(Claimant claimant, Circle circle, List<Registration> thread) {
        List<Registration> same = thread.stream()
                .filter(found -> Likeness.of(claimant, found).isSamePerson())
                .toList();
        if (!same.isEmpty()) {
            return only(same);
        }
        if (claimant.isNameless()) {
            return nameless(thread, circle);
        }
        List<Registration> respelled = thread.stream()
                .filter(found -> isAddedToByWholeName(circle, claimant, found))
                .toList();
        if (respelled.size() == 1) {
            return only(respelled);
        }
        boolean adds = ABOUT_SOMEBODY_ON_RECORD.contains(circle.work().reading().kind());
        boolean mayBeMeant = thread.size() == 1
                && (claimant.uncertainName()
                        || likeness(claimant, Likeness.UNKNOWN).test(thread.get(0))
                        || (likeness(claimant, Likeness.RELATED_NAME).test(thread.get(0))
                                && (sharesGivenName(claimant, thread.get(0))
                                        || isOwnSupplement(circle, thread.get(0))
                                                && hasSlipInGivenName(claimant, thread.get(0)))
                                && (isOwnSupplement(circle, thread.get(0))
                                        || Misspelling.surnamesAgree(
                                                claimant.name(),
                                                thread.get(0).delegate().name()))));
        return mayBeMeant && adds ? only(thread) : new Match.Nobody();
    }

    private Match byName(Claimant claimant, Work work, Predicate<Registration> which) {
        List<Registration> candidates = Circle.each(claimant.names().stream()
                .map(name -> Names.tokens(name.full()))
                .filter(words -> !words.isEmpty())
                .flatMap(words -> registrations.byName(work.event().id(), words).stream())
                .filter(which)
                .filter(found -> claimant.mayBelongTo(found.delegation())));
        List<Registration> same = candidates.stream()
                .filter(likeness(claimant, Likeness.SAME_NAME))
                .toList();
        if (!same.isEmpty()) {
            return only(same);
        }
        return only(candidates.stream()
                .filter(likeness(claimant, Likeness.SIMILAR_NAME))
                .toList());
    }

    /** Somebody writes of him, says his own address as it is on record, and spells the surname otherwise. */
    private Match byOwnAddress(Claimant claimant, Work work, Predicate<Registration> which) {
        if (claimant.email() == null) {
            return new Match.Nobody();
        }
        return only(registrations.byAddress(work.event().id(), claimant.email()).stream()
                .filter(which)
                .filter(found ->
                        claimant.email().equalsIgnoreCase(found.delegate().email()))
                .filter(found -> isMiswritten(claimant, found))
                .toList());
    }

    private Match byAddress(Claimant claimant, Circle circle, Predicate<Registration> which) {
        List<Registration> known = circle.ofSender().stream().filter(which).toList();
        if (claimant.isNameless()) {
            return nameless(known, circle);
        }
        List<Registration> same = known.stream()
                .filter(found -> Likeness.of(claimant, found).isSamePerson())
                .toList();
        if (!same.isEmpty()) {
            return only(same);
        }
        List<Registration> miswritten = known.stream()
                .filter(found -> circle.isOwn(found) && isMiswritten(claimant, found))
                .toList();
        if (!miswritten.isEmpty()) {
            return only(miswritten);
        }
        boolean unknown =
                known.size() == 1 && likeness(claimant, Likeness.UNKNOWN).test(known.get(0));
        return unknown ? only(known) : new Match.Nobody();
    }

    /** Nobody is named: of several it is the one whose own address wrote, if any. */
    private Match nameless(List<Registration> candidates, Circle circle) {
        List<Registration> own = candidates.stream().filter(circle::isOwn).toList();
        List<Registration> meant = own.size() == 1 ? own : candidates;
        return meant.size() <= 1
                ? only(meant)
                : new Match.Unclear(Finding.review(
                        FindingCode.NO_REGISTRATION_FOUND, "names nobody and fits " + meant.size() + " registrations"));
    }

    private Match only(List<Registration> found) {
        return switch (found.size()) {
            case 0 -> new Match.Nobody();
            case 1 ->
                registrations
                        .lock(found.get(0).reference())
                        .<Match>map(Match.Found::new)
                        .orElseThrow();
            default ->
                new Match.Unclear(
                        Finding.review(FindingCode.SAME_PERSON_ELSEWHERE, "fits " + found.size() + " registrations"));
        };
    }

    /** "Le puse mal el apellido, es Mora": who registered him says his given names again. */
    private static boolean isAddedToByWholeName(Circle circle, Claimant claimant, Registration found) {
        return circle.work().reading().kind() == MailKind.SUPPLEMENT
                && isMiswritten(claimant, found)
                && claimant.names().stream()
                        .anyMatch(name -> !Names.tokens(name.givenNames()).isEmpty()
                                && Misspelling.ofSurnames(name, found.delegate().name()));
    }

    /** Who adds to his own registration is meant by it; who takes back or accepts a colleague's is not. */
    private static boolean isOwnSupplement(Circle circle, Registration found) {
        return circle.work().reading().kind() == MailKind.SUPPLEMENT && circle.isOwn(found);
    }

    /** A misspelling is of the surnames or of one name; a relative has another given name. */
    private static boolean sharesGivenName(Claimant claimant, Registration found) {
        List<String> held = Names.tokens(found.delegate().name().givenNames());
        return Names.tokens(claimant.name().givenNames()).stream().anyMatch(held::contains);
    }

    /** Who corrects his own given name has the same surnames. */
    private static boolean hasSlipInGivenName(Claimant claimant, Registration found) {
        return Misspelling.ofGivenNames(claimant.name(), found.delegate().name());
    }

    /** The surnames differ by a slip; a given name that is not said contradicts none. */
    private static boolean isMiswritten(Claimant claimant, Registration found) {
        PersonName held = found.delegate().name();
        return Likeness.of(claimant, found) == Likeness.RELATED_NAME
                && claimant.names().stream()
                        .anyMatch(asked -> Misspelling.ofSurnames(asked, held)
                                || (asked.givenNames() == null && Misspelling.surnamesAgree(asked, held)));
    }

    private static Predicate<Registration> likeness(Claimant claimant, Likeness wanted) {
        return found -> Likeness.of(claimant, found) == wanted;
    }
}
