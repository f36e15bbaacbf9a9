package org.rcm.intake.extraction.words;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rcm.intake.extraction.words.Phrases.Sense;

/** Tells what a text says as a whole, where one phrase takes from another what it would say alone. Immutable. */
public final class Senses {
    private static final Set<Sense> COMING =
            EnumSet.of(Sense.REGISTRATION, Sense.FIRST_PERSON, Sense.COMMITS, Sense.WRITER_TOO);

    private final Phrases phrases;
    private final Withdrawals withdrawals;
    private final Negation negation;

    Senses(Phrases phrases, Withdrawals withdrawals, Negation negation) {
        this.phrases = phrases;
        this.withdrawals = withdrawals;
        this.negation = negation;
    }

    /**
     * Every sense that any phrase in the text has; "ya no asistiré" and "decidir si asisto" do not say that somebody comes,
     * "si no puedo asistir" takes nothing back, and "para completar mi inscripción" registers nobody.
     */
    public Set<Sense> of(List<Word> text) {
        Set<Sense> senses = EnumSet.noneOf(Sense.class);
        List<PhraseIndex.Hit<Sense>> refusals = withdrawals.in(text);
        List<PhraseIndex.Hit<Sense>> open = phrases.find(Sense.UNDECIDED, text);
        List<PhraseIndex.Hit<Sense>> additions = new ArrayList<>(phrases.find(Sense.SUPPLEMENT, text));
        additions.addAll(phrases.find(Sense.COMPLETES, text));
        for (PhraseIndex.Hit<Sense> hit : phrases.find(text)) {
            boolean refused = COMING.contains(hit.tag()) && (hit.isWithinAny(refusals) || hit.isWithinAny(open));
            boolean added = hit.tag() == Sense.REGISTRATION && hit.isWithinAny(additions);
            boolean refusal = hit.tag() == Sense.NOT_WITHDRAWAL
                    && (isDeniedByAny(refusals, hit, text)
                            || hit.isWithinAny(phrases.find(Sense.WRITER_COMES_ALL_THE_SAME, text)));
            boolean own = hit.tag() == Sense.FOR_OTHERS && goesOnInAny(phrases.find(Sense.FIRST_PERSON, text), hit);
            if (hit.tag() != Sense.WITHDRAWAL && !refused && !added && !refusal && !own) {
                senses.add(hit.tag());
            }
        }
        if (!refusals.isEmpty()) {
            senses.add(Sense.WITHDRAWAL);
        } else if (withdrawals.mayComeAbout(text)) {
            senses.add(Sense.UNDECIDED);
        }
        return senses;
    }

    /** "I won't be able to attend after all": only without "won't" is it "able to attend after all". */
    private boolean isDeniedByAny(List<PhraseIndex.Hit<Sense>> refusals, PhraseIndex.Hit<Sense> hit, List<Word> text) {
        return refusals.stream()
                .anyMatch(refusal -> refusal.from() < hit.from()
                        && refusal.to() > hit.from()
                        && negation.isDenialOrLack(text.get(refusal.from())));
    }

    /** "Please register me": what begins as for others ends with the writer. */
    private static boolean goesOnInAny(List<PhraseIndex.Hit<Sense>> own, PhraseIndex.Hit<Sense> hit) {
        return own.stream()
                .anyMatch(said -> said.from() >= hit.from() && said.from() < hit.to() && said.to() > hit.to());
    }
}
