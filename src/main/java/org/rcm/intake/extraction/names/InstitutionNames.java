package org.rcm.intake.extraction.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.OfficeWords.Part;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;

/** Finds where names of institutions stand in running text. Thread-safe. */
public final class InstitutionNames {
    private static final Pattern IN_DASHES = Pattern.compile("\\s[-–—]\\s?\\p{Lu}{2,20}$");

    private final Catalogue catalogue;
    private final InstitutionEnd ends;

    public InstitutionNames(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.ends = new InstitutionEnd(catalogue);
    }

    /**
     * A name in a text.
     *
     * @param paragraph where
     * @param from its first word
     * @param to after its last word
     * @param text as written
     */
    public record Found(Paragraph paragraph, int from, int to, String text) {}

    /** The names between two words, in order; parts of institutions only where nothing larger follows in the sentence. */
    public List<Found> in(Paragraph paragraph, int from, int to) {
        List<Found> found = new ArrayList<>();
        List<Found> units = new ArrayList<>();
        List<Word> words = paragraph.words();
        boolean shouting = isShouting(paragraph.text());
        for (int i = from; i < to; i++) {
            int end = shouting || isOfficeNumber(paragraph, i)
                    ? i
                    : catalogue.institutions().acronymEnd(paragraph.text(), words, i);
            int start = i;
            boolean genitive = i > from && is(Role.GENITIVE, words.get(i - 1));
            if (endsName(paragraph, i, from) && (genitive || !begins(paragraph, i))) {
                start = start(paragraph, i, from);
                end = ends.behind(paragraph, i, to, isCalled(paragraph, i));
            } else if (begins(paragraph, i)) {
                end = Math.max(end, ends.behind(paragraph, i, to, isCalled(paragraph, i)));
            }
            if (isNational(paragraph, start, from) && end > i && start == i) {
                start--;
            }
            boolean bare = end == i + 1 && start == i && isFirstWordAlone(paragraph, i);
            boolean deictic =
                    end > from + 1 && is(Role.DEMONSTRATIVE, words.get(end - 2)); // "General de este Instituto"
            if (end > i && end <= to && !bare && !deictic) {
                boolean unit = catalogue.offices().isUnitAt(words, start);
                (unit ? units : found).add(name(paragraph, start, end));
                i = end - 1;
            }
        }
        return found.isEmpty() ? units : found;
    }

    /** "Canadian Council for Refugees": what it is of stands in front of it in English. */
    private boolean isNational(Paragraph paragraph, int at, int from) {
        List<Word> words = paragraph.words();
        return at > from
                && words.get(at).isCapitalised(paragraph.text())
                && words.get(at - 1).isCapitalised(paragraph.text())
                && paragraph.gap(at).isBlank()
                && catalogue.countries().named(words.get(at - 1).folded()) == null
                && catalogue.countries().nationality(words.get(at - 1).folded()) != null;
    }

    /** "La Red postula a …": a word with which names begin is none. */
    private boolean isFirstWordAlone(Paragraph paragraph, int at) {
        List<Word> words = paragraph.words();
        return catalogue.institutions().knownEnd(words, at) == at
                && catalogue.institutions().acronymEnd(paragraph.text(), words, at) == at
                && !catalogue.offices().is(Part.WHOLE_NAME, words, at)
                && !isCalled(paragraph, at);
    }

    /** "Nota SNM-045-22". */
    private static boolean isOfficeNumber(Paragraph paragraph, int at) {
        List<Word> words = paragraph.words();
        return at + 1 < words.size()
                && words.get(at + 1).isNumber()
                && Set.of("-", "/", "–").contains(paragraph.gap(at + 1));
    }

    private static boolean isShouting(String text) {
        long small = text.chars().filter(Character::isLowerCase).count();
        long large = text.chars().filter(Character::isUpperCase).count();
        return small * 2 < large;
    }

