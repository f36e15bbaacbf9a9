package org.rcm.intake.extraction.names;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.GivenNames;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.Word;

/** Tells how far a person's name goes that begins somewhere in running text. Thread-safe. */
final class NameEnd {
    private final Catalogue catalogue;
    private final Affiliation affiliation;
    private final NoName noName;
    private final Set<String> header;

    /** @param header the words, folded, of the name in the mail's header */
    NameEnd(Catalogue catalogue, Set<String> header) {
        this.catalogue = catalogue;
        this.affiliation = new Affiliation(catalogue);
        this.noName = new NoName(catalogue);
        this.header = header;
    }

    int behind(Paragraph paragraph, int from) {
        List<Word> words = paragraph.words();
        int end = from + 1;
        int at = from + 1;
        while (at < words.size() && at - from < 10 && joinsName(paragraph, at)) {
            Word word = words.get(at);
            boolean capital = word.isCapitalised(paragraph.text());
            boolean particle = catalogue.names().isParticle(word.folded());
            if (word.isContracted(paragraph.text())
                    || capital && (isNoName(word) || isTitleOfNext(paragraph, at))
                    || noName.isShoutedVerb(paragraph, at)) {
                break;
            }
            if (particle && (!capital || at + 1 < words.size())) {
                if (institutionFollows(paragraph, from, at)
                        || telling(words, from, at) > 1 && affiliation.behind(paragraph, at) != null
                        || (catalogue.names().isJoining(word.folded()) && personFollows(paragraph, at + 1))) {
                    break;
                }
                at++;
            } else if ((capital || Word.isApostrophe(paragraph.gap(at))) && !word.isNumber()) {
                at++;
                end = at;
            } else {
                break;
            }
        }
        return end;
    }

    /** "IRÁ LA MGTRA. ANA RUIZ": an abbreviated title before a name ends what looked like another one. */
    private boolean isTitleOfNext(Paragraph paragraph, int at) {
        List<Word> words = paragraph.words();
        return at + 1 < words.size()
                && paragraph.gap(at + 1).startsWith(".")
                && catalogue.honorifics().end(paragraph.text(), words, at) == at + 1
                && words.get(at + 1).isCapitalised(paragraph.text());
    }

    /** Only spaces, a hyphen, an apostrophe, or the dot of an initial stand within a name. */
    private static boolean joinsName(Paragraph paragraph, int at) {
        if (paragraph.turnsAt(at)) {
            return false;
        }
        String gap = paragraph.gap(at);
        if (gap.indexOf('\t') >= 0) {
            return false;
        }
        boolean initial = paragraph.words().get(at - 1).folded().length() <= 2;
        return gap.isBlank()
                || gap.equals("-")
                || Word.isApostrophe(gap)
                || (initial && gap.strip().equals("."));
    }

    private boolean institutionFollows(Paragraph paragraph, int name, int at) {
        List<Word> words = paragraph.words();
        int next = at;
        while (next < words.size()
                && (catalogue.names().isParticle(words.get(next).folded()))
                && !words.get(next).isCapitalised(paragraph.text())) {
            next++;
        }
        if (next >= words.size()) {
            return true;
        }
        if (header.contains(words.get(next).folded())) {
            return false;
        }
        if (words.get(next).isCapitalised(paragraph.text())) {
            return catalogue.offices().beginsAt(words, next) && !isSurname(paragraph, name, at, next)
                    || catalogue.institutions().acronymEnd(paragraph.text(), words, next) > next
                    || isAcronym(paragraph, next) && !isAcronym(paragraph, at - 1)
                    || catalogue.countries().at(words, next) != null;
        }
        return true;
    }

    /** "de la Cruz", "de la Guardia Paz", and not "de la Cruz Roja"; "de la Guardia Costera" only behind no other surname. */
    private boolean isSurname(Paragraph paragraph, int name, int particle, int at) {
        List<Word> words = paragraph.words();
        GivenNames names = catalogue.names();
        int begin = particle;
        while (begin > name + 1 && names.isParticle(words.get(begin - 1).folded())) {
            begin--;
        }
        boolean compound = names.isSurname(Word.fold(paragraph.text(begin, at + 1)));
        if (catalogue.institutions().knownEnd(words, at) > at
                || !compound && !names.isSurname(words.get(at).folded())) {
            return false;
        }
        boolean goesOn = at + 1 < words.size()
                && paragraph.gap(at + 1).isBlank()
                && words.get(at + 1).isCapitalised(paragraph.text());
        String next = goesOn ? words.get(at + 1).folded() : "";
        boolean first = compound
                && words.subList(name, begin).stream().allMatch(word -> names.isGiven(word.folded()))
                && !names.isSurname(words.get(begin - 1).folded());
        return !goesOn || first || names.isSurname(next) || names.isGiven(next) || names.isParticle(next);
    }

    /** In capitals throughout, where the name before it is not. */
    static boolean isAcronym(Paragraph paragraph, int at) {
        String word = paragraph.text(at, at + 1);
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    /** "y Ana …", "y la Mtra. …", "y al Lic. …". */
    private boolean personFollows(Paragraph paragraph, int from) {
        List<Word> words = paragraph.words();
        int at = from;
        while (at < words.size()
                && at < from + 3
                && (catalogue.grammar().is(Role.ARTICLE, words.get(at))
                        || catalogue.grammar().is(Role.TOWARDS_THE, words.get(at)))) {
            at++;
        }
        return at < words.size()
                && (catalogue.names().isGiven(words.get(at).folded())
                        || catalogue.honorifics().end(paragraph.text(), words, at) > at);
    }

    boolean isNoName(Word word) {
        return catalogue.names().isNoName(word.folded()) && !catalogue.names().isSuffix(word.folded());
    }

    /** Words between these two that are no particles. */
    int telling(List<Word> words, int from, int to) {
        int telling = 0;
        for (int i = from; i < to; i++) {
            telling += catalogue.names().isParticle(words.get(i).folded()) ? 0 : 1;
        }
        return telling;
    }
}
