package org.rcm.intake.extraction.who;

import java.util.List;
import java.util.stream.Stream;
import org.rcm.intake.extraction.contents.Contents;
import org.rcm.intake.extraction.text.Mention;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.text.People;
import org.rcm.intake.extraction.text.Sentences;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;

/**
 * Tells who is named only as the one who sends another: by whose orders the writer writes, or for whom somebody comes. One
 * mail, one thread.
 */
public final class Superiors {
    /** Words of a position between "por instrucciones de" and the name. */
    private static final int LONGEST_POSITION = 14;

    private static final int LONGEST_TITLE = 3;

    private final Catalogue catalogue;
    private final Sentences sentences;
    private final boolean first;

    /** @param first the mail is the first about whom it registers */
    public Superiors(Catalogue catalogue, boolean first) {
        this.catalogue = catalogue;
        this.sentences = new Sentences(catalogue);
        this.first = first;
    }

    /** True if this person sends somebody else whom the mail names, and does not come himself. */
    public boolean include(Mention mention, Contents contents) {
        return mention.comes()
                && !goesAlong(mention)
                && (sends(mention) && namesAnother(mention, contents)
                        || sendsWriter(mention, contents)
                        || isHindered(mention, contents));
    }

    /** "El Viceministro Luis Mora tiene otro compromiso esos días, por lo que asistirá Ana Ruiz": he does not. */
    private boolean isHindered(Mention mention, Contents contents) {
        Paragraph paragraph = mention.paragraph();
        List<Word> behind = paragraph.words().subList(mention.to(), sentences.endOf(paragraph, mention.to()));
        return Stream.of(Sense.CLASH, Sense.LEFT_OFFICE)
                .flatMap(sense -> catalogue.phrases().find(sense, behind).stream())
                .anyMatch(hit -> catalogue.phrases().find(Sense.CONSEQUENCE, behind).stream()
                        .filter(link -> link.from() >= hit.to())
                        .anyMatch(link -> contents.mentions().stream()
                                .anyMatch(other -> other.paragraph() == paragraph
                                        && other.comes()
                                        && other.from() >= mention.to() + link.to()
                                        && other.to() <= mention.to() + behind.size())));
    }

    /** "La directora, doña Ana Ruiz, me pidió que participara": what she asks is said of the writer, and of nobody else. */
    boolean sendsWriter(Mention mention, Contents contents) {
        Paragraph paragraph = mention.paragraph();
        int end = sentences.endOf(paragraph, mention.to());
        return catalogue.phrases().find(Sense.SENDS_WRITER, paragraph.words().subList(mention.to(), end)).stream()
                .anyMatch(hit -> contents.mentions().stream()
                        .noneMatch(other -> other.paragraph() == paragraph
                                && other.from() >= mention.to()
                                && other.from() <= mention.to() + hit.from()));
    }

    private boolean namesAnother(Mention mention, Contents contents) {
        return contents.people().drafts().stream()
                        .anyMatch(person -> person.hasName() && !People.same(person, mention.draft()))
                || contents.mentions().stream()
                        .anyMatch(other -> other.comes() && !isSameOrBeside(other, mention) && !sends(other));
    }

    /** True if the mail is the first about whom it registers: nobody on record is replaced by it. */
    boolean isFirst() {
        return first;
    }

    /** "On behalf of X and Y": of whom that is said first it is said of the second as well. */
    private boolean isSameOrBeside(Mention other, Mention mention) {
        Paragraph paragraph = mention.paragraph();
        boolean behind = other.paragraph() == paragraph && other.from() > mention.to();
        return People.same(other.draft(), mention.draft())
                || behind
                        && catalogue.grammar().is(Role.AND, paragraph.words().get(mention.to()))
                        && paragraph.gap(mention.to()).isBlank()
                        && behindFillers(paragraph.words(), mention.to() + 1, other.from()) == other.from();
    }

    /** "por instrucciones del Mtro. X", "on behalf of the CEO, Dr. X": right before the name, or before his position. */
    private boolean sends(Mention mention) {
        Paragraph paragraph = mention.paragraph();
        List<Word> words = paragraph.words();
        int start = Math.max(
                sentences.startOf(paragraph, mention.from()), mention.from() - LONGEST_POSITION - LONGEST_TITLE);
        int by = -1;
        for (PhraseIndex.Hit<Sense> hit :
                catalogue.phrases().find(Sense.SENT_BY, words.subList(start, mention.from()))) {
            by = Math.max(by, start + hit.to());
        }
        List<Word> behind = words.subList(mention.to(), words.size());
        if (by < 0) {
            return catalogue.phrases().beginsWith(Sense.SENDS, behind);
        }
        int position = behindFillers(words, by, mention.from());
        int comma = position;
        while (comma < mention.from() && !paragraph.gap(comma + 1).contains(",")) {
            comma++;
        }
        if (position == mention.from()) {
            return true;
        }
        boolean office = catalogue.positions().beginsAt(words, position);
        boolean apposed = office && behindFillers(words, comma + 1, mention.from()) == mention.from();
        boolean named = office && comma == mention.from();
        return named || apposed && !isSubject(mention);
    }

