package org.rcm.intake.extraction.names;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.OfficeWords.Part;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;

/**
 * Tells where somebody's organisation stands between the name and the address: {@code Ana Ruiz de Manos Amigas (ana@…)}. What
 * stands there may be a surname as well: "Rosa Paz de Mora (rpaz@…)". Thread-safe.
 */
public final class Affiliation {
    private static final int LONGEST = 10;
    private static final int TELLING = 4;

    private static final Pattern ADDRESS =
            Pattern.compile("\\s?[(<\\[,–-]\\s*<?([\\w.+-]{1,64})@([\\w-]{1,63}(?:\\.[\\w-]{1,63})+)");
    private final Catalogue catalogue;

    public Affiliation(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Words of an organisation's name: from, to. */
    public record Span(int from, int to) {}

    /** The organisation that is named right behind somebody's name; null if none is. @param at index behind the name */
    public Span behind(Paragraph paragraph, int at) {
        List<Word> words = paragraph.words();
        if (at == 0 || at >= words.size()) {
            return null;
        }
        Word link = words.get(at);
        String gap = paragraph.gap(at).strip();
        boolean parted = gap.equals(",");
        if (!(parted || gap.isEmpty())
                || !(isLink(Sense.WORKPLACE_OR_SURNAME, link) || isLink(Sense.WORKPLACE, link))) {
            return null;
        }
        int from = at + 1;
        while (from < words.size() && from < at + 3 && isLink(Sense.ARTICLE, words.get(from))) {
            from++;
        }
        int to = end(paragraph, from);
        if (to == from || catalogue.countries().named(paragraph.text(from, to)) != null) {
            return null;
        }
        return parted || isLink(Sense.WORKPLACE, link) || isOrganisation(paragraph, from, to)
                ? new Span(from, to)
                : null;
    }

    private boolean isLink(Sense sense, Word word) {
        return catalogue.phrases().beginsWith(sense, List.of(word));
    }

    /** Index behind the words that stand before an address; the same index if something else comes between. */
    private int end(Paragraph paragraph, int from) {
        List<Word> words = paragraph.words();
        int at = from;
        while (at < words.size() && at - from < LONGEST) {
            boolean capital = words.get(at).isCapitalised(paragraph.text());
            boolean link =
                    isLink(Sense.INSTITUTION_LINK, words.get(at)) || isLink(Sense.WITHIN_INSTITUTION, words.get(at));
            if (!capital && !(link && at > from)
                    || at > from && !paragraph.gap(at).isBlank()) {
                return from;
            }
            at++;
            if (capital && address(paragraph, at) != null) {
                return at;
            }
        }
        return from;
    }

    private static Matcher address(Paragraph paragraph, int at) {
        int end = paragraph.words().get(at - 1).end();
        Matcher next = ADDRESS.matcher(paragraph.text())
                .region(end, Math.min(paragraph.text().length(), end + 200));
        return next.lookingAt() ? next : null;
    }

    /** A word that no surname has, or one of the address's domain. */
    private boolean isOrganisation(Paragraph paragraph, int from, int to) {
        List<Word> words = paragraph.words();
        Matcher address = address(paragraph, to);
        String local = address.group(1).toLowerCase(Locale.ROOT);
        String domain = Word.fold(address.group(2));
        StringBuilder initials = new StringBuilder();
        for (int i = from; i < to; i++) {
            String word = words.get(i).folded();
            boolean named = word.length() >= TELLING
                    && domain.contains(word)
                    && !local.contains(word)
                    && !catalogue.names().isSurname(word);
            boolean told = i > from && isLink(Sense.WITHIN_INSTITUTION, words.get(i))
                    || catalogue.offices().beginsAt(words, i)
                            && !catalogue.names().isSurname(word)
                    || catalogue.offices().is(Part.OF_ORGANISATIONS, words, i);
            if (named || told) {
                return true;
            }
            initials.append(words.get(i).isCapitalised(paragraph.text()) ? word.substring(0, 1) : "");
        }
        return initials.length() > 2 && domain.startsWith(initials.toString());
    }
}