    private boolean begins(Paragraph paragraph, int at) {
        List<Word> words = paragraph.words();
        if (isCalled(paragraph, at)) {
            return true;
        }
        if (!catalogue.offices().beginsAt(words, at) || isSurname(paragraph, at)) {
            return false;
        }
        boolean alone = catalogue.institutions().knownEnd(words, at) == at
                && (at + 1 >= words.size() || !paragraph.gap(at + 1).isBlank());
        if (words.get(at).isCapitalised(paragraph.text())) {
            return !alone || catalogue.offices().is(Part.WHOLE_NAME, words, at);
        }
        return catalogue.institutions().isKnownAt(words, at)
                || !alone && catalogue.offices().is(Part.PLAIN, words, at);
    }

    /** "la organización Manos Amigas": a common word tells that the name that follows is an institution's. */
    boolean isCalled(Paragraph paragraph, int at) {
        List<Word> words = paragraph.words();
        return at > 0
                && catalogue.offices().is(Part.KIND, words, at - 1)
                && !words.get(at - 1).isCapitalised(paragraph.text())
                && words.get(at).isCapitalised(paragraph.text())
                && paragraph.gap(at).matches("\\s[\"“«']?|\\s?[\"“«]");
    }

    /** "Rosa Elena Cruz Paz de …": "Cruz" begins names of institutions as well. */
    private boolean isSurname(Paragraph paragraph, int at) {
        List<Word> words = paragraph.words();
        return at > 0
                && catalogue.names().isSurname(words.get(at).folded())
                && catalogue.names().isGiven(words.get(at - 1).folded())
                && words.get(at - 1).isCapitalised(paragraph.text())
                && paragraph.gap(at).isBlank()
                && catalogue.institutions().knownEnd(words, at) == at;
    }

    private boolean endsName(Paragraph paragraph, int at, int from) {
        List<Word> words = paragraph.words();
        return at > from
                && words.get(at).isCapitalised(paragraph.text())
                && catalogue.offices().is(Part.LAST, words, at)
                && start(paragraph, at, from) < at;
    }

    /** Where the words in capitals before the last one begin. */
    private int start(Paragraph paragraph, int at, int from) {
        List<Word> words = paragraph.words();
        int start = at;
        while (start > from && at - start < 5) {
            String gap = paragraph.gap(start);
            Word before = words.get(start - 1);
            boolean joins = gap.isBlank() || gap.equals("'") || gap.equals("’") || gap.equals("-");
            boolean genitive = is(Role.GENITIVE, before);
            if (!joins
                    || !(before.isCapitalised(paragraph.text()) || genitive)
                    || is(Role.BEFORE_ENGLISH_NAME, before)
                    || catalogue
                            .phrases()
                            .beginsWith(Sense.GREETING, paragraph.words().subList(start - 1, start))
                    || isPositionBefore(paragraph, start)) {
                break;
            }
            start--;
        }
        return is(Role.GENITIVE, words.get(start)) ? at : start;
    }

    /** "Director Migration Service"; "National", which begins titles too, is of the name. */
    private boolean isPositionBefore(Paragraph paragraph, int at) {
        List<Word> words = paragraph.words();
        return catalogue.positions().isPosition(words.get(at - 1).folded())
                && !catalogue.offices().is(Part.WEAK_FIRST, words, at - 1)
                && !genitiveFollows(paragraph, at);
    }

    private boolean genitiveFollows(Paragraph paragraph, int at) {
        return is(Role.GENITIVE, paragraph.words().get(at))
                || at + 1 < paragraph.words().size()
                        && is(Role.GENITIVE, paragraph.words().get(at + 1));
    }

    private static Found name(Paragraph paragraph, int from, int to) {
        String text = paragraph.text(from, to);
        boolean bracket = text.lastIndexOf('(') > text.lastIndexOf(')');
        return new Found(
                paragraph,
                from,
                to,
                bracket ? text + ")" : IN_DASHES.matcher(text).replaceFirst(""));
    }

    private boolean is(Role role, Word word) {
        return catalogue.grammar().is(role, word);
    }
}
