package org.rcm.intake.extraction.words;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knows small words by what they do in a sentence ({@code grammar.yaml}). Immutable. */
public final class Grammar {
    private final Map<Role, Set<String>> words = new EnumMap<>(Role.class);

    /** What a small word does. */
    public enum Role {
        DENIAL("denials"),
        LACK("lacks"),
        AFFIRMS("affirms"),
        CLITIC("clitics"),
        AND("and"),
        OR("or"),
        NOR("nor"),
        BUT("but"),
        AS_WELL_AS("as-well-as"),
        BOTH("both"),
        DEFINITE_ARTICLE("definite-articles"),
        ARTICLE("articles"),
        LEADING("leading"),
        TOWARDS("towards"),
        ADDRESSING("addressing"),
        WHOSE("whose"),
        OF("of"),
        OFFICE_LINK("office-links"),
        WITHIN("within"),
        BEFORE_PLACE("before-places"),
        FOR_WHOM("for-whom"),
        PREPOSITION("prepositions"),
        POSSESSIVE("possessives"),
        OURS("ours"),
        WHO("who"),
        THAT("that"),
        DEMONSTRATIVE("demonstratives"),
        GOING("going"),
        GOAL("goals"),
        OBJECT("objects"),
        BEHIND_OBJECT("behind-objects"),
        AUXILIARY("auxiliaries"),
        BEING("being"),
        SUBJECT_VERB("subject-verbs"),
        BEFORE_REFUSAL("before-refusals"),
        SELF("selves"),
        REPRESENTS("represents"),
        BEFORE_PLACE_NAME("before-place-names"),
        BEHIND_PLACE_NAME("behind-place-names"),
        TOWARDS_THE("towards-the"),
        GENITIVE("genitives"),
        SAME("same"),
        WITHIN_OFFICE_NAME("within-office-names"),
        ENGLISH_LINK("english-links"),
        ENDS_WEAK_NAME("ends-weak-names"),
        BEFORE_ENGLISH_NAME("before-english-names"),
        BEHIND_DESCRIPTION("behind-descriptions"),
        FOR_COUNTRY("for-countries"),
        OF_COUNTRY("of-countries"),
        OF_KNOWN_COUNTRY("of-known-countries"),
        REALM("realms"),
        PASSPORT("passports");

        private final String key;

        Role(String key) {
            this.key = key;
        }
    }

    static Grammar read(CatalogueFile file) {
        Grammar grammar = new Grammar();
        file.entries(Stream.of(Role.values()).map(role -> role.key).collect(Collectors.toSet()));
        for (Role role : Role.values()) {
            Set<String> words = new HashSet<>();
            for (CatalogueFile item : file.get(role.key).items()) {
                List<Word> word = Word.of(item.text());
                if (word.size() != 1) {
                    throw item.wrong("\"" + item.text() + "\" is not one word: write longer ones in phrases.yaml");
                }
                words.add(word.get(0).folded());
            }
            grammar.words.put(role, words);
        }
        return grammar;
    }

    public boolean is(Role role, Word word) {
        return is(role, word.folded());
    }

    public boolean is(Role role, String folded) {
        return words.get(role).contains(folded);
    }

    /** True if any of these words does so. */
    public boolean isIn(Role role, List<Word> text) {
        return text.stream().anyMatch(word -> is(role, word));
    }

    /** Index of the first word that tells something: "la Dirección", "de la Dirección". */
    int firstTelling(List<Word> words) {
        int at = 0;
        while (at < words.size() - 1 && is(Role.LEADING, words.get(at))) {
            at++;
        }
        return at;
    }

    /** The text without what stands before its first telling word: "la Dirección", and not "La Dirección". */
    public String withoutArticles(String text) {
        List<Word> words = Word.of(text);
        int at = 0;
        while (at < words.size() - 1
                && is(Role.ARTICLE, words.get(at))
                && !words.get(at).isCapitalised(text)) {
            at++;
        }
        return at == 0 ? text : text.substring(words.get(at).start());
    }
}
