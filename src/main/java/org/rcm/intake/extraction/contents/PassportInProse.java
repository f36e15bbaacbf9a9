package org.rcm.intake.extraction.contents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rcm.intake.extraction.text.Dates;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.text.People;
import org.rcm.intake.extraction.text.Sentences;
import org.rcm.intake.extraction.text.Values;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.registration.Evidence;

/**
 * Reads what running text says of a passport: "mi pasaporte es el A123456, expedido el 3 de mayo de 2019, y vence el 2 de mayo
 * de 2029". It proves nothing, and tells where the picture is another one. Thread-safe.
 */
public final class PassportInProse {
    private static final int LONGEST_DATE = 14;
    private static final int BEFORE_DATE = 5;

    private final Catalogue catalogue;
    private final Sentences sentences;

    public PassportInProse(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.sentences = new Sentences(catalogue);
    }

    /** What the writer says of his own passport, in paragraphs that name nobody else. */
    public void completeWriter(Draft writer, Contents contents) {
        for (Paragraph paragraph : contents.paragraphs()) {
            boolean others = contents.mentions().stream()
                    .anyMatch(mention -> mention.paragraph() == paragraph
                            && !contents.isSender(mention.draft())
                            && !People.same(mention.draft(), writer));
            if (!others && catalogue.phrases().isIn(Sense.OWN_PASSPORT, paragraph.words())) {
                int end = paragraph.words().size();
                Evidence evidence = new Evidence(Evidence.Source.PROSE, paragraph.part(), paragraph.place());
                if (!writer.has(Field.PASSPORT_NUMBER)) {
                    writer.put(Field.PASSPORT_NUMBER, number(paragraph, 0, end), evidence);
                }
                dates(paragraph, 0, end, writer, evidence);
            }
        }
    }

    /** The number that stands shortly behind the first "pasaporte" between two words; null if none does. */
    public String number(Paragraph paragraph, int from, int end) {
        for (int i = from; i < end; i++) {
            Word word = paragraph.words().get(i);
            if (catalogue.grammar().is(Role.PASSPORT, word)) {
                int to = Math.min(paragraph.text().length(), word.end() + 40);
                return Values.documentNumber(paragraph.text().substring(word.end(), to));
            }
        }
        return null;
    }

    /** Days of birth and of expiry between two words; when it was issued is of no use, and must be taken for neither. */
    void dates(Paragraph paragraph, int from, int to, Draft draft, Evidence evidence) {
        List<Word> words = paragraph.words().subList(from, to);
        List<PhraseIndex.Hit<Sense>> hits = new ArrayList<>(catalogue.phrases().find(Sense.EXPIRES, words));
        hits.addAll(catalogue.phrases().find(Sense.ISSUED, words));
        hits.addAll(catalogue.phrases().find(Sense.BORN, words));
        hits.sort(Comparator.comparingInt(PhraseIndex.Hit::from));
        for (int i = 0; i < hits.size(); i++) {
            PhraseIndex.Hit<Sense> hit = hits.get(i);
            Field field =
                    hit.tag() == Sense.EXPIRES ? Field.EXPIRY_DATE : hit.tag() == Sense.BORN ? Field.BIRTH_DATE : null;
            int end = i + 1 < hits.size() ? hits.get(i + 1).from() : words.size();
            int stop = Math.min(from + end, sentences.endOf(paragraph, from + hit.to()));
            if (field != null && !draft.has(field)) {
                draft.put(field, date(paragraph, from + hit.to(), stop), evidence);
            }
        }
    }

    /** The date that begins shortly behind this word, in digits; null if none does. */
    private String date(Paragraph paragraph, int from, int to) {
        List<Word> words = paragraph.words();
        int first = from;
        while (first < to && !catalogue.numbers().isNumber(words.get(first)) && !isMonth(words, first)) {
            first++;
        }
        if (first >= to || first - from > BEFORE_DATE) {
            return null;
        }
        String found = null;
        for (int end = first + 1; end <= Math.min(to, first + LONGEST_DATE); end++) {
            String text = catalogue.numbers().inDigits(paragraph.text(first, end));
            found = Dates.read(text).isEmpty() ? found : text;
            boolean goesOn = end < to
                    && !words.get(end).folded().chars().allMatch(Character::isDigit)
                    && catalogue.numbers().isNumber(words.get(end));
            if (found != null && !goesOn && !isAnd(words, end, to)) {
                return found;
            }
        }
        return found;
    }

    private boolean isAnd(List<Word> words, int at, int to) {
        return at + 1 < to
                && catalogue.grammar().is(Role.AND, words.get(at))
                && !words.get(at + 1).folded().chars().allMatch(Character::isDigit)
                && catalogue.numbers().isNumber(words.get(at + 1));
    }

    /** "May 2, 2029": the month comes first. */
    private boolean isMonth(List<Word> words, int at) {
        return at + 1 < words.size()
                && catalogue.numbers().isNumber(words.get(at + 1))
                && !Dates.read(words.get(at).folded() + " 1 2000").isEmpty();
    }
}
