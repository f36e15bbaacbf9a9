package org.rcm.intake.extraction.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells a text's language by its small words ({@code languages.yaml}). Immutable. */
public final class Languages {
    private static final int ENOUGH_WORDS = 400;

    private final Map<String, Set<String>> words = new HashMap<>();
    private final List<String> codes = new ArrayList<>();

    static Languages read(CatalogueFile file) {
        Languages all = new Languages();
        file.entries(Set.of("languages"));
        file.get("languages").entries().forEach((code, list) -> {
            if (!code.matches("[a-z]{2}")) {
                throw list.wrong("\"" + code + "\" is no ISO 639-1 code");
            }
            all.codes.add(code);
            for (String text : list.texts()) {
                for (Word word : Word.of(text)) {
                    all.words
                            .computeIfAbsent(word.folded(), key -> new java.util.HashSet<>())
                            .add(code);
                }
            }
        });
        return all;
    }

    /** A small word of any language: no name. */
    public boolean isSmall(String folded) {
        return words.containsKey(folded);
    }

    /** ISO 639-1 code of the language whose small words are most frequent, or null where there is none. */
    public String of(List<Word> text) {
        int[] counts = new int[codes.size()];
        for (Word word : text.subList(0, Math.min(text.size(), ENOUGH_WORDS))) {
            for (String code : words.getOrDefault(word.folded(), Set.of())) {
                counts[codes.indexOf(code)]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            if (counts[i] > counts[best]) {
                best = i;
            }
        }
        return counts[best] == 0 ? null : codes.get(best);
    }
}
