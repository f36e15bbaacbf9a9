package org.rcm.intake.extraction.contents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.text.Sentences;
import org.rcm.intake.extraction.text.Values;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.registration.Stated;
import org.rcm.intake.registration.names.Misspelling;

/**
 * "Ojo: el apellido correcto es Cálix", "donde dice «Kálix» debe leerse «Cálix»": what is said to be right, and instead of
 * what. Immutable.
 */
public final class Corrections {
    /** Words from what announces a value to the value itself. */
    private static final int NEAR = 4;

    private static final int LONGEST_VALUE = 3;
    /** As many letters may differ as make no other name of it. */
    private static final int SLIPS = 2;

    private final List<Correction> corrections;

    private Corrections(List<Correction> corrections) {
        this.corrections = corrections;
    }

    /**
     * One value.
     *
     * @param right as written
     * @param wrong what it takes the place of, or null
     */
    record Correction(String right, String wrong) {
        boolean isAddress() {
            return right.indexOf('@') > 0;
        }
    }

    public static Corrections in(List<Paragraph> paragraphs, Catalogue catalogue) {
        List<Correction> found = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            for (PhraseIndex.Hit<Sense> hit : catalogue.phrases().find(Sense.CORRECT_VALUE, paragraph.words())) {
                Correction correction = at(paragraph, hit, catalogue);
                if (correction != null) {
                    found.add(correction);
                }
            }
        }
        return new Corrections(found.stream().distinct().toList());
    }

    private static Correction at(Paragraph paragraph, PhraseIndex.Hit<Sense> hit, Catalogue catalogue) {
        List<Word> words = paragraph.words();
        int end = new Sentences(catalogue).endOf(paragraph, hit.to() - 1);
        List<String> addresses = hit.to() >= end ? List.of() : Values.emails(paragraph.text(hit.to(), end));
        if (!addresses.isEmpty()) {
            return new Correction(addresses.get(0), addresses.size() == 2 ? addresses.get(1) : null);
        }
        int from = hit.to();
        while (from < Math.min(end, hit.to() + NEAR) && !words.get(from).isCapitalised(paragraph.text())) {
            from++;
        }
        int to = valueEnd(paragraph, from, end);
        if (from >= end || from >= hit.to() + NEAR || to == from) {
            return null;
        }
        return new Correction(paragraph.text(from, to), wrong(paragraph, hit, to, end, catalogue));
    }

    private static int valueEnd(Paragraph paragraph, int from, int end) {
        int to = from;
        while (to < Math.min(end, from + LONGEST_VALUE)
                && paragraph.words().get(to).isCapitalised(paragraph.text())
                && (to == from || paragraph.gap(to).isBlank())) {
            to++;
        }
        return to;
    }

    /** "…, no Funes" behind the right one, or "donde dice Funes" before it; null if it is not said. */
    private static String wrong(
            Paragraph paragraph, PhraseIndex.Hit<Sense> hit, int behind, int end, Catalogue catalogue) {
        List<Word> words = paragraph.words();
        for (PhraseIndex.Hit<Sense> instead :
                catalogue.phrases().find(Sense.INSTEAD_OF_VALUE, words.subList(behind, end))) {
            int from = behind + instead.to();
            int to = from < end ? valueEnd(paragraph, from, end) : from;
            if (to > from) {
                return paragraph.text(from, to);
            }
        }
        int start = new Sentences(catalogue).startOf(paragraph, hit.from());
        for (PhraseIndex.Hit<Sense> said :
                catalogue.phrases().find(Sense.WRONG_VALUE, words.subList(start, hit.from()))) {
            int from = start + said.to();
            int to = from < hit.from() ? valueEnd(paragraph, from, hit.from()) : from;
            if (to > from) {
                return paragraph.text(from, to);
            }
        }
        return null;
    }

    public boolean isEmpty() {
        return corrections.isEmpty();
    }

    /** True if this address is said to be the right one, and no other. */
    public boolean makesRight(String address) {
        return corrections.stream()
                .anyMatch(correction -> correction.isAddress() && address.equals(correction.right()));
    }

    /** True if another address takes this one's place. */
    public boolean isWrong(String address) {
        return corrections.stream()
                .anyMatch(correction -> correction.isAddress() && address.equals(correction.wrong()));
    }

    /** Corrects what these people are said to be; false if something is corrected, and of whom is open. */
    public boolean mend(List<Draft> people) {
        boolean clear = true;
        for (Correction correction : corrections) {
            clear &= correction.isAddress() ? mendAddress(correction, people) : mendName(correction, people);
        }
        return clear;
    }

    private static boolean mendAddress(Correction correction, List<Draft> people) {
        List<Draft> meant = people.stream()
                .filter(person ->
                        correction.wrong() == null || correction.wrong().equals(person.text(Field.EMAIL)))
                .toList();
        if (meant.size() != 1) {
            return people.stream().anyMatch(person -> correction.right().equals(person.text(Field.EMAIL)));
        }
        Draft person = meant.get(0);
        person.replace(
                Field.EMAIL,
                person.has(Field.EMAIL)
                        ? new Stated<>(
                                correction.right(), person.best(Field.EMAIL).evidence())
                        : new Stated<>(
                                correction.right(), person.best(Field.FULL_NAME).evidence()));
        return true;
    }

    private static boolean mendName(Correction correction, List<Draft> people) {
        List<String> right = folded(correction.right());
        if (correction.wrong() == null
                && people.stream().anyMatch(person -> person.nameWords().containsAll(right))) {
            boolean accents = people.size() == 1;
            people.stream()
                    .limit(accents ? 1 : 0)
                    .forEach(person -> replaceWord(person, right.get(0), correction.right()));
            return true;
        }
        Set<Draft> meant = new HashSet<>();
        Set<String> instead = new HashSet<>();
        for (Draft person : people) {
            for (String word : person.nameWords()) {
                boolean isIt = correction.wrong() == null
                        ? isSlip(word, right.get(0))
                        : folded(correction.wrong()).equals(List.of(word));
                if (isIt && right.size() == 1) {
                    meant.add(person);
                    instead.add(word);
                }
            }
        }
        if (meant.size() != 1 || instead.size() != 1) {
            return false;
        }
        replaceWord(meant.iterator().next(), instead.iterator().next(), correction.right());
        return true;
    }

    private static void replaceWord(Draft person, String wrong, String right) {
        for (Field field : Field.values()) {
            if (field.isName() && person.has(field)) {
                Stated<String> name = person.best(field);
                StringBuilder mended = new StringBuilder(name.value());
                List<Word> words = Word.of(name.value());
                for (int i = words.size() - 1; i >= 0; i--) {
                    if (words.get(i).folded().equals(wrong)) {
                        mended.replace(words.get(i).start(), words.get(i).end(), right);
                    }
                }
                person.replace(field, new Stated<>(mended.toString(), name.evidence()));
            }
        }
    }

    private static List<String> folded(String text) {
        return Word.of(text).stream().map(Word::folded).toList();
    }

    /** The same name with a letter or two otherwise. */
    private static boolean isSlip(String said, String right) {
        int most = Math.min(SLIPS, Math.max(said.length(), right.length()) / 3);
        return !said.equals(right) && Misspelling.distance(said, right) <= most;
    }
}
