package org.rcm.intake.extraction.who;

import java.util.List;
import org.rcm.intake.extraction.text.Coming;
import org.rcm.intake.extraction.text.Mention;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.text.Sentences;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;

/**
 * Tells who is named beside the delegates and was never to be one: a spouse, a driver, an assistant to write to. That such
 * a person does not come takes nobody's registration back. Thread-safe.
 */
public final class Outsiders {
    /** Words between somebody and what he does not do. */
    private static final int FAR = 24;
    /** Words between "my wife" and her name: a title and an article. */
    private static final int NEAR = 3;

    private final Catalogue catalogue;
    private final Sentences sentences;
    private final OwnRefusals own;
    private final Coming coming;
    private final boolean first;

    /** @param first the mail is the first about whom it registers: whom it names as a helper was never registered */
    public Outsiders(Catalogue catalogue, boolean first) {
        this.catalogue = catalogue;
        this.sentences = new Sentences(catalogue);
        this.own = new OwnRefusals(catalogue);
        this.coming = new Coming(catalogue);
        this.first = first;
    }

    /** How somebody stands to whoever comes; the further down, the more may he have been a delegate himself. */
    private enum Relation {
        FAMILY(Sense.FAMILY),
        ATTENDANT(Sense.ATTENDANT),
        HELPER(Sense.HELPER),
        COLLEAGUE(Sense.COLLEAGUE),
        CONTACT(null);

        private final Sense sense;

        Relation(Sense sense) {
            this.sense = sense;
        }
    }

    /** The words that say whom the mail speaks of. */
    private record Companion(Relation relation, int from, int to) {}

    /** True if it is an outsider who does not come. */
    boolean areMeant(List<Mention> mentions, Paragraph paragraph, PhraseIndex.Hit<Sense> refusal) {
        return meant(mentions, paragraph, refusal) != null;
    }

    /** True if this person was never to be a delegate. */
    public boolean include(Mention mention, List<Mention> mentions) {
        Paragraph paragraph = mention.paragraph();
        int end = paragraph.words().size();
        boolean family = companions(paragraph, Relation.FAMILY, 0, end).stream().anyMatch(one -> isOf(mention, one));
        boolean attendant =
                companions(paragraph, Relation.ATTENDANT, 0, end).stream().anyMatch(one -> isOf(mention, one))
                        && !catalogue.phrases().isIn(Sense.AFTER_PERSON, sentences.around(mention));
        boolean told = mention.draft().has(Field.EMAIL)
                || mention.draft().has(Field.INSTITUTION)
                || mention.draft().has(Field.PASSPORT_NUMBER);
        return (family || attendant) && !told
                || isNotToBeRegistered(mention, mentions)
                || catalogue.withdrawals().in(paragraph.words()).stream()
                        .map(refusal -> meant(mentions, paragraph, refusal))
                        .anyMatch(one -> one != null && isOf(mention, one));
    }

    /** "… estará como intérprete, de modo que no hay que inscribirla", "no es necesario registrar a Ana Ruiz". */
    private boolean isNotToBeRegistered(Mention mention, List<Mention> mentions) {
        Paragraph paragraph = mention.paragraph();
        return catalogue.phrases().find(Sense.NOT_TO_REGISTER, paragraph.words()).stream()
                .filter(hit -> !own.isIn(paragraph, hit))
                .anyMatch(hit -> mention == unregistered(paragraph, hit, mentions));
    }

    private Mention unregistered(Paragraph paragraph, PhraseIndex.Hit<Sense> hit, List<Mention> mentions) {
        int start = sentences.startOf(paragraph, hit.from());
        int from =
                isPronoun(paragraph, start, hit.from()) && start > 0 ? sentences.startOf(paragraph, start - 1) : start;
        Mention last = null;
        for (Mention mention : mentions) {
            if (mention.paragraph() == paragraph) {
                if (mention.from() >= hit.to() && mention.from() <= hit.to() + NEAR) {
                    return mention;
                }
                last = mention.from() >= from && mention.to() <= hit.from() ? mention : last;
            }
        }
        return last;
    }

    private Companion meant(List<Mention> mentions, Paragraph paragraph, PhraseIndex.Hit<Sense> refusal) {
        List<Word> words = paragraph.words();
        boolean others = own.isIn(paragraph, refusal)
                || catalogue.phrases().isIn(Sense.SPEAKER, words.subList(refusal.from(), refusal.to()))
                || mentions.stream()
                        .anyMatch(mention -> mention.paragraph() == paragraph
                                && mention.from() >= refusal.to()
                                && mention.from() <= refusal.to() + NEAR
                                && !sentences.endsBetween(paragraph, refusal.to(), mention.from()));
        if (others) {
            return null;
        }
        int start = Math.max(sentences.startOf(paragraph, refusal.from()), refusal.from() - FAR);
        int behind = behindSubject(words, start, refusal.from());
        Companion one = last(mentions, paragraph, start, behind);
        boolean here = one != null;
        if (!here && start > 0 && isPronoun(paragraph, start, behind)) {
            int before = sentences.startOf(paragraph, start - 1);
            Companion named = last(mentions, paragraph, before, start);
            if (named == null && before > 0 && isNobodyNamed(mentions, paragraph, before, start)) {
                before = sentences.startOf(paragraph, before - 1);
                named = last(mentions, paragraph, before, start);
            }
            one = named != null && isAlone(mentions, named, paragraph, before, start) ? named : null;
        }
        boolean pronoun = behind > start && isPronoun(paragraph, behind - 1, behind);
        boolean refers = here && refersTo(mentions, one, paragraph, start, behind, pronoun);
        boolean besides = !here || pronoun || isRelative(words.get(behind - 1));
        return one != null && (!here || refers) && wasNeverToCome(one, paragraph, refusal, besides) ? one : null;
    }

