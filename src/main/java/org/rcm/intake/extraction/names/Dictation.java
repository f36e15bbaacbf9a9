package org.rcm.intake.extraction.names;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rcm.intake.extraction.text.Coming;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.text.Sentences;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;

/**
 * Gives names their capitals where somebody dictated a mail, or typed none: "soy nicté ajanel sicán del instituto …". Where
 * such a name begins, words before it tell; where it ends, known names and what follows do. Thread-safe.
 */
public final class Dictation {
    private static final int MOST_NAMES = 8;
    private static final int MOST_PARTICLES = 3;
    private static final int NEAR = 5;
    private static final int LONGEST_INTRODUCTION = 6;
    /** With these goes on what somebody says, and no name. */
    private static final List<Sense> SPEAKING = List.of(
            Sense.SELF_INSTITUTION,
            Sense.FIRST_PERSON,
            Sense.REGISTRATION,
            Sense.COMMITS,
            Sense.AFTER_PERSON,
            Sense.TAIL_END,
            Sense.INSTITUTION_END,
            Sense.DESCRIBED_AS,
            Sense.SPEAKER,
            Sense.COURTESY,
            Sense.QUESTION,
            Sense.THANKS,
            Sense.WITHDRAWAL);

    private final Catalogue catalogue;
    private final Sentences sentences;
    private final Coming coming;
    private final Set<String> header;

    /** @param header the words, folded, of the name in the mail's header */
    public Dictation(Catalogue catalogue, Set<String> header) {
        this.catalogue = catalogue;
        this.sentences = new Sentences(catalogue);
        this.coming = new Coming(catalogue);
        this.header = header;
    }

    /** The paragraph with capitals in the names that are written without; the same one where there are none. */
    public Paragraph withCapitals(Paragraph paragraph) {
        List<Word> words = paragraph.words();
        boolean small = isSmall(paragraph);
        StringBuilder text = null;
        for (int at = 0; at < words.size(); at++) {
            if (words.get(at).isCapitalised(paragraph.text()) || !isBeginning(paragraph, at, small)) {
                continue;
            }
            int end = end(paragraph, at);
            if (telling(words.subList(at, end)) < 2 || !isEnd(paragraph, end)) {
                continue; // part of a name would be another's
            }
            text = text == null ? new StringBuilder(paragraph.text()) : text;
            for (Word word : words.subList(at, end)) {
                if (!catalogue.names().isParticle(word.folded())) {
                    text.setCharAt(word.start(), Character.toUpperCase(text.charAt(word.start())));
                }
            }
            at = end - 1;
        }
        return text == null
                ? paragraph
                : new Paragraph(paragraph.part(), paragraph.place(), text.toString(), words, paragraph.turns());
    }

    /** Capitals stand nowhere but where sentences begin. */
    private boolean isSmall(Paragraph paragraph) {
        for (int i = 1; i < paragraph.words().size(); i++) {
            boolean capital = paragraph.words().get(i).isCapitalised(paragraph.text());
            if (capital && !paragraph.turnsAt(i) && !sentences.isEnd(paragraph, i)) {
                return false;
            }
        }
        return true;
    }

    /** A given name, or one of the header's, behind words that introduce somebody. */
    private boolean isBeginning(Paragraph paragraph, int at, boolean small) {
        List<Word> words = paragraph.words();
        String word = words.get(at).folded();
        boolean rare = small
                && couldBeName(words, at)
                && at + 1 < words.size()
                && catalogue.names().isGiven(words.get(at + 1).folded());
        if (!isOfHeader(word) && !catalogue.names().isGiven(word) && !rare) {
            return false;
        }
        return small && isHeaderName(words, at)
                || ends(Sense.WRITER_NAME, words, at)
                || small && (coming.before(paragraph, at) || isTitled(paragraph, at));
    }

    /** "nicaragua: xochilt maría ruiz, …", of Xochilt Ruiz by the header: two words of it, close together. */
    private boolean isHeaderName(List<Word> words, int at) {
        return isOfHeader(words.get(at).folded())
                && words.subList(at + 1, Math.min(words.size(), at + NEAR)).stream()
                        .anyMatch(word -> isOfHeader(word.folded())
                                && !word.folded().equals(words.get(at).folded()));
    }

