package org.rcm.intake.decision;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rcm.intake.extraction.letter.ReturnedLetter;
import org.rcm.intake.registration.Application;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Intent;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.PassportCopy;
import org.rcm.intake.registration.Proof;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.RegistrationBuilder;
import org.rcm.intake.registration.State;
import org.rcm.intake.reply.content.PersonOutcome;
import org.rcm.intake.rules.Case;
import org.rcm.intake.rules.Judgement;
import org.rcm.intake.rules.Rules;
import org.rcm.intake.store.Kept;

/** Opens a registration for an application, or adds it to the one there is. */
final class Enrolment {
    private final Book book;
    private final Seating seating;
    private final Precedents precedents;

    Enrolment(Book book, Seating seating, Precedents precedents) {
        this.book = book;
        this.seating = seating;
        this.precedents = precedents;
    }

    /**
     * Opens a registration.
     *
     * @param doubts what a person must look at before it may be confirmed
     */
    PersonOutcome open(Work work, Application said, List<Finding> doubts) {
        Registration empty = RegistrationBuilder.open(
                        book.nextReference(work.event()), work.event().id(), work.at(), work.language())
                .build();
        Registration after = begin(work, empty, said, doubts);
        book.open(after, work);
        return new PersonOutcome(after, null, after.findings(), true);
    }

    /**
     * Goes on with the registration of somebody who had taken back his part and comes after all: what is on record need not be
     * told again, what was decided is decided anew.
     *
     * @param doubts what a person must look at before it may be confirmed
     */
    PersonOutcome reopen(Work work, Application said, List<Finding> doubts, Registration left) {
        Registration before = left.but()
                .state(State.INCOMPLETE)
                .findings(List.of())
                .completedAt(null)
                .acceptedAt(null)
                .build();
        Registration after = begin(work, before, said, Doubts.joined(doubts, precedents.ofItself(left)));
        book.save(after, work);
        return new PersonOutcome(after, left.state(), after.findings(), true);
    }

    private Registration begin(Work work, Registration before, Application said, List<Finding> doubts) {
        Merge.Merged merged =
                Merge.of(before, said, MergeMode.CORRECT, work.sender().address());
        Registration filled = withSender(merged.after(), said, work);
        List<Finding> carried = Doubts.joined(
                said.findings(), merged.findings(), doubts, ofTheSender(work), precedents.against(filled));
        return seating.settle(filled, work.event(), judge(work, filled, said, carried));
    }

    /**
     * What an application would come to, before anything is kept or a place is taken.
     *
     * @param onRecord the person's registration; null if there is none
     */
    Prospect foresee(Work work, Application said, Registration onRecord) {
        if (onRecord != null && MergeMode.isDecided(onRecord.state())) {
            return new Prospect(onRecord, onRecord.state(), onRecord.findings());
        }
        Registration before = onRecord != null
                ? onRecord
                : RegistrationBuilder.open(Prospect.NO_REFERENCE, work.event().id(), work.at(), work.language())
                        .build();
        Merge.Merged merged =
                Merge.of(before, said, MergeMode.CORRECT, work.sender().address());
        Judgement judgement = judge(work, merged.after(), said, merged.findings());
        return new Prospect(onRecord, judgement.state(), judgement.findings());
    }

    /** Adds an application to a registration, as far as its sender may. */
    PersonOutcome add(Work work, Application said, Kept kept) {
        Registration before = kept.registration();
        MergeMode mode = MergeMode.of(before, work.sender());
        Merge.Merged merged = Merge.of(before, said, mode, work.sender().address());
        if (mode == MergeMode.COMPARE || mode == MergeMode.KEEP) {
            return keep(work, before, said, merged, mode);
        }
        List<Finding> decided = Doubts.stillDecided(before, merged.after());
        Registration values = merged.after().but().findings(decided).build();
        Registration filled = mode == MergeMode.CORRECT ? withSender(values, said, work) : values;
        List<Finding> carried = Doubts.joined(
                Rules.carriedOver(decided), said.findings(), merged.findings(), precedents.against(filled));
        Judgement judgement = judge(work, filled, said, carried);
        Registration after = seating.settle(withMail(filled, work), work.event(), judgement);
        after = lateProof(work, before, after);
        if (mode == MergeMode.FILL && showsOwnPassport(said, merged, after)) {
            after = withSender(after, said, work);
        }
        book.save(after, work);
        boolean changed = merged.changed() || after.state() != before.state();
        boolean told = mode == MergeMode.CORRECT
                || after.addresses().contains(work.sender().address());
        return new PersonOutcome(
                after,
                before.state(),
                Doubts.joined(
                        merged.findings(),
                        Doubts.added(before.findings(), after.findings()),
                        told ? List.of() : unknownTo(before, said, mode)),
                changed);
    }

    /** Leaves a registration as it is, and notes that this mail was about it. */
    PersonOutcome leave(Work work, Registration before) {
        Registration after = withMail(before, work);
        book.save(after, work);
        return new PersonOutcome(after, before.state(), List.of(), false);
    }

    private PersonOutcome keep(Work work, Registration before, Application said, Merge.Merged merged, MergeMode mode) {
        boolean feeds = mode == MergeMode.KEEP || merged.findings().isEmpty();
        Registration after = feeds ? withMail(merged.after(), work) : before;
        book.save(after, work);
        List<Finding> findings = Doubts.joined(
                merged.findings(), aboutOthers(said), unknownTo(before, said, mode), unclear(work, said, merged));
        return new PersonOutcome(after, before.state(), findings, merged.changed() && feeds);
    }