    /** "Would it be possible for them to come along?": whom that means stands further up. */
    private static boolean isNobodyNamed(List<Mention> mentions, Paragraph paragraph, int from, int to) {
        return mentions.stream()
                .noneMatch(mention -> mention.paragraph() == paragraph && mention.from() >= from && mention.to() <= to);
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

    private boolean wasNeverToCome(
            Companion one, Paragraph paragraph, PhraseIndex.Hit<Sense> refusal, boolean besides) {
        List<Word> words = paragraph.words();
        List<Word> said = words.subList(Math.max(0, refusal.from() - 1), Math.min(words.size(), refusal.to() + 2));
        boolean plain =
                first && catalogue.negation().isIn(said) && !catalogue.phrases().isIn(Sense.CHANGED, said);
        return switch (one.relation) {
            case FAMILY -> true;
            case ATTENDANT, HELPER, CONTACT -> plain;
            case COLLEAGUE -> plain && besides;
        };
    }

    /** What does not come stands to the companion as to its subject, or by "who" or "she". */
    private boolean refersTo(
            List<Mention> mentions, Companion one, Paragraph paragraph, int start, int behind, boolean pronoun) {
        List<Word> words = paragraph.words();
        int end = one.to;
        for (Mention mention : mentions) {
            boolean between = mention.paragraph() == paragraph && mention.from() >= one.to && mention.to() <= behind;
            boolean parted = between
                    && paragraph.gap(mention.from()).contains(",")
                    && paragraph.gap(mention.to()).contains(",");
            if (between && !isOf(mention, one) && !parted) {
                return false;
            }
            end = between ? Math.max(end, mention.to()) : end;
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
        if (pronoun) {
            return isAlone(mentions, one, paragraph, start, behind);
        }
        return one.from == 0
                || one.from == sentences.startOf(paragraph, one.from)
                || !paragraph.gap(one.from).isBlank()
                || !leadsTo(words.get(one.from - 1));
    }

    /** "with my wife", "the minister and his driver": what is said is said of another. */
    private boolean leadsTo(Word word) {
        return catalogue.grammar().is(Role.PREPOSITION, word)
                || catalogue.grammar().is(Role.AND, word);
    }

    /** Nobody else is named there whom "she" might mean. */
    private static boolean isAlone(List<Mention> mentions, Companion one, Paragraph paragraph, int from, int to) {
        return mentions.stream()
                .filter(mention -> mention.paragraph() == paragraph && mention.from() >= from && mention.to() <= to)
                .allMatch(mention -> isOf(mention, one));
    }

    /** "my wife, Mrs. Ana Ruiz", or "Ana Ruiz, my wife". */
    private static boolean isOf(Mention mention, Companion one) {
        return mention.from() >= one.from && mention.from() <= one.to + NEAR
                || mention.to() == one.from
                || mention.from() <= one.from && mention.to() >= one.to;
    }

    /** "She", "they", or nothing at all, as in "No participará". */
    private boolean isPronoun(Paragraph paragraph, int from, int to) {
        List<Word> words = paragraph.words().subList(Math.max(0, from), to);
        PhraseIndex.Hit<Sense> pronoun = catalogue.phrases().at(Sense.PRONOUN, words);
        return words.isEmpty() || pronoun != null && pronoun.to() + 1 >= words.size();
    }

    private Companion last(List<Mention> mentions, Paragraph paragraph, int from, int to) {
        Companion last = null;
        for (Relation relation : Relation.values()) {
            for (Companion one : relation == Relation.CONTACT
                    ? contacts(mentions, paragraph, from, to)
                    : companions(paragraph, relation, from, to)) {
                last = last == null || one.from > last.to + NEAR ? one : last;
            }
        }
        return last;
    }

    private List<Companion> companions(Paragraph paragraph, Relation relation, int from, int to) {
        return catalogue.phrases().find(relation.sense, paragraph.words().subList(from, to)).stream()
                .map(hit -> new Companion(relation, from + hit.from(), from + hit.to()))
                .toList();
    }

    /** Whom the mail names to be written to. */
    private List<Companion> contacts(List<Mention> mentions, Paragraph paragraph, int from, int to) {
        return mentions.stream()
                .filter(mention -> mention.paragraph() == paragraph && mention.from() >= from && mention.to() <= to)
                .filter(mention -> coming.isContact(paragraph, mention.from())
                        || coming.isCopied(paragraph, mention.to())
                        || catalogue
                                .phrases()
                                .isIn(Sense.CONTACT_NAMED, paragraph.words().subList(from, mention.from())))
                .map(mention -> new Companion(Relation.CONTACT, mention.from(), mention.to()))
                .toList();
    }
}