    private boolean isTitled(Paragraph paragraph, int at) {
        return Stream.of(1, 2)
                .filter(back -> at >= back)
                .anyMatch(back -> catalogue.honorifics().end(paragraph.text(), paragraph.words(), at - back) == at);
    }

    private boolean ends(Sense sense, List<Word> words, int at) {
        int from = Math.max(0, at - LONGEST_INTRODUCTION);
        return catalogue.phrases().find(sense, words.subList(from, at)).stream().anyMatch(hit -> hit.to() == at - from);
    }

    private int end(Paragraph paragraph, int from) {
        List<Word> words = paragraph.words();
        int end = from + 1;
        while (end < words.size()
                && end - from < MOST_NAMES
                && paragraph.gap(end).isBlank()
                && !paragraph.turnsAt(end)) {
            int next = behindParticles(words, end);
            boolean parted = next > end;
            if (next >= words.size()
                    || parted && isOffice(words, next) && !isCompound(paragraph, end, next)
                    || !(isKnown(words.get(next)) && !isSpeaking(words, next)
                            || !parted && couldBeName(words, next) && endsSoon(paragraph, next + 1))) {
                break;
            }
            end = next + 1;
        }
        return end;
    }

    private int behindParticles(List<Word> words, int from) {
        int at = from;
        while (at < Math.min(words.size(), from + MOST_PARTICLES)
                && catalogue.names().isParticle(words.get(at).folded())
                && !catalogue.names().isJoining(words.get(at).folded())) {
            at++;
        }
        return at;
    }

    /** "de la Cruz", of which the Red Cross is another. */
    private boolean isCompound(Paragraph paragraph, int from, int last) {
        return catalogue.names().isSurname(Word.fold(paragraph.text(from, last + 1)))
                && catalogue.institutions().knownEnd(paragraph.words(), last) <= last;
    }

    private boolean isKnown(Word word) {
        return isOfHeader(word.folded())
                || catalogue.names().isGiven(word.folded())
                || catalogue.names().isSurname(word.folded());
    }

    /** "Office of the Registrar" gives no names for its "of". */
    private boolean isOfHeader(String word) {
        return header.contains(word) && !catalogue.languages().isSmall(word);
    }

    private boolean isOffice(List<Word> words, int at) {
        return catalogue.offices().beginsAt(words, at) || catalogue.countries().at(words, at) != null;
    }

    /** A name that no list has: no small word, and nothing with which a sentence goes on. */
    private boolean couldBeName(List<Word> words, int at) {
        String word = words.get(at).folded();
        return word.length() > 2
                && !words.get(at).isNumber()
                && !catalogue.languages().isSmall(word)
                && !catalogue.names().isNoName(word)
                && !catalogue.positions().beginsAt(words, at)
                && !isOffice(words, at)
                && !isSpeaking(words, at);
    }

    private boolean isSpeaking(List<Word> words, int at) {
        List<Word> ahead = words.subList(at, words.size());
        return SPEAKING.stream().anyMatch(sense -> catalogue.phrases().beginsWith(sense, ahead));
    }

    /** The name ends there, or behind one more that no list has. */
    private boolean endsSoon(Paragraph paragraph, int at) {
        return isEnd(paragraph, at) || couldBeName(paragraph.words(), at) && isEnd(paragraph, at + 1);
    }

    /** What follows is no name for certain, or one that is known. */
    private boolean isEnd(Paragraph paragraph, int at) {
        List<Word> words = paragraph.words();
        if (at >= words.size() || !paragraph.gap(at).isBlank() || paragraph.turnsAt(at)) {
            return true;
        }
        int next = at;
        while (next < Math.min(words.size(), at + MOST_PARTICLES)
                && (catalogue.grammar().is(Role.ARTICLE, words.get(next))
                        || catalogue.names().isParticle(words.get(next).folded()))) {
            next++;
        }
        boolean office = next > at && next < words.size() && isOffice(words, next);
        boolean name = next == at && isKnown(words.get(at));
        return office
                || name
                || catalogue.names().isJoining(words.get(at).folded())
                || catalogue.languages().isSmall(words.get(at).folded()) && next == at
                || isSpeaking(words, at);
    }

    private long telling(List<Word> name) {
        return name.stream()
                .filter(word -> !catalogue.names().isParticle(word.folded()))
                .count();
    }
}
