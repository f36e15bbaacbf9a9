package org.rcm.intake.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.PersonName;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.names.Names;
import org.rcm.intake.store.Kept;
import org.rcm.intake.store.Mails;
import org.rcm.intake.store.StoredMail;
import org.rcm.intake.store.WaitingMails;

/**
 * Mails come in any order: a signed letter or a replacement may arrive before the registration it is about. It waits, and
 * is decided again when somebody is opened whom it may mean. A withdrawal that came first is no such thing: whether the
 * person comes after all is for somebody to ask.
 */
final class Waiting {
    private static final Set<MailKind> DECIDED_AGAIN = Set.of(MailKind.ACCEPTANCE, MailKind.REPLACEMENT);

    private static final int MOST_WORDS = 8;

    private final WaitingMails waiting;
    private final Mails mails;
    private final FindRegistration find;

    Waiting(WaitingMails waiting, Mails mails, FindRegistration find) {
        this.waiting = waiting;
        this.mails = mails;
        this.find = find;
    }

    /**
     * Lets a mail wait for whoever has this name or the sender's address. One that says of somebody by name that he does not
     * come waits for nobody else of the same address: who writes for three may take back one.
     */
    void keep(Work work, Collection<PersonName> names) {
        if (work.sender().verified()) {
            List<String> addresses = List.of(work.sender().address());
            List<String> ofOne = ofOne(addresses, names);
            boolean named = work.reading().kind() == MailKind.WITHDRAWAL && !ofOne.isEmpty();
            List<String> marks = new ArrayList<>(marks(named ? List.of() : addresses, names));
            marks.addAll(ofOne);
            waiting.keep(work.read().id(), work.event().id(), marks);
        }
    }

    /** Doubts about somebody who is being opened: he was taken back before he was there, or by a mail after this one. */
    List<Finding> doubts(Work work, Claimant claimant) {
        List<String> address = List.of(work.sender().address());
        List<String> marks = new ArrayList<>(marks(address, claimant.names()));
        marks.addAll(ofOne(address, claimant.names()));
        boolean before = before(work, marks).stream().anyMatch(mail -> mail.kind() == MailKind.WITHDRAWAL);
        if (before || isOverSince(work, claimant)) {
            String which = before ? "a mail before this one" : "a mail that came after this one was decided first and";
            return List.of(Finding.review(FindingCode.WITHDRAWN, which + " says that the person does not come"));
        }
        return List.of();
    }

    /** A mail whose reading failed at first is decided after others: who left meanwhile does not come again by it. */
    private boolean isOverSince(Work work, Claimant claimant) {
        return mails.isOvertaken(work.at())
                && find.of(claimant, work, found -> found.state().isOver()) instanceof Match.Found over
                && mails.lastAbout(over.kept().registration().reference())
                        .filter(work.at()::isBefore)
                        .isPresent();
    }

    /**
     * The registration of somebody who left by a mail that came after this one and was decided first: by this one he does
     * not come again, and has no second registration. Empty where that is not so, or where the sender may not change it.
     */
    Optional<Kept> leftAfter(Work work, Claimant claimant) {
        boolean may = work.sender().verified() && mails.isOvertaken(work.at());
        return may
                        && find.of(claimant, work, found -> found.state().isOver()) instanceof Match.Found over
                        && work.sender().mayChange(over.kept().registration())
                        && mails.lastTakingOff(over.kept().registration().reference())
                                .filter(work.at()::isBefore)
                                .isPresent()
                ? Optional.of(over.kept())
                : Optional.empty();
    }

    /** Somebody was opened: mails that wait for him are decided again. */
    void wake(Work work, Registration opened) {
        Collection<String> marks =
                marks(opened.addresses(), List.of(opened.delegate().name()));
        for (StoredMail mail : before(work, marks)) {
            if (DECIDED_AGAIN.contains(mail.kind()) && mails.reconsider(mail.id())) {
                waiting.forget(mail.id());
            }
        }
    }

    private List<StoredMail> before(Work work, Collection<String> marks) {
        return waiting.of(work.event().id(), marks).stream()
                .filter(id -> id != work.read().id())
                .flatMap(id -> mails.find(id).stream())
                .toList();
    }

    /** An address with two words of a name: "Marta Quesada" is looked for as well as "Marta Elena Quesada Mejía". */
    private static List<String> ofOne(Collection<String> addresses, Collection<PersonName> names) {
        List<String> marks = new ArrayList<>();
        for (PersonName name : names) {
            List<String> words = new ArrayList<>(new TreeSet<>(Names.tokens(name.full())));
            for (int second = 1; second < Math.min(words.size(), MOST_WORDS); second++) {
                for (String first : words.subList(0, second)) {
                    for (String address : addresses) {
                        marks.add("address " + address + " words " + first + " " + words.get(second));
                    }
                }
            }
        }
        return marks;
    }

    private static Collection<String> marks(Collection<String> addresses, Collection<PersonName> names) {
        Stream<String> words = names.stream()
                .map(name -> new TreeSet<>(Names.tokens(name.full())))
                .filter(tokens -> tokens.size() > 1)
                .map(tokens -> "name " + String.join(" ", tokens));
        List<String> marks = new ArrayList<>(words.toList());
        addresses.stream().filter(address -> !address.isEmpty()).forEach(address -> marks.add("address " + address));
        return marks;
    }
}
