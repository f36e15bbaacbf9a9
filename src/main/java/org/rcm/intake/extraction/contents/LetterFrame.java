package org.rcm.intake.extraction.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rcm.intake.extraction.document.Block;
import org.rcm.intake.extraction.text.Values;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;

/**
 * Takes off what frames a letter: whom it is addressed to, in a block at its head or foot, and who gets a copy. Who is named
 * there is neither a delegate nor the one who signs. Thread-safe.
 */
final class LetterFrame {
    private static final int SHORT = 70;
    private static final int MOST_COPIES = 12;

    private final Catalogue catalogue;

    LetterFrame(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The lines without those of the frame, which are left blank. */
    Block.Lines within(Block.Lines letter) {
        List<Block.Line> lines = new ArrayList<>(letter.lines());
        for (int at = 0; at < lines.size(); at++) {
            int end = blockEnd(lines, at);
            if (isAddressee(lines, at, end)) {
                blank(lines, at, end);
            }
        }
        int copies = copies(lines);
        blank(lines, copies, lines.size());
        return new Block.Lines(letter.part(), letter.labelled(), lines);
    }

    private static void blank(List<Block.Line> lines, int from, int to) {
        for (int i = from; i < to; i++) {
            lines.set(i, new Block.Line(lines.get(i).place(), ""));
        }
    }

    /** "A la Honorable", "Excelentísimo Señor", alone above an office or a name. */
    private boolean isAddressee(List<Block.Line> lines, int at, int end) {
        String text = lines.get(at).text();
        if (end - at < 2
                || at > 0 && !lines.get(at - 1).isBlank()
                || !catalogue.honorifics().areAlone(text)
                || lines.subList(at, end).stream()
                        .anyMatch(line -> !Values.emails(line.text()).isEmpty())) {
            return false;
        }
        boolean addressed =
                catalogue.grammar().is(Role.ADDRESSING, Word.of(text).get(0));
        return opens(lines, at) || addressed && !isAnnounced(lines, at);
    }

    /** Nothing but a letterhead, a place and a date stand above. */
    private static boolean opens(List<Block.Line> lines, int at) {
        return lines.subList(0, at).stream()
                .map(line -> line.text().strip())
                .allMatch(line -> line.length() < SHORT && !line.matches(".*[:,;!]"));
    }

    private static boolean isAnnounced(List<Block.Line> lines, int at) {
        int above = at - 1;
        while (above > 0 && lines.get(above).isBlank()) {
            above--;
        }
        return above >= 0 && lines.get(above).text().strip().endsWith(":");
    }

    private static int blockEnd(List<Block.Line> lines, int at) {
        int end = at;
        while (end < lines.size() && !lines.get(end).isBlank()) {
            end++;
        }
        return end;
    }

    /** Index of the line with which the copies begin at the end of the letter ("c.c.p. Lic. Ana Ruiz"); behind the last if none do. */
    private int copies(List<Block.Line> lines) {
        int from = lines.size();
        for (int at = lines.size() - 1; at >= Math.max(0, lines.size() - MOST_COPIES); at--) {
            String text = lines.get(at).text();
            PhraseIndex.Hit<Sense> hit = catalogue.phrases().at(Sense.COPIED_TO, Word.of(text));
            boolean told = text.chars().anyMatch(Character::isDigit) || text.indexOf('@') >= 0 || tellsMore(text);
            if (hit != null && !told) {
                from = at;
            } else if (told) {
                break;
            }
        }
        return from;
    }

    /** "Con copia a la Lic. Ana Ruiz, quien asistirá": more than that she gets a copy. */
    private boolean tellsMore(String text) {
        List<Word> words = Word.of(text);
        return text.strip().endsWith(":")
                || Stream.of(Sense.AFTER_PERSON, Sense.BEFORE_PERSON, Sense.REGISTRATION, Sense.WITHDRAWAL)
                        .anyMatch(sense -> catalogue.phrases().isIn(sense, words));
    }
}