    /** "Por instrucciones del Director, la Lic. X asistirá": nothing parts her from what she does. */
    private boolean isSubject(Mention mention) {
        Paragraph paragraph = mention.paragraph();
        List<Word> behind =
                paragraph.words().subList(mention.to(), paragraph.words().size());
        return !behind.isEmpty()
                && paragraph.gap(mention.to()).isBlank()
                && catalogue.phrases().beginsWith(Sense.AFTER_PERSON, behind);
    }

    private int behindFillers(List<Word> words, int from, int to) {
        int at = Math.min(from, to);
        while (at < to && catalogue.phrases().beginsWith(Sense.BEFORE_NAME, words.subList(at, at + 1))) {
            at++;
        }
        return at;
    }

    /** "…, quien asistirá", "… confirmo que él asistirá". */
    private boolean goesAlong(Mention mention) {
        Paragraph paragraph = mention.paragraph();
        List<Word> words = paragraph.words();
        int end = sentences.endOf(paragraph, mention.to());
        for (int i = mention.to(); i < end; i++) {
            PhraseIndex.Hit<Sense> pronoun = catalogue.phrases().at(Sense.PRONOUN, words.subList(i, end));
            int behind =
                    pronoun != null ? i + pronoun.to() : catalogue.grammar().is(Role.WHO, words.get(i)) ? i + 1 : end;
            List<Word> ahead = words.subList(behind, end);
            if (catalogue.phrases().beginsWith(Sense.AFTER_PERSON, ahead)
                    || catalogue.phrases().beginsWith(Sense.BEFORE_PERSON, ahead)
                    || isObject(paragraph, i, end)) {
                return true;
            }
        }
        return false;
    }

    /** "… I would like to register her and …", "asistirán él y …", and not "register her assistant". */
    private boolean isObject(Paragraph paragraph, int at, int end) {
        List<Word> words = paragraph.words();
        boolean alone = at + 1 >= end || !paragraph.gap(at + 1).isBlank() || goesOnBehindObject(words.get(at + 1));
        int from = Math.max(0, at - LONGEST_TITLE);
        return alone
                && catalogue.grammar().is(Role.OBJECT, words.get(at))
                && catalogue.phrases().find(Sense.BEFORE_PERSON, words.subList(from, at)).stream()
                        .anyMatch(hit -> from + hit.to() == at);
    }

    private boolean goesOnBehindObject(Word word) {
        return catalogue.grammar().is(Role.AND, word) || catalogue.grammar().is(Role.BEHIND_OBJECT, word);
    }

    /**
     * True if whoever is said to be replaced was only invited, or excuses himself by his office and is represented: he has no
     * place that another takes over. Who was registered before has one.
     */
    boolean wasNeverToCome(Mention mention, PhraseIndex.Hit<Sense> instead) {
        if (!first || mention == null || mention.draft().has(Field.EMAIL)) {
            return false;
        }
        List<Word> said = sentences.around(mention);
        boolean office = isSpokenOfByOffice(mention)
                || mention.draft().has(Field.POSITION) && catalogue.phrases().isIn(Sense.EXCUSES_HIMSELF, said);
        return catalogue.phrases().isIn(Sense.ALREADY_ASKED, said)
                || office && isRepresentation(mention.paragraph(), instead.from(), instead.to());
    }

    /** True if he is named for his office by a mail that registers others first: nobody on record is meant. */
    boolean hasNoPlace(Mention mention) {
        return first
                && (isSpokenOfByOffice(mention)
                        || catalogue.phrases().isIn(Sense.ALREADY_ASKED, sentences.around(mention)));
    }

    /** True if he excuses himself, and in this sentence or the next one somebody is said to come for him. */
    boolean isExcused(Mention mention) {
        Paragraph paragraph = mention.paragraph();
        int end = sentences.endOf(paragraph, mention.to());
        int next =
                sentences.endOf(paragraph, Math.min(end + 1, paragraph.words().size()));
        return catalogue.phrases().find(Sense.STANDS_FOR, paragraph.words().subList(mention.to(), next)).stream()
                .map(hit -> new PhraseIndex.Hit<>(hit.tag(), mention.to() + hit.from(), mention.to() + hit.to()))
                .anyMatch(hit -> wasNeverToCome(mention, hit));
    }

    boolean isRepresentation(Paragraph paragraph, int from, int to) {
        return paragraph.words().subList(from, to).stream()
                .anyMatch(word -> catalogue.grammar().is(Role.REPRESENTS, word));
    }

    /** "El señor Ministro, D. Luis Mora, …": not "Luis Mora, Analista". */
    private boolean isSpokenOfByOffice(Mention mention) {
        int start = Math.max(sentences.startOf(mention.paragraph(), mention.from()), mention.from() - LONGEST_TITLE);
        for (int i = start; i < mention.to(); i++) {
            if (catalogue.positions().beginsAt(mention.paragraph().words(), i)) {
                return true;
            }
        }
        return false;
    }
}
