package org.rcm.intake.extraction.words;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rcm.intake.extraction.words.Grammar.Role;

/** Knows how names of institutions read, whether the catalogue has them or not ({@code institutions.yaml}). Immutable. */
public final class OfficeWords {
    private final Map<Part, PhraseIndex<Boolean>> words = new EnumMap<>(Part.class);
    private final Institutions known;
    private final Grammar grammar;

    /** What a word is in the name of an institution. */
    public enum Part {
        /** Begins a name. */
        FIRST("institution-words"),
        /** May begin a name, but need not ("General", "National"). */
        WEAK_FIRST("institution-weak-words"),
        /** Begins the name of a part of an institution. */
        UNIT("unit-words"),
        /** Tells an institution wherever it stands. */
        SIGN("institution-signs"),
        /** May end an English name ("Attorney General's Ministry"). */
        LAST("institution-last-words"),
        /** Begins an office in another country: what comes first in its name is whose it is. */
        ABROAD("institution-abroad-words"),
        /** Begins a name in small letters, too ("ministerio de"). */
        PLAIN("institution-plain-words"),
        /** In small letters, tells that the name behind it is an institution's ("la organización …"). */
        KIND("institution-kind-words"),
        /** Of organisations' names, and of no surname ("migrantes"). */
        OF_ORGANISATIONS("organisation-words"),
        /** Alone is what people call an institution ("Cancillería"). */
        WHOLE_NAME("institution-whole-names"),
        /** The name goes on behind it and "a" or "al" ("Acceso a la Información"). */
        BEFORE_TOWARDS("institution-words-before-a"),
        /** The name goes on with "en" before it ("en Defensa de los Migrantes"): it tells no place. */
        PURPOSE("institution-words-behind-en"),
        /** Begins the names that offices of every country have. */
        COMMON("institution-common-words"),
        /** Begins the name of a body of citizens. */
        PRIVATE("private-institution-words");

        private final String key;

        Part(String key) {
            this.key = key;
        }
    }

    private OfficeWords(Institutions known, Grammar grammar) {
        this.known = known;
        this.grammar = grammar;
    }

    static OfficeWords read(CatalogueFile file, Institutions known, Grammar grammar) {
        OfficeWords all = new OfficeWords(known, grammar);
        for (Part part : Part.values()) {
            PhraseIndex<Boolean> index = new PhraseIndex<>();
            file.get(part.key).texts().forEach(word -> index.add(word, true));
            all.words.put(part, index);
        }
        return all;
    }

    static Set<String> keys() {
        return Stream.of(Part.values()).map(part -> part.key).collect(Collectors.toSet());
    }

    /** True if this word, or the words that begin with it, are so. */
    public boolean is(Part part, List<Word> text, int at) {
        return words.get(part).longestAt(text, at) != null;
    }

    boolean hasSign(List<Word> text) {
        return words.get(Part.SIGN).isIn(text);
    }

    /** True if the text begins as an institution's name does, or is one that is known. */
    public boolean isInstitution(String text) {
        List<Word> words = Word.of(text);
        if (words.isEmpty() || words.size() > 30) {
            return false;
        }
        if (grammar.is(Role.SAME, words.get(0))) {
            return false;
        }
        return beginsAt(words, grammar.firstTelling(words))
                || hasSign(words)
                || (words.size() <= 2 && known.isAcronym(text));
    }

    /** True if an institution's name begins at this word. */
    public boolean beginsAt(List<Word> words, int at) {
        return is(Part.FIRST, words, at)
                || known.isKnownAt(words, at)
                || (is(Part.WEAK_FIRST, words, at) && hasSign(words.subList(at, signsEnd(words, at))));
    }

    /** Where the words end that may make a name of a weak beginning: "General Affairs at the Ministry" begins none. */
    private int signsEnd(List<Word> words, int at) {
        int end = at + 1;
        while (end < Math.min(words.size(), at + 8) && !grammar.is(Role.ENDS_WEAK_NAME, words.get(end))) {
            end++;
        }
        return end;
    }

    /** True if a part of an institution begins at this word. */
    public boolean isUnitAt(List<Word> words, int at) {
        return is(Part.UNIT, words, at) && !known.isKnownAt(words, at);
    }

    /** True for a body of citizens, by its first word, that the catalogue does not know. */
    public boolean isPrivate(String text) {
        List<Word> words = Word.of(text);
        return !words.isEmpty() && !known.isAcronym(text) && is(Part.PRIVATE, words, grammar.firstTelling(words));
    }

    /** True for a name as offices of every country have, whether the catalogue knows one or not. */
    public boolean isCommon(String text) {
        List<Word> words = Word.of(text);
        return !words.isEmpty()
                && !known.nameOrganisation(words)
                && is(Part.COMMON, words, grammar.firstTelling(words));
    }

    /** True if the text is an office in another country: what comes first in its name is whose it is. */
    public boolean isAbroad(List<Word> words) {
        return !words.isEmpty() && is(Part.ABROAD, words, 0);
    }
}
