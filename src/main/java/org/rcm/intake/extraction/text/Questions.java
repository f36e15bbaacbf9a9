package org.rcm.intake.extraction.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Senses;
import org.rcm.intake.extraction.words.Word;

/**
 * A text parted into what it asks and what it says: "¿Ya está inscrito el Lic. Mora?" registers nobody, "¿Podrían inscribir
 * al Lic. Mora?" does.
 *
 * @param asked the sentences that end in a question mark
 * @param said everything else
 */
public record Questions(List<Asked> asked, String said) {
    private static final String BEGINS_BEHIND = ".!?¿;";
    private static final String MAY_FOLLOW = "\"')¿»”";
    private static final int LONGEST = 400;
    /** What only who says it means. */
    private static final Set<Sense> SAID = EnumSet.of(
            Sense.REGISTRATION,
            Sense.FIRST_PERSON,
            Sense.COMMITS,
            Sense.WITHDRAWAL,
            Sense.SUPPLEMENT,
            Sense.ACCEPTS,
            Sense.FOR_OTHERS,
            Sense.WRITER_TOO);

    /**
     * A question.
     *
     * @param at where it begins
     */
    public record Asked(String text, int at) {}

    public static Questions in(String text) {
        if (text.indexOf('?') < 0) {
            return new Questions(List.of(), text);
        }
        List<Asked> asked = new ArrayList<>();
        StringBuilder said = new StringBuilder();
        int end = 0;
        for (int at = text.indexOf('?'); at >= 0; at = text.indexOf('?', at + 1)) {
            if (ends(text, at)) {
                int start = start(text, at, end);
                int first = start;
                while (Character.isWhitespace(text.charAt(first))) {
                    first++;
                }
                asked.add(new Asked(text.substring(first, at + 1), first));
                said.append(text, end, start).append(" . ");
                end = at + 1;
            }
        }
        return new Questions(asked, said.append(text.substring(end)).toString());
    }

    /** The mark ends a question; within an address of the web it does not. */
    private static boolean ends(String text, int at) {
        return at + 1 == text.length()
                || Character.isWhitespace(text.charAt(at + 1))
                || MAY_FOLLOW.indexOf(text.charAt(at + 1)) >= 0;
    }

    /** Behind the sentence before, or an empty line. */
    private static int start(String text, int mark, int from) {
        int start = mark;
        int first = Math.max(from, mark - LONGEST);
        while (start > first
                && BEGINS_BEHIND.indexOf(text.charAt(start - 1)) < 0
                && !(text.charAt(start - 1) == '\n' && start > 1 && text.charAt(start - 2) == '\n')) {
            start--;
        }
        return start;
    }

    /** What the text says, and what its questions are about. */
    public Set<Sense> senses(Senses known, int mostWords) {
        Set<Sense> senses = EnumSet.noneOf(Sense.class);
        senses.addAll(known.of(words(said, mostWords)));
        for (Asked question : asked) {
            Set<Sense> about = known.of(words(question.text(), mostWords));
            if (!about.contains(Sense.REQUEST)) {
                about.removeAll(SAID);
            }
            senses.addAll(about);
        }
        return senses;
    }

    private static List<Word> words(String text, int most) {
        List<Word> words = Word.of(text);
        return words.subList(0, Math.min(words.size(), most));
    }
}
