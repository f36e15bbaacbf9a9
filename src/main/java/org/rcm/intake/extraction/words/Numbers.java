package org.rcm.intake.extraction.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rcm.intake.extraction.words.Grammar.Role;

/** Knows numbers in words ({@code numbers.yaml}): "mil novecientos setenta y cuatro" is 1974. Immutable. */
public final class Numbers {
    private static final int THOUSAND = 1000;
    private static final int FIRST_CENTURY = 18;
    private static final int LAST_CENTURY = 20;

    private final Map<String, Integer> values = new HashMap<>();
    private final Grammar grammar;

    private Numbers(Grammar grammar) {
        this.grammar = grammar;
    }

    static Numbers read(CatalogueFile file, Grammar grammar) {
        Numbers numbers = new Numbers(grammar);
        file.entries(Set.of("numbers"));
        file.get("numbers").entries().forEach((value, list) -> {
            if (!value.matches("\\d{1,4}")) {
                throw list.wrong("\"" + value + "\" is no number in digits");
            }
            list.texts().forEach(word -> numbers.values.put(Word.fold(word), Integer.parseInt(value)));
        });
        return numbers;
    }

    /** The text with its numbers in digits: "doce de julio de mil novecientos" is "12 de julio de 1900". */
    public String inDigits(String text) {
        List<Word> words = Word.of(text);
        StringBuilder digits = new StringBuilder();
        int copied = 0;
        for (int i = 0; i < words.size(); ) {
            int end = end(text, words, i);
            if (end > i) {
                digits.append(text, copied, words.get(i).start()).append(value(words.subList(i, end)));
                copied = words.get(end - 1).end();
            }
            i = Math.max(end, i + 1);
        }
        return digits.append(text.substring(copied)).toString();
    }

    /** True for a number in digits ("3", "3rd") or in words. */
    public boolean isNumber(Word word) {
        return values.containsKey(word.folded()) || word.folded().matches("\\d{1,4}(?:st|nd|rd|th|o|a)?");
    }

    /** Index behind the number that begins here; the same index if none does. */
    private int end(String text, List<Word> words, int from) {
        int end = from;
        int at = from;
        while (at < words.size()) {
            boolean number = values.containsKey(words.get(at).folded());
            boolean and = at > from && at == end && grammar.is(Role.AND, words.get(at));
            boolean apart = at > from
                    && (text.substring(words.get(at - 1).end(), words.get(at).start())
                                            .indexOf(',')
                                    >= 0
                            || value(words, from) < FIRST_CENTURY && isCentury(words, at));
            if (!number && !and || apart) {
                break;
            }
            at++;
            end = number ? at : end;
        }
        return end;
    }

    /** "nineteen seventy-four", "twenty twenty-nine": a year, as it is said in English. */
    private boolean isCentury(List<Word> words, int at) {
        return at + 1 < words.size()
                && value(words, at) >= FIRST_CENTURY
                && value(words, at) <= LAST_CENTURY
                && value(words, at + 1) >= 10
                && value(words, at + 1) < 100;
    }

    private int value(List<Word> words, int at) {
        return values.getOrDefault(words.get(at).folded(), 0);
    }

    private int value(List<Word> words) {
        int value = isCentury(words, 0) ? value(words, 0) * 99 : 0;
        for (Word word : words) {
            int part = values.getOrDefault(word.folded(), 0);
            value = part == THOUSAND ? Math.max(1, value) * THOUSAND : value + part;
        }
        return value;
    }
}
