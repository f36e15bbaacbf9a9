package org.rcm.intake.extraction.text;

import java.util.List;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;

/**
 * Writes an e-mail address with its marks that somebody spells as one says it aloud: {@code aruiz arroba igm punto gob punto
 * gt}. Thread-safe.
 */
public final class SpelledAddress {
    private static final int LONGEST = 14;
    private static final int SURE = 3;

    private final Catalogue catalogue;

    public SpelledAddress(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A mark and the index behind it; of a mark that is struck, and not spelled, behind the word before it. */
    private record Mark(String sign, int end, boolean spelled) {}

    /** The text with every such address as a program writes it. */
    public String written(String text) {
        List<Word> words = Word.of(text);
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (int at = 1; at < words.size() - 1; at++) {
            Mark sign = spelled(text, words, at, Sense.SPELLED_AT, "@");
            boolean plain = sign != null && isPlain(text, words, at, sign.end());
            String host = sign == null ? "" : host(text, words, sign.end(), !plain);
            int from = sign == null ? at : localStart(text, words, at);
            String address = local(text, words, from, at) + "@" + host;
            if (!host.isEmpty()
                    && Values.emails(address).size() == 1
                    && words.get(from).start() >= done) {
                out.append(text, done, words.get(from).start()).append(address);
                int last = hostEnd(text, words, sign.end());
                done = words.get(last - 1).end();
                at = last - 1;
            }
        }
        return done == 0 ? text : out.append(text.substring(done)).toString();
    }

    /** "At", a word of any sentence, with neither brackets nor dots that are spelled. */
    private static boolean isPlain(String text, List<Word> words, int at, int end) {
        return words.get(at).folded().length() < SURE
                && gap(text, words, at).isBlank()
                && gap(text, words, end).isBlank();
    }

    /** @param sure the mark before it can mean nothing else, so that its dots may be struck */
    private String host(String text, List<Word> words, int from, boolean sure) {
        StringBuilder host = new StringBuilder();
        int at = from;
        boolean spelled = sure;
        while (at < words.size() && at < from + LONGEST) {
            host.append(text, words.get(at).start(), words.get(at).end());
            Mark mark = mark(text, words, at + 1);
            if (mark == null || mark.sign().equals("_") || mark.end() >= words.size()) {
                break;
            }
            spelled |= mark.spelled() && mark.sign().equals(".");
            host.append(mark.sign());
            at = mark.end();
        }
        return spelled ? host.toString() : "";
    }

    private int hostEnd(String text, List<Word> words, int from) {
        int at = from;
        Mark mark = mark(text, words, at + 1);
        while (mark != null && !mark.sign().equals("_") && mark.end() < words.size() && at < from + LONGEST - 1) {
            at = mark.end();
            mark = mark(text, words, at + 1);
        }
        return at + 1;
    }

    private int localStart(String text, List<Word> words, int at) {
        int from = at - 1;
        for (int back = 1; back <= 3 && from - back >= 0 && at - from < LONGEST; back++) {
            Mark mark = mark(text, words, from - back + 1);
            if (mark != null && mark.end() == from) {
                from -= back;
                back = 0;
            }
        }
        return from;
    }

    private String local(String text, List<Word> words, int from, int to) {
        StringBuilder local = new StringBuilder();
        for (int at = from; at < to; ) {
            local.append(text, words.get(at).start(), words.get(at).end());
            Mark mark = at + 1 < to ? mark(text, words, at + 1) : null;
            local.append(mark == null ? "" : mark.sign());
            at = mark == null ? to : mark.end();
        }
        return local.toString();
    }

    /** The mark that stands before or as this word, and joins the word before it to the next one. */
    private Mark mark(String text, List<Word> words, int at) {
        if (at >= words.size()) {
            return null;
        }
        String gap = gap(text, words, at);
        if (gap.matches("[._-]")) {
            return new Mark(gap, at, false);
        }
        Mark dot = spelled(text, words, at, Sense.SPELLED_DOT, ".");
        Mark line = dot == null ? spelled(text, words, at, Sense.SPELLED_UNDERSCORE, "_") : dot;
        return line == null ? spelled(text, words, at, Sense.SPELLED_HYPHEN, "-") : line;
    }

    private Mark spelled(String text, List<Word> words, int at, Sense sense, String sign) {
        PhraseIndex.Hit<Sense> hit = catalogue.phrases().at(sense, words.subList(at, words.size()));
        int end = hit == null ? at : at + hit.to();
        return hit != null && end < words.size() && isOpen(gap(text, words, at)) && isOpen(gap(text, words, end))
                ? new Mark(sign, end, true)
                : null;
    }

    /** Nothing, or a bracket around the mark. */
    private static boolean isOpen(String gap) {
        return gap.strip().matches("[\\[({<\\])}>]?");
    }

    private static String gap(String text, List<Word> words, int at) {
        return text.substring(words.get(at - 1).end(), words.get(at).start());
    }
}
