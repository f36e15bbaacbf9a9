package org.rcm.intake.extraction.who;

import java.util.List;
import org.rcm.intake.extraction.contents.Contents;
import org.rcm.intake.extraction.text.Mention;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.text.Refusal;
import org.rcm.intake.extraction.text.Sentences;
import org.rcm.intake.extraction.who.Companions.Companion;
import org.rcm.intake.extraction.who.Companions.Relation;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;

/**
 * Tells who is named beside the delegates and was never to be one: a spouse, a driver, an assistant to write to. That such
 * a person does not come takes nobody's registration back. One mail, one thread.
 */
public final class Outsiders {
    /** Words between somebody and what he does not do. */
    private static final int FAR = 24;

    private final Contents contents;
    private final Catalogue catalogue;
    private final Sentences sentences;
    private final OwnRefusals own;
    private final Companions companions;
    private final boolean first;

    /** @param first the mail is the first about whom it registers: whom it names as a helper was never registered */
    public Outsiders(Contents contents, boolean first, Catalogue catalogue) {
        this.contents = contents;
        this.catalogue = catalogue;
        this.sentences = new Sentences(catalogue);
        this.own = new OwnRefusals(catalogue);
        this.companions = new Companions(contents, catalogue);
        this.first = first;
    }

    /** True if it is an outsider who does not come. */
    boolean areMeant(Refusal refusal) {
        return meant(refusal) != null;
    }

    /** True if it is somebody without a name who does not come, and only how he stands to the writer is said. */
    boolean areCompanions(Refusal refusal) {
        Companion here = isOfOthers(refusal) ? null : here(refusal);
        return here != null
                && companions
                        .named(refusal.paragraph(), refusal.start(), refusal.from())
                        .isEmpty();
    }

    /** True if this person was never to be a delegate. */
    public boolean include(Mention mention) {
        boolean attendant = companions.include(mention, Relation.ATTENDANT)
                && !catalogue.phrases().isIn(Sense.AFTER_PERSON, sentences.around(mention));
        boolean told = mention.draft().has(Field.EMAIL)
                || mention.draft().has(Field.INSTITUTION)
                || mention.draft().has(Field.PASSPORT_NUMBER);
        return (companions.include(mention, Relation.FAMILY) || attendant) && !told
                || isNotToBeRegistered(mention)
                || contents.refusals().stream()
                        .filter(refusal -> refusal.paragraph() == mention.paragraph())
                        .map(this::meant)
                        .anyMatch(one -> one != null && one.is(mention));
    }

    /** "… estará como intérprete, de modo que no hay que inscribirla", "no es necesario registrar a Ana Ruiz". */
    private boolean isNotToBeRegistered(Mention mention) {
        Paragraph paragraph = mention.paragraph();
        return catalogue.phrases().find(Sense.NOT_TO_REGISTER, paragraph.words()).stream()
                .map(hit -> Refusal.at(paragraph, hit.from(), hit.to(), sentences))
                .anyMatch(needless -> !own.is(needless) && mention == unregistered(needless));
    }

    private Mention unregistered(Refusal needless) {
        Paragraph paragraph = needless.paragraph();
        int start = needless.start();
        int from = start > 0 && isPronoun(paragraph, start, needless.from())
                ? sentences.startOf(paragraph, start - 1)
                : start;
        Mention last = null;
        for (Mention mention :
                companions.named(paragraph, from, paragraph.words().size())) {
            if (mention.from() >= needless.to() && mention.from() <= needless.to() + Companions.NEAR) {
                return mention;
            }
            last = mention.to() <= needless.from() ? mention : last;
        }
        return last;
    }

    private Companion meant(Refusal refusal) {
        if (isOfOthers(refusal)) {
            return null;
        }
        Paragraph paragraph = refusal.paragraph();
        int start = start(refusal);
        int behind = behindSubject(paragraph.words(), start, refusal.from());
        if (companions.last(paragraph, start, behind) == null) {
            Companion above = start > 0 && isPronoun(paragraph, start, behind) ? above(paragraph, start) : null;
            return above != null && wasNeverToCome(above, refusal, true) ? above : null;
        }
        Companion here = here(refusal);
        boolean besides = isPronoun(paragraph, behind - 1, behind)
                || isRelative(paragraph.words().get(behind - 1));
        return here != null && wasNeverToCome(here, refusal, besides) ? here : null;
    }

    private static int start(Refusal refusal) {
        return Math.max(refusal.start(), refusal.from() - FAR);
    }

