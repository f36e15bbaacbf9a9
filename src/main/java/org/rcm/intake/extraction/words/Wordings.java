package org.rcm.intake.extraction.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads phrases that are written with choices, such as {@code "no (podré|podrá) <come>"}: {@code (a|b)} is one or the other,
 * {@code (a|)} may be left out, {@code <name>} is any entry of the list {@code words: name:} of the same file, and may stand
 * within a choice; a choice within a choice may not. With {@code *} right behind it, {@code <name>*} is up to six of its entries.
 */
final class Wordings {
    private final Map<String, Alternatives> lists = new LinkedHashMap<>();

    /** What was written between round brackets: many phrases have the same. */
    private final Map<String, Alternatives> brackets = new HashMap<>();

    /** @param file the mapping {@code words} */
    static Wordings read(CatalogueFile file) {
        Wordings wordings = new Wordings();
        file.entries()
                .forEach((name, list) -> wordings.lists.put(
                        name,
                        Alternatives.of(list.items().stream().map(wordings::of).toList())));
        return wordings;
    }

    /** @throws CatalogueException where a bracket is not closed or a list is unknown, or {@code *} stands at an end */
    Wording of(CatalogueFile item) {
        Wording wording = of(item, item.text());
        if (wording.hasLooseEnd()) {
            throw item.wrong("\"*\" must stand between words");
        }
        return wording;
    }

    private Wording of(CatalogueFile item, String phrase) {
        List<Wording.Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < phrase.length()) {
            char c = phrase.charAt(at);
            boolean choice = c == '(' || c == '<';
            int end = c == '(' ? phrase.indexOf(')', at) : c == '<' ? phrase.indexOf('>', at) : nextChoice(phrase, at);
            if (end < 0) {
                throw item.wrong("\"" + c + "\" is not closed: write (one|other) or <name of a list under words>");
            }
            boolean many = choice && end + 1 < phrase.length() && phrase.charAt(end + 1) == '*';
            if (choice) {
                Alternatives alternatives = alternatives(item, c, phrase.substring(at + 1, end));
                pieces.add(many ? new Wording.Piece.Many(alternatives) : new Wording.Piece.Choice(alternatives));
                end += many ? 1 : 0;
            } else {
                pieces.addAll(Wording.plain(phrase.substring(at, end)).pieces());
            }
            at = choice ? end + 1 : end;
        }
        return new Wording(pieces);
    }

    private Alternatives alternatives(CatalogueFile item, char kind, String inside) {
        if (kind == '(') {
            Alternatives known = brackets.get(inside);
            if (known == null) {
                known = Alternatives.of(Stream.of(inside.split("\\|", -1))
                        .map(choice -> of(item, choice))
                        .toList());
                brackets.put(inside, known);
            }
            return known;
        }
        Alternatives list = lists.get(inside);
        if (list == null) {
            throw item.wrong("<" + inside + "> is no list under \"words\"; known are " + lists.keySet());
        }
        return list;
    }

    private static int nextChoice(String phrase, int from) {
        int at = from;
        while (at < phrase.length() && phrase.charAt(at) != '(' && phrase.charAt(at) != '<') {
            at++;
        }
        return at;
    }
}
