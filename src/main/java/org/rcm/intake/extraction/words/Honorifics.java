package org.rcm.intake.extraction.words;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rcm.intake.extraction.words.Grammar.Role;

/** Knows titles before and after names ({@code honorifics.yaml}). Immutable. */
public final class Honorifics {
    /** A longer word is no abbreviation: the dot behind it ends a sentence. */
    private static final int WRITTEN_OUT = 8;

    private static final int LONGEST_NAME = 50;
    /** A shorter word in a text all in capitals is what it is in any other: "SE REMITEN LOS DATOS". */
    private static final int SHOUTED = 3;
    /** A name with two surnames: an initial before it is none that its bearer writes. */
    private static final int WHOLE_NAME = 3;

    private final PhraseIndex<Boolean> before = new PhraseIndex<>();
    private final PhraseIndex<Boolean> offices = new PhraseIndex<>();
    private final Set<String> abbreviated = new HashSet<>();
    private final Set<String> dotted = new HashSet<>();
    private final Set<String> citizens = new HashSet<>();
    private final Set<String> after = new HashSet<>();
    private final Set<String> respectful = new HashSet<>();
    private final Grammar grammar;

    private Honorifics(Grammar grammar) {
        this.grammar = grammar;
    }

    /** A text taken apart: the title as written, or null, and the rest. */
    public record Titled(String honorific, String rest) {}

    static Honorifics read(CatalogueFile file, Grammar grammar) {
        Honorifics all = new Honorifics(grammar);
        file.entries(Set.of(
                "honorifics", "offices", "only-abbreviated", "only-dotted", "citizens", "after-names", "respectful"));
        file.get("honorifics").texts().forEach(text -> all.before.add(text, true));
        file.get("offices").texts().forEach(text -> all.offices.add(text, true));
        file.get("only-abbreviated").texts().forEach(text -> all.abbreviated.add(Word.fold(text)));
        file.get("only-dotted").texts().forEach(text -> {
            all.before.add(text, true);
            all.dotted.add(Word.fold(text));
        });
        file.get("citizens").texts().forEach(text -> {
            all.before.add(text, true);
            all.citizens.add(Word.fold(text));
        });
        file.get("after-names").texts().forEach(text -> all.after.add(Word.fold(text)));
        file.get("respectful").texts().forEach(text -> all.respectful.add(Word.fold(text)));
        return all;
    }

    /** Index after the titles that stand from this word on; {@code from} itself if none does. */
    public int end(String text, List<Word> words, int from) {
        int at = from;
        while (at < words.size()) {
            PhraseIndex.Hit<Boolean> hit = before.longestAt(words, at);
            if (hit == null || !isTitle(text, words, at, hit.to())) {
                break;
            }
            at = hit.to();
        }
        return at;
    }

    private boolean isTitle(String text, List<Word> words, int from, int to) {
        int end = words.get(to - 1).end();
        boolean withDot = end < text.length() && text.charAt(end) == '.';
        if (to - from == 1 && dotted.contains(words.get(from).folded())) {
            return withDot
                    && Character.isUpperCase(text.codePointAt(words.get(from).start()));
        }
        if (withDot && to - from == 1 && words.get(from).folded().length() >= WRITTEN_OUT) {
            return false;
        }
        String written = text.substring(words.get(from).start(), end);
        if (citizens.contains(words.get(to - 1).folded())) {
            return withDot && isCitizen(text, words, from, to);
        }
        if (to - from == 1 && abbreviated.contains(words.get(from).folded())) {
            return withDot
                    || (written.length() < 4
                            && written.equals(written.toUpperCase(Locale.ROOT))
                            && !(written.length() < SHOUTED && isShouted(text)));
        }
        boolean beforeName =
                written.length() == 3 && to < words.size() && words.get(to).isCapitalised(text);
        return Character.isUpperCase(text.codePointAt(words.get(from).start()))
                || withDot
                || beforeName
                || written.length() > 3;
    }

    private static boolean isShouted(String text) {
        return text.length() > LONGEST_NAME && text.chars().noneMatch(Character::isLowerCase);
    }

    /** "al C. Luis Mora", "C. Luis Mora Paz": not "C. Andrew Moore", nor "Juan C. Mora Paz Ruiz". */
    private boolean isCitizen(String text, List<Word> words, int from, int to) {
        int name = to;
        while (name < Math.min(words.size(), to + WHOLE_NAME)
                && words.get(name).isCapitalised(text)
                && words.get(name).folded().length() > 1
                && (name == to
                        || text.substring(
                                        words.get(name - 1).end(),
                                        words.get(name).start())
                                .isBlank())) {
            name++;
        }
        boolean article = from > 0
                && (grammar.is(Role.ARTICLE, words.get(from - 1)) || grammar.is(Role.TOWARDS_THE, words.get(from - 1)));
        boolean within = from > 0
                && words.get(from - 1).isCapitalised(text)
                && text.substring(words.get(from - 1).end(), words.get(from).start())
                        .isBlank();
        boolean another = to < words.size() && before.longestAt(words, to) != null;
        return name > to && !within && (article || another || name - to == WHOLE_NAME);
    }

    /** What somebody is by his title ("El señor Viceministro": "Viceministro"), as it is written; null where it tells none. */
    public String office(String title) {
        List<Word> words = Word.of(title);
        List<PhraseIndex.Hit<Boolean>> said = offices.find(words);
        if (said.isEmpty()) {
            return null;
        }
        int from = said.stream().mapToInt(PhraseIndex.Hit::from).min().orElseThrow();
        int to = said.stream()
                .filter(hit -> hit.from() == from)
                .mapToInt(PhraseIndex.Hit::to)
                .max()
                .orElseThrow();
        return title.substring(words.get(from).start(), words.get(to - 1).end());
    }

    /** "A la Honorable", "Excelentísimo Señor", alone in a line: whom a letter is written to is named below, or not at all. */
    public boolean areAlone(String text) {
        List<Word> words = Word.of(text);
        boolean said = false;
        for (int at = 0; at < words.size(); ) {
            int behind = end(text, words, at);
            boolean respect = behind == at && respectful.contains(words.get(at).folded());
            if (behind == at && !respect && !grammar.is(Role.ARTICLE, words.get(at))) {
                return false;
            }
            said |= behind > at || respect;
            at = Math.max(behind, at + 1);
        }
        return said;
    }

    /** Takes the titles off both ends of a name. */
    public Titled split(String name) {
        List<Word> words = Word.of(name);
        int title = words.size() > 1 && grammar.is(Role.ARTICLE, words.get(0)) && end(name, words, 1) > 1 ? 1 : 0;
        int first = end(name, words, title);
        if (first >= words.size()) {
            return new Titled(null, name.strip());
        }
        int last = words.size();
        while (last > first + 2 && isAfter(name, words, last)) {
            last--;
        }
        String honorific = first == title
                ? null
                : name.substring(words.get(title).start(), words.get(first).start())
                        .replaceAll("[\\s,:/–-]+$", "")
                        .strip();
        int cut = last == words.size() ? name.length() : words.get(last - 1).end();
        String rest = name.substring(words.get(first).start(), cut).replaceAll("[\\s,.;]+$", "");
        return new Titled(honorific, rest);
    }

    private boolean isAfter(String name, List<Word> words, int last) {
        return after.contains(words.get(last - 1).folded())
                && name.substring(words.get(last - 2).end(), words.get(last - 1).start())
                        .contains(",");
    }
}
