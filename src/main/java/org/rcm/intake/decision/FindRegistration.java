package org.rcm.intake.decision;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
 * delegation, by the person's own address and a surname that is nearly the one on record, by the sender's address; in this
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

    /** @param which of those on record come into question, such as those that are not over */
    Match of(Claimant claimant, Work work, Predicate<Registration> which) {
        Match byPassport = byPassport(claimant, work, which);
        if (byPassport instanceof Match.Found) {
            return byPassport;
        }
        Match otherwise = byWords(claimant, work, which);
        return byPassport instanceof Match.Nobody || isNamed(claimant, otherwise) ? otherwise : byPassport;
    }

    /** Somebody on record has the name that is said, whosever passport was sent for him. */
    private static boolean isNamed(Claimant claimant, Match match) {
        return match instanceof Match.Found found
                && !claimant.name().isEmpty()
                && !claimant.uncertainName()
                && Likeness.of(claimant, found.kept().registration()).isSamePerson();
    }

    private Match byWords(Claimant claimant, Work work, Predicate<Registration> which) {
        List<Registration> thread = thread(work).filter(which).toList();
        Match inThread = inThread(claimant, work, thread);
        if (!(inThread instanceof Match.Nobody)) {
            return inThread;
        }
        Match byName = byName(claimant, work, which);
        if (!(byName instanceof Match.Nobody)) {
            return byName;
        }
        Match byOwnAddress = byOwnAddress(claimant, work, which);
        if (!(byOwnAddress instanceof Match.Nobody)) {
            return byOwnAddress;
        }
        return byAddress(claimant, work, which);
    }

    /** Whom a mail that decides nothing may be about: those of its thread and those it names, else the sender's own. */
    List<String> mayBeAbout(Work work) {
        List<Registration> thread = thread(work).toList();
        Stream<Registration> meant = thread.isEmpty()
                        && !work.sender().address().isEmpty()
                ? registrations.byAddress(work.event().id(), work.sender().address()).stream()
                : thread.stream();
        return meant.map(Registration::reference).toList();
    }

    /**
     * Of whom the sender of a mail that decides nothing may be told: of those of its thread that this address may change,
     * else of the sender's own, else of whom it has registered; of those that are over only where no other is left.
     */
    List<Registration> knownToSender(Work work) {
        List<Registration> thread = known(work, thread(work));
        if (!thread.isEmpty() || work.sender().address().isEmpty()) {
            return thread;
        }
        List<Registration> known = known(
                work, registrations.byAddress(work.event().id(), work.sender().address()).stream());
        List<Registration> own =
                known.stream().filter(found -> isOwn(work, found)).toList();
        return own.isEmpty() ? known : own;
    }

    private static List<Registration> known(Work work, Stream<Registration> several) {
        List<Registration> known = several.filter(work.sender()::mayChange).toList();
        List<Registration> going =
                known.stream().filter(found -> !found.state().isOver()).toList();
        return going.isEmpty() ? known : going;
    }

    private Match byPassport(Claimant claimant, Work work, Predicate<Registration> which) {
        List<Registration> sharing = each(claimant.passports().stream()
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
    Match byPartOfName(PersonName name, Work work, Predicate<Registration> which) {
        Stream<Registration> known = work.sender().address().isEmpty()
                ? Stream.empty()
                : registrations.byAddress(work.event().id(), work.sender().address()).stream();
        return only(each(Stream.concat(thread(work), known)).stream()
                .filter(which)
                .filter(found -> PartOfName.isIn(name, found.delegate().name()))
                .toList());
    }

    /** Registrations whose reference stands in the mail, or that the mails it answers fed. */
    private Stream<Registration> thread(Work work) {
        Stream<Registration> named = work.reading().references().stream()
                .flatMap(reference -> registrations.byReference(reference).stream());
        Stream<Registration> answered =
                MailThread.of(work.mail()).messageIds().stream().flatMap(id -> registrations.byMessageId(id).stream());
        return each(Stream.concat(named, answered)).stream()
                .filter(found -> found.event().equals(work.event().id()));
    }

    private Match inThread(Claimant claimant, Work work, List<Registration> thread) {
        List<Registration> same = thread.stream()
                .filter(found -> Likeness.of(claimant, found).isSamePerson())
                .toList();
        if (!same.isEmpty()) {
            return only(same);
        }
        if (claimant.isNameless()) {
            return nameless(thread, work);
        }
        boolean adds = ABOUT_SOMEBODY_ON_RECORD.contains(work.reading().kind());
        boolean mayBeMeant = thread.size() == 1
                && (claimant.uncertainName()
                        || likeness(claimant, Likeness.UNKNOWN).test(thread.get(0))
                        || (likeness(claimant, Likeness.RELATED_NAME).test(thread.get(0))
                                && (sharesGivenName(claimant, thread.get(0))
                                        || isOwnSupplement(work, thread.get(0))
                                                && hasSlipInGivenName(claimant, thread.get(0)))
                                && (isOwnSupplement(work, thread.get(0))
                                        || Misspelling.surnamesAgree(
                                                claimant.name(),
                                                thread.get(0).delegate().name()))));
        return mayBeMeant && adds ? only(thread) : new Match.Nobody();
    }

    private Match byName(Claimant claimant, Work work, Predicate<Registration> which) {
        List<Registration> candidates = each(claimant.names().stream()
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

    private Match byAddress(Claimant claimant, Work work, Predicate<Registration> which) {
        if (work.sender().address().isEmpty()) {
            return new Match.Nobody();
        }
        List<Registration> known = registrations
                .byAddress(work.event().id(), work.sender().address())
                .stream()
                .filter(which)
                .toList();
        if (claimant.isNameless()) {
            return nameless(known, work);
        }
        List<Registration> same = known.stream()
                .filter(found -> Likeness.of(claimant, found).isSamePerson())
                .toList();
        if (!same.isEmpty()) {
            return only(same);
        }
        List<Registration> miswritten = known.stream()
                .filter(found -> isOwn(work, found) && isMiswritten(claimant, found))
                .toList();
        if (!miswritten.isEmpty()) {
            return only(miswritten);
        }
        boolean unknown =
                known.size() == 1 && likeness(claimant, Likeness.UNKNOWN).test(known.get(0));
        return unknown ? only(known) : new Match.Nobody();
    }

    /** Nobody is named: of several it is the one whose own address wrote, if any. */
    private Match nameless(List<Registration> candidates, Work work) {
        List<Registration> own =
                candidates.stream().filter(found -> isOwn(work, found)).toList();
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

    /** Who adds to his own registration is meant by it; who takes back or accepts a colleague's is not. */
    private static boolean isOwnSupplement(Work work, Registration found) {
        return work.reading().kind() == MailKind.SUPPLEMENT && isOwn(work, found);
    }

    private static boolean isOwn(Work work, Registration found) {
        return work.sender().address().equalsIgnoreCase(found.delegate().email());
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

    private static List<Registration> each(Stream<Registration> several) {
        Map<String, Registration> unique = new LinkedHashMap<>();
        several.forEach(found -> unique.putIfAbsent(found.reference(), found));
        return new ArrayList<>(unique.values());
    }
}
