package org.rcm.intake.extraction;

import java.util.List;
import java.util.Optional;
import org.rcm.intake.extraction.contents.Contents;
import org.rcm.intake.extraction.contents.Sender;
import org.rcm.intake.extraction.kind.Kinds;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Mention;
import org.rcm.intake.extraction.text.People;
import org.rcm.intake.extraction.text.Tone;
import org.rcm.intake.extraction.who.Absent;
import org.rcm.intake.extraction.who.Leaving;
import org.rcm.intake.extraction.who.Outsiders;
import org.rcm.intake.extraction.who.Refusals;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Phrases.Sense;

/**
 * Who does not come, as far as the text tells.
 *
 * @param refusals tells of what kind of people it says so
 * @param named tells of whom of those it names
 * @param leaving who is named where it says so, and is to be taken back
 * @param absent who is named in passing by a mail that registers others: who is on record is for a person
 * @param othersStay what it says to be off takes nobody's part back
 */
record NotComing(Refusals refusals, Leaving named, List<Mention> leaving, List<Draft> absent, boolean othersStay) {

    /**
     * @param first the mail answers nothing and names no reference of ours
     */
    static NotComing of(
            boolean first,
            Contents contents,
            Sender sender,
            List<Draft> people,
            Tone heard,
            Kinds.Found found,
            Catalogue catalogue) {
        Outsiders outsiders = new Outsiders(contents, first, catalogue);
        Refusals refusals =
                new Refusals(contents, first && (found.complete() || found.documents()), outsiders, catalogue);
        boolean registers = first
                && found.documents()
                && (found.beyondSignature() || found.named() && heard.own().contains(Sense.FIRST_PERSON))
                && !heard.subject().contains(Sense.WITHDRAWAL);
        Optional<List<Draft>> absent = registers
                ? new Absent(catalogue, people, people.stream().anyMatch(sender::is)).in(contents)
                : Optional.empty();
        boolean othersStay = absent.isPresent()
                || refusals.areDenied()
                || heard.own().contains(Sense.WITHDRAWAL) && refusals.areOfOutsiders()
                || first && found.complete() && refusals.areOfClerk(people, sender)
                || refusals.areOfUnnamed() && (found.named() || heard.own().contains(Sense.FIRST_PERSON))
                || found.complete() && refusals.areOfSuperiorsBeside(people);
        Leaving named = new Leaving(contents, refusals, catalogue);
        List<Mention> leaving = absent.isPresent() ? List.of() : named.mentions();
        return new NotComing(refusals, named, leaving, absent.orElse(List.of()), othersStay);
    }

    /** Those of whom it is not said. */
    List<Draft> without(List<Draft> people) {
        return people.stream()
                .filter(person -> absent.stream().noneMatch(one -> People.same(one, person)))
                .toList();
    }

    /** How the mail speaks, where only what takes somebody back is a withdrawal. */
    Tone of(Tone heard) {
        return heard.withdrawing(heard.says(Sense.WITHDRAWAL) && !othersStay || !leaving.isEmpty());
    }
}