    /** The companion in the same sentence of whom it is said; null if it is said of nobody such. */
    private Companion here(Refusal refusal) {
        Paragraph paragraph = refusal.paragraph();
        int behind = behindSubject(paragraph.words(), start(refusal), refusal.from());
        Companion one = companions.last(paragraph, start(refusal), behind);
        boolean pronoun = one != null && isPronoun(paragraph, behind - 1, behind);
        return one != null && refersTo(one, paragraph, start(refusal), behind, pronoun) ? one : null;
    }

    /** It is the writer who does not come, or who is named right behind. */
    private boolean isOfOthers(Refusal refusal) {
        return own.is(refusal)
                || catalogue.phrases().isIn(Sense.SPEAKER, refusal.words())
                || contents.mentions().stream()
                        .anyMatch(mention -> mention.paragraph() == refusal.paragraph()
                                && mention.from() >= refusal.to()
                                && mention.from() <= refusal.to() + Companions.NEAR
                                && !sentences.endsBetween(refusal.paragraph(), refusal.to(), mention.from()));
    }

    /** "Would it be possible for them to come along?": whom "they" means stands in the sentence before, or further up. */
    private Companion above(Paragraph paragraph, int start) {
        int before = sentences.startOf(paragraph, start - 1);
        Companion named = companions.last(paragraph, before, start);
        if (named == null
                && before > 0
                && companions.named(paragraph, before, start).isEmpty()) {
            before = sentences.startOf(paragraph, before - 1);
            named = companions.last(paragraph, before, start);
        }
        return named != null && companions.isAlone(named, paragraph, before, start) ? named : null;
    }

    /** Index behind the words before what somebody does not do that do not belong to him: "she is", "pero". */
    private int behindSubject(List<Word> words, int start, int refusal) {
        int end = refusal;
        while (end > start && catalogue.grammar().is(Role.BEFORE_REFUSAL, words.get(end - 1))) {
            end--;
        }
        return end;
    }

    private boolean isRelative(Word word) {
        return catalogue.grammar().is(Role.WHO, word);
    }

    private boolean wasNeverToCome(Companion one, Refusal refusal, boolean besides) {
        List<Word> words = refusal.paragraph().words();
        List<Word> said = words.subList(Math.max(0, refusal.from() - 1), Math.min(words.size(), refusal.to() + 2));
        boolean plain =
                first && catalogue.negation().isIn(said) && !catalogue.phrases().isIn(Sense.CHANGED, said);
        return switch (one.relation()) {
            case FAMILY -> true;
            case ATTENDANT, HELPER, CONTACT -> plain;
            case COLLEAGUE -> plain && besides;
        };
    }

    /** What does not come stands to the companion as to its subject, or by "who" or "she". */
    private boolean refersTo(Companion one, Paragraph paragraph, int start, int behind, boolean pronoun) {
        List<Word> words = paragraph.words();
        int end = one.to();
        for (Mention mention : companions.named(paragraph, one.to(), behind)) {
            boolean parted = paragraph.gap(mention.from()).contains(",")
                    && paragraph.gap(mention.to()).contains(",");
            if (!one.is(mention) && !parted) {
                return false;
            }
            end = Math.max(end, mention.to());
        }
        for (int i = end + 1; i < behind; i++) {
            if (catalogue.positions().beginsAt(words, i)) {
                return false;
            }
        }
        Word last = words.get(behind - 1);
        if (catalogue.grammar().is(Role.THAT, last)) {
            return behind - 1 == end || paragraph.gap(behind - 1).matches("\\W*[,)]\\W*");
        }
        if (isRelative(last)) {
            return true;
        }
        return pronoun
                ? companions.isAlone(one, paragraph, start, behind)
                : one.from() == 0
                        || one.from() == sentences.startOf(paragraph, one.from())
                        || !paragraph.gap(one.from()).isBlank()
                        || !leadsTo(words.get(one.from() - 1));
    }

    /** "with my wife", "the minister and his driver": what is said is said of another. */
    private boolean leadsTo(Word word) {
        return catalogue.grammar().is(Role.PREPOSITION, word)
                || catalogue.grammar().is(Role.AND, word);
    }

    /** "She", "they", or nothing at all, as in "No participará". */
    private boolean isPronoun(Paragraph paragraph, int from, int to) {
        List<Word> words = paragraph.words().subList(Math.max(0, from), to);
        PhraseIndex.Hit<Sense> pronoun = catalogue.phrases().at(Sense.PRONOUN, words);
        return words.isEmpty() || pronoun != null && pronoun.to() + 1 >= words.size();
    }
}
