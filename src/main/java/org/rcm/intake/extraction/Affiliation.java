package org.rcm.intake.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells where somebody's organisation stands between the name and the address: {@code Ana Ruiz de Manos Amigas (ana@…)}. What
 * stands there may be a surname as well: "Rosa Paz de Mora (rpaz@…)". Thread-safe.
 */
final class Affiliation {
    private static final int LONGEST = 10;
    private static final int TELLING = 4;

    private static final Pattern ADDRESS =
            Pattern.compile("\\s?[(<\\[,–-]\\s*<?([\\w.+-]{1,64})@([\\w-]{1,63}(?:\\.[\\w-]{1,63})+)");
    /** In Spanish these join surnames, too. */
    private static final Set<String> OF = Set.of("de", "del");

    private static final Set<String> FROM = Set.of("from", "at", "with", "of");
    private static final Set<String> ARTICLES = Set.of("la", "el", "los", "las", "the");
    /** Within an organisation's name, and never within a surname. */
    private static final Set<String> WITHIN =
            Set.of("sin", "para", "por", "a", "al", "en", "con", "contra", "for", "and", "of", "to");

    private static final Set<String> LINKS = Set.of("de", "del", "y", "e", "la", "el", "los", "las", "the", "in", "on");

    private final Catalogue catalogue;

    Affiliation(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Words of an organisation's name: from, to. */
    record Span(int from, int to) {}

    /** The organisation that is named right behind somebody's name; null if none is. @param at index behind the name */
    Span behind(Paragraph paragraph, int at) {
        List<Word> words = paragraph.words();
        if (at == 0 || at >= words.size()) {
            return null;
        }
        String link = words.get(at).folded();
        String gap = paragraph.gap(at).strip();
        boolean parted = gap.equals(",");
        if (!(parted || gap.isEmpty()) || !(OF.contains(link) || FROM.contains(link))) {
            return null;
        }
        int from = at + 1;
        while (from < words.size()
                && from < at + 3
                && ARTICLES.contains(words.get(from).folded())) {
            from++;
        }
        int to = end(paragraph, from);
        if (to == from || catalogue.countries().named(paragraph.text(from, to)) != null) {
            return null;
        }
        return parted || FROM.contains(link) || isOrganisation(paragraph, from, to) ? new Span(from, to) : null;
    }

    /** Index behind the words that stand before an address; the same index if something else comes between. */
    private static int end(Paragraph paragraph, int from) {
        List<Word> words = paragraph.words();
        int at = from;
        while (at < words.size() && at - from < LONGEST) {
            String folded = words.get(at).folded();
            boolean capital = words.get(at).isCapitalised(paragraph.text());
            boolean link = LINKS.contains(folded) || WITHIN.contains(folded);
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
            boolean told = i > from && WITHIN.contains(word)
                    || catalogue.institutions().beginsAt(words, i)
                            && !catalogue.names().isSurname(word)
                    || catalogue.institutions().isMemberWord(words, i);
            if (named || told) {
                return true;
            }
            initials.append(words.get(i).isCapitalised(paragraph.text()) ? word.substring(0, 1) : "");
        }
        return initials.length() > 2 && domain.startsWith(initials.toString());
    }
}
