package org.rcm.intake.extraction.contents;

import java.util.ArrayList;
import java.util.List;
import org.rcm.intake.extraction.document.Block;
import org.rcm.intake.extraction.names.Segments;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Values;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;

/**
 * Reads people out of lines without labels: {@code 1. Ana Ruiz Mora, Ministerio de …, ana@…}, or a name with position,
 * institution and address in the lines below it. Thread-safe.
 */
final class ListReader {
    private static final int MAX_PEOPLE = 200;
    private static final int LONGEST_REACH = 80;
    private static final int LONGEST_TOWN = 3;

    private final Catalogue catalogue;
    private final ListEntry entry;

    ListReader(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.entry = new ListEntry(catalogue);
    }

    /**
     * What was found.
     *
     * @param people one draft a person
     * @param cards those of them whose name stands in a line alone
     * @param blocks those that stand as people sign: cards that nothing introduces, and a last line by itself
     * @param last the one of the blocks with which the text ends, or null
     * @param rest lines that belong to nobody, blank ones included
     */
    record Reading(List<Draft> people, List<Draft> cards, List<Draft> blocks, Draft last, List<Block.Line> rest) {}

    Reading read(String part, List<Block.Line> lines) {
        return read(part, lines, lines);
    }

    /** @param whole the text whose lines these are, with those that somebody else has understood already */
    Reading read(String part, List<Block.Line> lines, List<Block.Line> whole) {
        List<Draft> people = new ArrayList<>();
        List<Draft> cards = new ArrayList<>();
        List<Draft> blocks = new ArrayList<>();
        List<Block.Line> rest = new ArrayList<>();
        Draft last = null;
        for (int i = 0; i < lines.size(); ) {
            int next = people.size() < MAX_PEOPLE ? entry.read(part, lines, i, people) : i;
            boolean below = last != null && i > 0 && !lines.get(i - 1).isBlank() && isReach(lines.get(i));
            last = next > i || !(lines.get(i).isBlank() || below) ? null : last;
            if (next > i) {
                Draft person = people.get(people.size() - 1);
                boolean alone = isNameAlone(lines.get(i).text());
                if (alone) {
                    cards.add(person);
                }
                if (alone && !isIntroduced(lines.get(i), whole) || signsInOneLine(lines, i, next)) {
                    blocks.add(person);
                    last = person;
                }
            }
            if (next == i) {
                rest.add(lines.get(i));
                next = i + 1;
            }
            i = next;
        }
        return new Reading(people, cards, blocks, last, rest);
    }

    /** "2a. Avenida 4-17, zona 10", "PBX (502) 2410-0000", "Ciudad de Guatemala": where somebody sits, and no sentence. */
    private boolean isReach(Block.Line line) {
        String text = line.text().strip();
        List<Word> words = Word.of(text);
        boolean town = !words.isEmpty()
                && words.size() <= LONGEST_TOWN
                && words.get(0).isCapitalised(text)
                && Character.isLetter(text.codePointBefore(text.length()))
                && !LabelPairs.hasBullet(text)
                && !catalogue.phrases().beginsWith(Sense.CLOSING, words)
                && !catalogue.phrases().beginsWith(Sense.THANKS, words)
                && !catalogue.phrases().isIn(Sense.PASSPORT, words);
        return town
                || text.length() <= LONGEST_REACH
                        && text.chars().anyMatch(Character::isDigit)
                        && !catalogue.phrases().isIn(Sense.PASSPORT, Word.of(text));
    }

    private static boolean isNameAlone(String text) {
        return !LabelPairs.hasBullet(text) && Segments.split(text).size() == 1;
    }

    /** "Va por Nicaragua:", right above: what follows is told, and not signed with. */
    private boolean isIntroduced(Block.Line line, List<Block.Line> lines) {
        int above = lines.size() - 1;
        while (above >= 0 && !lines.get(above).place().equals(line.place())) {
            above--;
        }
        do {
            above--;
        } while (above >= 0 && lines.get(above).isBlank());
        return above >= 0
                && lines.get(above).text().strip().endsWith(":")
                && !catalogue
                        .phrases()
                        .beginsWith(Sense.CLOSING, Word.of(lines.get(above).text()))
                && !catalogue
                        .phrases()
                        .beginsWith(Sense.GREETING, Word.of(lines.get(above).text()));
    }

    /** "Eunice Tábora, SRECI", last of all and by itself: so one signs. */
    private static boolean signsInOneLine(List<Block.Line> lines, int at, int next) {
        boolean last = lines.subList(next, lines.size()).stream().allMatch(Block.Line::isBlank);
        String text = lines.get(at).text();
        return last
                && next == at + 1
                && at > 0
                && lines.get(at - 1).isBlank()
                && !LabelPairs.hasBullet(text)
                && Values.emails(text).isEmpty();
    }
}
