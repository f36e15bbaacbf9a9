package org.rcm.intake.extraction.who;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.text.People;
import org.rcm.intake.extraction.words.Grammar;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.Word;

/** Walks names that stand in a row: "Ana Ruiz, el Lic. Mora y don Jacinto". Thread-safe. */
final class NameRow {
    private final Grammar grammar;
    private final List<Role> links;

    /** @param links the words, besides a comma, that stand between two names */
    NameRow(Grammar grammar, Role... links) {
        this.grammar = grammar;
        this.links = List.of(links);
    }

    /**
     * Somebody in a row.
     *
     * @param person who
     * @param to index behind the name
     */
    record Named(Draft person, int to) {}

    /**
     * Who is named behind a name, in order: "… y Luis", ", Luis y Rosa".
     *
     * @param at index behind that name
     * @param who whoever is named from a word on; null if nobody is
     */
    List<Draft> behind(Paragraph paragraph, int at, int end, IntFunction<Named> who) {
        List<Draft> people = new ArrayList<>();
        Named next = next(paragraph, at, end, who);
        while (next != null) {
            people.add(next.person());
            next = next(paragraph, next.to(), end, who);
        }
        return people;
    }

    private Named next(Paragraph paragraph, int at, int end, IntFunction<Named> who) {
        if (at >= end) {
            return null;
        }
        boolean linked = isLink(paragraph.words().get(at));
        int name = linked ? at + 1 : at;
        return name < end && (linked || paragraph.gap(at).strip().equals(",")) ? who.apply(name) : null;
    }

    boolean isLink(Word word) {
        return links.stream().anyMatch(link -> grammar.is(link, word));
    }

    /** Adds whoever is not among them: the same person, or called by the same words. */
    static void add(Draft person, List<Draft> people) {
        boolean known = people.stream()
                .anyMatch(
                        other -> People.same(other, person) || other.nameWords().equals(person.nameWords()));
        if (!known) {
            people.add(person);
        }
    }
}
