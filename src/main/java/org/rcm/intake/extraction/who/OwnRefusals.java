package org.rcm.intake.extraction.who;

import java.util.List;
import java.util.function.Predicate;
import org.rcm.intake.extraction.contents.Contents;
import org.rcm.intake.extraction.text.Mention;
import org.rcm.intake.extraction.text.Refusal;
import org.rcm.intake.extraction.text.Sentences;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;

/** Tells whether the writer says of himself that he does not come. Thread-safe. */
final class OwnRefusals {
    /** Words between "I" and what I do not do: "I will no longer". */
    private static final int NEAR = 3;

    private final Catalogue catalogue;
    private final Sentences sentences;

    OwnRefusals(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.sentences = new Sentences(catalogue);
    }

    /** True if the writer speaks of himself wherever the mail says that somebody does not come. */
    boolean are(Contents contents) {
        return areAll(contents, this::is);
    }

    /** True if the mail says of somebody that he does not come, and this holds wherever it does. */
    static boolean areAll(Contents contents, Predicate<Refusal> holds) {
        return !contents.refusals().isEmpty() && contents.refusals().stream().allMatch(holds);
    }

    /** True if the writer, or whoever is with him, may be meant by what the mail says not to come. */
    boolean mayBe(Contents contents, Refusals refusals) {
        return contents.refusals().stream()
                .anyMatch(refusal -> is(refusal) || speaksOfHimself(refusal) && !refusals.isOfUnnamed(refusal));
    }

    /** "no podremos", "we cannot", "I am sorry to say that … cannot". */
    private boolean speaksOfHimself(Refusal refusal) {
        boolean speaks = catalogue.phrases().isIn(Sense.SPEAKER, refusal.words())
                || catalogue.phrases().isIn(Sense.WRITER_SUBJECT, refusal.before())
                || catalogue.phrases().isIn(Sense.WRITER_WITH_OTHERS, refusal.before());
        return speaks && !catalogue.phrases().isIn(Sense.PRONOUN, refusal.before());
    }

    /** True if the writer leaves besides whom the mail names: "ni Ana Ruiz ni yo …", or by a sentence of his own. */
    boolean areBesides(Contents contents, List<Mention> leaving) {
        return leaving.stream().anyMatch(mention -> isJoined(sentences.around(mention)))
                || contents.refusals().stream()
                        .anyMatch(refusal -> is(refusal) && leaving.stream().noneMatch(refusal::isAround));
    }

    /** The same of whom the mail calls by one name: "Rennick no viaja, y yo tampoco". */
    boolean areBesidesCalled(Contents contents) {
        return contents.refusals().stream().anyMatch(refusal -> is(refusal) || isJoined(refusal.sentence()));
    }

    /** "Ana Ruiz and I", and not "Ana Ruiz won't come, and I will". */
    private boolean isJoined(List<Word> sentence) {
        return catalogue.phrases().isIn(Sense.WRITER_BESIDES, sentence) && !comesAllTheSame(sentence);
    }

    /** "… y yo sí voy", "… and I will", and not "and I will not". */
    boolean comesAllTheSame(List<Word> words) {
        List<PhraseIndex.Hit<Sense>> refusals = catalogue.withdrawals().in(words);
        return catalogue.phrases().find(Sense.WRITER_COMES_ALL_THE_SAME, words).stream()
                .anyMatch(hit -> refusals.stream()
                        .noneMatch(refusal -> refusal.from() <= hit.to() && refusal.to() > hit.from()));
    }

    /** "no podré", "I will not": the writer, and nobody with him. */
    boolean is(Refusal refusal) {
        List<Word> words = refusal.paragraph().words();
        if (refusal.words().stream().anyMatch(this::joins)) {
            return false;
        }
        if (catalogue.phrases().isIn(Sense.WRITER_ALONE, refusal.words()) || isOfSelf(words, refusal.to())) {
            return true;
        }
        for (int i = refusal.from() - 1; i >= Math.max(refusal.start(), refusal.from() - NEAR); i--) {
            if (catalogue.phrases().beginsWith(Sense.PRONOUN, words.subList(i, refusal.from()))) {
                return false;
            }
            if (catalogue.phrases().beginsWith(Sense.WRITER_SUBJECT, words.subList(i, refusal.from()))) {
                return i == 0 || !joins(words.get(i - 1)) || joinsClauses(words, refusal.start(), i - 1);
            }
        }
        return false;
    }

    /** "I'm the chief who has to approve, not coming myself", however far "I" is. */
    private boolean isOfSelf(List<Word> words, int behind) {
        return behind < words.size() && catalogue.grammar().is(Role.SELF, words.get(behind));
    }

    /** "ni Ana Ruiz ni yo", "my boss and I": somebody is with him. */
    private boolean joins(Word word) {
        return catalogue.grammar().is(Role.AND, word) || catalogue.grammar().is(Role.OR, word);
    }

    /** "My mother is ill and I cannot come": of her something else is said. */
    private boolean joinsClauses(List<Word> words, int start, int joining) {
        return catalogue.grammar().isIn(Role.SUBJECT_VERB, words.subList(start, joining));
    }
}
