package org.rcm.intake.extraction.names;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.OfficeWords.Part;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;

/** Tells where the name of an institution ends in running text. Thread-safe. */
final class InstitutionEnd {
    private static final int LONGEST = 24;
    private static final Set<String> DASHES = Set.of("-", "–", "—");

    private final Catalogue catalogue;

    InstitutionEnd(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Index behind the name that begins at this word.
     *
     * @param called a common word before it tells that it is a name
     */
    int behind(Paragraph paragraph, int from, int limit, boolean called) {
        List<Word> words = paragraph.words();
        int known = catalogue.institutions().knownEnd(words, from);
        int end = Math.max(from + 1, known);
        boolean small = !words.get(from).isCapitalised(paragraph.text());
        while (end < limit && end - from < LONGEST) {
            int next = next(paragraph, from, end, limit, small, called);
            if (next == end) {
                break;
            }
            small |= next == from + 3 && !words.get(next - 1).isCapitalised(paragraph.text());
            end = next;
        }
        return Math.min(end, limit);
    }

    /** Index behind the next piece of a name that has begun; the same index if it ends here. */
    private int next(Paragraph paragraph, int from, int end, int limit, boolean small, boolean called) {
        List<Word> words = paragraph.words();
        String gap = paragraph.gap(end);
        if (paragraph.turnsAt(end) && !is(Role.WITHIN_OFFICE_NAME, words.get(end - 1))) {
            return end;
        }
        if (gap.strip().equals(",")) {
            return afterComma(paragraph, end, limit);
        }
        if (gap.strip().equals("(")) {
            return acronymInBrackets(paragraph, end);
        }
        if (gap.startsWith(" ") && DASHES.contains(gap.strip())) {
            return acronymInDashes(paragraph, end, gap.strip());
        }
        boolean apostrophe = gap.equals("'") || gap.equals("’");
        if (!(gap.isBlank()
                || apostrophe
                || gap.equals("-")
                || gap.strip().equals("&")
                || isAbbreviation(paragraph, end))) {
            return end;
        }
        int at = end;
        boolean linked = false;
        while (at < limit
                && at - end < 4
                && (is(Role.WITHIN_OFFICE_NAME, words.get(at))
                        || at > end && is(Role.POSSESSIVE, words.get(at)) && is(Role.AND, words.get(at - 1)))
                && paragraph.gap(at).isBlank()) {
            linked = true;
            at++;
        }
        boolean elided = linked && at < limit && Word.isApostrophe(paragraph.gap(at));
        if (at >= limit || at > end && !paragraph.gap(at).isBlank() && !elided) {
            return end;
        }
        boolean capital = words.get(at).isCapitalised(paragraph.text());
        boolean smallWord = (small || end == from + 1 && linked && !called)
                && words.get(at).folded().length() > 3
                && !catalogue
                        .phrases()
                        .beginsWith(Sense.INSTITUTION_END, words.subList(at, Math.min(words.size(), at + 4)));
        if (!(capital || apostrophe || smallWord) || stops(paragraph, from, end, at, linked)) {
            return end;
        }
        return at + 1;
    }

    private static boolean isAbbreviation(Paragraph paragraph, int at) {
        return paragraph.gap(at).strip().equals(".")
                && paragraph.words().get(at - 1).folded().length() == 1;
    }

    /** What comes is somebody's name, another institution, a position, a country that is only named besides, or the sentence. */
    private boolean stops(Paragraph paragraph, int from, int end, int at, boolean linked) {
        List<Word> words = paragraph.words();
        List<Word> ahead = words.subList(end, Math.min(words.size(), end + 6));
        boolean and = linked && is(Role.AND, words.get(end));
        boolean place = linked && is(Role.WITHIN, words.get(end));
        boolean country = catalogue.countries().at(words, at) != null
                || place && catalogue.offices().is(Part.PURPOSE, words, at);
        if (linked && is(Role.TOWARDS, words.get(end)) && (country || !goesOnTowards(words, from, end))) {
            return true;
        }
        List<Word> behindLinks = words.subList(at, Math.min(words.size(), at + 6));
        if (linked && catalogue.phrases().beginsWith(Sense.INSTITUTION_VERB, behindLinks)
                || catalogue.phrases().beginsWith(Sense.TAIL_END, ahead)
                || catalogue.phrases().beginsWith(Sense.INSTITUTION_END, ahead)
                || catalogue.phrases().beginsWith(Sense.INSTITUTION_VERB, ahead)
                || catalogue.phrases().beginsWith(Sense.BEFORE_PERSON, ahead) && !linked) {
            return true;
        }
        boolean afterPeople = linked ? leadsToPeople(words.get(end)) : at > from + 1;
        boolean person = catalogue.names().isGiven(words.get(at).folded()) && afterPeople
                || catalogue.honorifics().end(paragraph.text(), words, at) > at;
        boolean other = and
                && (catalogue.offices().beginsAt(words, at)
                        || catalogue.positions().isPosition(paragraph.text(at, Math.min(words.size(), at + 2))));
        boolean label = catalogue.labels().of(paragraph.text(at, at + 1)) != null
                && at + 1 < words.size()
                && paragraph.gap(at + 1).contains(":");
        return person || other || label || place && !country || country && !linked;
    }

    private boolean leadsToPeople(Word word) {
        return is(Role.AND, word) || is(Role.FOR_WHOM, word);
    }

    /** "Atención a Migrantes", and "Servicio Jesuita a Migrantes", where the name began with such a word. */
    private boolean goesOnTowards(List<Word> words, int from, int end) {
        return catalogue.offices().is(Part.BEFORE_TOWARDS, words, end - 1)
                || end - 2 == from && catalogue.offices().is(Part.BEFORE_TOWARDS, words, from);
    }

    /** "Gobernación, Justicia y Descentralización": single words after commas, with an "and" before the last. */
    private int afterComma(Paragraph paragraph, int from, int limit) {
        List<Word> words = paragraph.words();
        for (int at = from; at < Math.min(limit, from + 8); at++) {
            String gap = paragraph.gap(at);
            boolean and = is(Role.AND, words.get(at)) && at > from;
            if (and) {
                boolean ends = at + 1 < limit
                        && words.get(at + 1).isCapitalised(paragraph.text())
                        && !catalogue.names().isGiven(words.get(at + 1).folded())
                        && !catalogue.offices().beginsAt(words, at + 1)
                        && catalogue.countries().at(words, at + 1) == null
                        && catalogue.honorifics().end(paragraph.text(), words, at + 1) == at + 1;
                return ends ? at + 2 : from;
            }
            boolean plain = words.get(at).isCapitalised(paragraph.text())
                    && !catalogue.names().isGiven(words.get(at).folded())
                    && catalogue.countries().at(words, at) == null
                    && !catalogue.offices().beginsAt(words, at)
                    && !catalogue.positions().isPosition(words.get(at).folded());
            if (!plain || !(gap.isBlank() || gap.strip().equals(","))) {
                return from;
            }
        }
        return from;
    }

    private int acronymInBrackets(Paragraph paragraph, int from) {
        List<Word> words = paragraph.words();
        for (int at = from; at < Math.min(words.size(), from + 3); at++) {
            String word = paragraph.text(at, at + 1);
            if (!word.equals(word.toUpperCase(Locale.ROOT))
                    || catalogue.countries().at(words, at) != null) {
                return from;
            }
            int end = words.get(at).end();
            if (end < paragraph.text().length() && paragraph.text().charAt(end) == ')') {
                return at + 1;
            }
        }
        return from;
    }

    /** "Consejo Nacional … -CONAMIGUA-". */
    private static int acronymInDashes(Paragraph paragraph, int at, String dash) {
        String word = paragraph.text(at, at + 1);
        boolean closed =
                paragraph.text().startsWith(dash, paragraph.words().get(at).end());
        return closed && word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) ? at + 1 : at;
    }

    private boolean is(Role role, Word word) {
        return catalogue.grammar().is(role, word);
    }
}
