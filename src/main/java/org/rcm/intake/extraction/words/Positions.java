package org.rcm.intake.extraction.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows how positions read: "Directora de …", "Desk Officer" ({@code institutions.yaml}). Immutable. */
public final class Positions {
    static final Set<String> KEYS = Set.of("position-words", "accented-institution-endings");

    private static final Pattern ACRONYM_BEHIND = Pattern.compile("\\s*\\(\\p{Lu}{2,20}\\)\\s*$");

    private final PhraseIndex<Boolean> words = new PhraseIndex<>();
    private final List<String> accented = new ArrayList<>();
    private final Institutions known;
    private final OfficeWords offices;
    private final Grammar grammar;

    private Positions(Institutions known, OfficeWords offices, Grammar grammar) {
        this.known = known;
        this.offices = offices;
        this.grammar = grammar;
    }

    static Positions read(CatalogueFile file, Institutions known, OfficeWords offices, Grammar grammar) {
        Positions all = new Positions(known, offices, grammar);
        for (CatalogueFile ending : file.get("accented-institution-endings").items()) {
            if (Word.fold(ending.text()).equals(ending.text())) {
                throw ending.wrong("\"" + ending.text() + "\" has no accent: nothing would tell it from a position");
            }
            all.accented.add(ending.text().toLowerCase(Locale.ROOT));
        }
        file.get("position-words").texts().forEach(word -> all.words.add(word, true));
        return all;
    }

    /** True if the text begins as a position does. */
    public boolean isPosition(String text) {
        List<Word> words = Word.of(text);
        return !words.isEmpty()
                && words.size() <= 25
                && !isWrittenAsOffice(text, words)
                && !isKnownThroughout(Word.of(ACRONYM_BEHIND.matcher(text).replaceFirst("")))
                && (beginsAt(words, grammar.firstTelling(words))
                        || words.size() <= 6 && ends(words) && !offices.beginsAt(words, 0) && !offices.hasSign(words));
    }

    /** "secretaria de trabajo y seguridad social", written without accents, is the office that the catalogue knows. */
    private boolean isKnownThroughout(List<Word> words) {
        return words.size() > 2 && known.knownEnd(words, grammar.firstTelling(words)) == words.size();
    }

    /** "Secretaría" is an office, "Secretaria" a person; folded they are the same. */
    private boolean isWrittenAsOffice(String text, List<Word> words) {
        Word first = words.get(grammar.firstTelling(words));
        String written = text.substring(first.start(), first.end()).toLowerCase(Locale.ROOT);
        return accented.stream().anyMatch(written::endsWith);
    }

    /** True if a position begins with this word. */
    public boolean beginsAt(List<Word> text, int at) {
        return words.longestAt(text, at) != null;
    }

    /** True if the text ends as an English position does ("Desk Officer"). */
    public boolean ends(List<Word> words) {
        return words.size() >= 2 && beginsAt(words, words.size() - 1);
    }
}