    /** What a mail that changes nothing brings up all the same. */
    private static List<Finding> aboutOthers(Application said) {
        return said.findings().stream()
                .filter(finding -> finding.code() == FindingCode.PASSPORT_OF_SOMEBODY_ELSE)
                .toList();
    }

    /** A mail that adds to a decided registration, and of which nothing was understood: the change it asks for is not lost. */
    private static List<Finding> unclear(Work work, Application said, Merge.Merged merged) {
        boolean addsNothing = work.reading().kind() == MailKind.SUPPLEMENT
                && !merged.changed()
                && merged.findings().isEmpty()
                && said.passports().stream().noneMatch(copy -> isClear(copy, merged.after()))
                && !isOurLetterAlone(work, said, merged.after())
                && !work.sender().authorised();
        return addsNothing
                ? List.of(Finding.review(
                        FindingCode.CHANGE_UNCLEAR, "wants to change or add something that was not understood"))
                : List.of();
    }

    /** The picture in which no passport could be read is our own letter, signed. */
    private static boolean isOurLetterAlone(Work work, Application said, Registration after) {
        List<ReturnedLetter> letters = work.reading().letters();
        long pictures = said.passports().stream()
                .map(copy -> copy.evidence().part())
                .distinct()
                .count();
        return pictures <= letters.size()
                && said.passports().stream().allMatch(copy -> copy.passport() == null)
                && letters.stream()
                        .anyMatch(
                                letter -> letter.signed() && letter.reference().equals(after.reference()));
    }

    /** A copy that was read well enough to know that it is the passport on record, or another. */
    private static boolean isClear(PassportCopy copy, Registration after) {
        Passport read = copy.passport();
        return read != null && (read.proof() != Proof.NONE || Likeness.isSameDocument(read, after.passport()));
    }

    /** Who repeats or adds something from an address that is not known is told nothing of the person, unless he shows the passport. */
    private static List<Finding> unknownTo(Registration before, Application said, MergeMode mode) {
        boolean shows = Likeness.of(Claimant.of(said), before) == Likeness.SAME_DOCUMENT;
        boolean known = mode == MergeMode.CORRECT || mode == MergeMode.KEEP;
        return known || shows
                ? List.of()
                : List.of(Finding.info(
                        FindingCode.STRANGER_CHANGES,
                        "repeated or added to by an address that is not known to the registration"));
    }

    private static Judgement judge(Work work, Registration filled, Application said, List<Finding> carried) {
        Case subject = Case.at(work.at(), work.event(), filled)
                .received(work.at(), work.mail().receipt().proof())
                .hints(said.delegations())
                .copies(said.passports())
                .carried(carried);
        return work.sender().authorised()
                ? Judging.approved(subject, besides(said), EnumSet.of(FindingCode.PASSPORT_UNCERTAIN))
                : Judging.of(subject);
    }

    /** Who lets a replacement through after the deadline lets him who comes in. */
    private static Set<FindingCode> besides(Application said) {
        return said.intent() == Intent.REPLACE
                ? EnumSet.of(FindingCode.AFTER_DEADLINE)
                : EnumSet.noneOf(FindingCode.class);
    }

    /** A forged sender's registration is for a person to believe. */
    private static List<Finding> ofTheSender(Work work) {
        return work.sender().verified()
                ? List.of()
                : List.of(Finding.review(
                        FindingCode.SENDER_UNVERIFIED, "the sender's address is forged, or imitates another"));
    }

    /** What settles a doubt after the deadline was not there before it: a person decides. */
    private Registration lateProof(Work work, Registration before, Registration after) {
        boolean settledLate = before.state() == State.NEEDS_REVIEW
                && (after.state() == State.CONFIRMED || after.state() == State.WAITLISTED)
                && work.event().deadline().hasPassed(work.at())
                && !work.sender().authorised();
        return settledLate
                ? seating.free(after)
                        .but()
                        .state(State.NEEDS_REVIEW)
                        .findings(Doubts.joined(
                                after.findings(),
                                List.of(Finding.review(
                                        FindingCode.AFTER_DEADLINE, "what settles the doubt came after the deadline"))))
                        .build()
                : after;
    }

    /** The document must have come with this mail: who adds a word to a registration that has its passport shows nothing. */
    private static boolean showsOwnPassport(Application said, Merge.Merged merged, Registration after) {
        Passport passport = merged.after().passport();
        return merged.changed()
                && passport != null
                && passport.proof() == Proof.CHECK_DIGITS
                && said.passports().stream()
                        .anyMatch(copy -> copy.accepted() && Likeness.isSameDocument(copy.passport(), passport))
                && Doubts.open(after.findings()).isEmpty();
    }

    private static Registration withMail(Registration registration, Work work) {
        return registration.but().addMail(work.mail().messageId()).build();
    }

    /** From now on the writer may change it, and the delegate at an address that this very mail says: another may be a stranger's word. */
    private static Registration withSender(Registration registration, Application said, Work work) {
        RegistrationBuilder known = registration.but().addMail(work.mail().messageId());
        if (work.sender().verified() && !work.sender().address().isEmpty()) {
            known.addAddress(work.sender().address());
        }
        String own = registration.delegate().email();
        boolean isSaid = own != null
                && said.email() != null
                && own.equalsIgnoreCase(said.email().value());
        if (work.sender().verified() && isSaid) {
            known.addAddress(own.toLowerCase(Locale.ROOT));
        }
        return known.build();
    }
}
