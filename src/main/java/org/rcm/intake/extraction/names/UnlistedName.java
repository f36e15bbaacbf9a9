package org.rcm.intake.extraction.names;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.rcm.intake.extraction.text.Coming;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;

/**
 * Tells by what stands around words in capitals that they are a person's name, though no list knows a word of it and no
 * title stands before it. Thread-safe.
 */
final class UnlistedName {
    private static final Pattern ADDRESS_NEXT = Pattern.compile("\\s?[(<\\[,–-]\\s*[\\w.+-]{1,64}@");

    private static final int MOST_UNKNOWN = 6;
    private static final int LONGEST_REFUSAL = 6;

    private final Catalogue catalogue;
    private final Coming coming;
    private final NoName noName;
    private final NameEnd ends;
    private final Set<String> header;

    /** @param header the words, folded, of the name in the mail's header */
    UnlistedName(Catalogue catalogue, NameEnd ends, Set<String> header) {
        this.catalogue = catalogue;
        this.coming = new Coming(catalogue);
        this.noName = new NoName(catalogue);
        this.ends = ends;
        this.header = header;
    }

    /** True if something around it tells that a name begins here. */
    boolean beginsAt(Paragraph paragraph, int at) {
        List<Word> words = paragraph.words();
        if (!words.get(at).isCapitalised(paragraph.text())) {
            return false;
        }
        if (isHeaderName(paragraph, at) || noName.isIntroduced(paragraph, at)) {
            return true;
        }
        if (speaks(words, at)) {
            return false;
        }
        if (coming.before(paragraph, at)) {
            return true;
        }
        if (at > 0 && belongsTo(paragraph, at - 1)) {
            return false;
        }
        int end = ends.behind(paragraph, at);
        return isBeforeAddress(paragraph, end)
                || !catalogue.positions().beginsAt(words, at)
                        && (isDescribed(paragraph, at, end)
                                || hasSurname(paragraph, at, end)
                                || isSaidToLeave(paragraph, at, end));
    }

    /**
     * The first two words are of the name that the mail's header gives its sender, and begin it: an office may have a header
     * name too, and its middle ("del Instituto Guatemalteco de …") is nobody.
     */
    boolean isHeaderName(Paragraph paragraph, int at) {
        List<Word> words = paragraph.words();
        return at + 1 < words.size()
                && header.contains(words.get(at).folded())
                && header.contains(words.get(at + 1).folded())
                && (at == 0 || !belongsTo(paragraph, at - 1));
    }

    /** "Amauris Then (athen@…)": an address right behind words in capitals makes them a name. */
    boolean addressFollows(Paragraph paragraph, int at) {
        List<Word> words = paragraph.words();
        return words.get(at).isCapitalised(paragraph.text())
                && !(at > 0 && belongsTo(paragraph, at - 1))
                && !speaks(words, at)
                && isBeforeAddress(paragraph, ends.behind(paragraph, at));
    }

    private static boolean isBeforeAddress(Paragraph paragraph, int end) {
        return ADDRESS_NEXT
                .matcher(paragraph.text())
                .region(
                        paragraph.words().get(end - 1).end(),
                        Math.min(
                                paragraph.text().length(),
                                paragraph.words().get(end - 1).end() + 120))
                .lookingAt();
    }

    /** "Eustacio Pimentel Batista": a rare given name, before a surname that many have. */
    private boolean hasSurname(Paragraph paragraph, int at, int end) {
        List<Word> words = paragraph.words();
        return !NameEnd.isAcronym(paragraph, at)
                && catalogue.countries().at(words, at) == null
                && end - at >= 3
                && end - at <= MOST_UNKNOWN
                && (catalogue.names().isSurname(words.get(end - 1).folded())
                        || catalogue.names().isSurname(words.get(end - 2).folded()));
    }

    /**
     * "y Eustacio Pimentel Batista, Comisionado del …", "Reina Funes Matute, de la Secretaría …": two words in capitals or
     * more, parted from a position or an institution by a comma or bracket.
     */
    private boolean isDescribed(Paragraph paragraph, int at, int end) {
        List<Word> words = paragraph.words();
        return end < words.size()
                && end - at <= MOST_UNKNOWN
                && Set.of(",", "(").contains(paragraph.gap(end).strip())
                && (catalogue.positions().beginsAt(words, end)
                        || ends.telling(words, at, end) > 2 && isOffice(paragraph, end) && !isOffice(paragraph, at))
                && words.subList(at, end).stream()
                        .noneMatch(word -> catalogue.positions().isPosition(word.folded())
                                || catalogue.countries().named(word.folded()) != null);
    }

    /** "Dorla Rosado will no longer attend", "please take Dorla Rosado off the list": whoever leaves, no list need know the name. */
    private boolean isSaidToLeave(Paragraph paragraph, int at, int end) {
        List<Word> words = paragraph.words();
        int from = Math.max(0, at - LONGEST_REFUSAL);
        return !catalogue.grammar().is(Role.BEING, words.get(at))
                && !catalogue.grammar().is(Role.NOR, words.get(at))
                && end - at > 1
                && end - at <= MOST_UNKNOWN
                && words.subList(at, end).stream()
                        .allMatch(word -> word.folded().length() > 1)
                && catalogue
                        .phrases()
                        .find(Sense.WITHDRAWAL, words.subList(from, Math.min(words.size(), end + LONGEST_REFUSAL)))
                        .stream()
                        .anyMatch(hit -> from + hit.from() < at && from + hit.to() >= at - 1 && from + hit.to() != end
                                || from + hit.from() >= end && from + hit.from() <= end + 2);
    }

    /** An institution begins here, or behind "de la" and the like. */
    private boolean isOffice(Paragraph paragraph, int at) {
        List<Word> words = paragraph.words();
        PhraseIndex.Hit<Sense> described =
                catalogue.phrases().at(Sense.DESCRIBED_AS, words.subList(at, Math.min(words.size(), at + 6)));
        int next = described == null ? at : at + described.to();
        while (next < Math.min(words.size() - 1, at + 6) && catalogue.grammar().is(Role.ARTICLE, words.get(next))) {
            next++;
        }
        return next < words.size()
                && words.get(next).isCapitalised(paragraph.text())
                && (catalogue.offices().beginsAt(words, next)
                        || catalogue.institutions().acronymEnd(paragraph.text(), words, next) > next);
    }

    /** "Asistirá …", "Soy …": with a capital only where a sentence begins. */
    boolean speaks(List<Word> words, int at) {
        List<Word> ahead = words.subList(at, Math.min(words.size(), at + 3));
        return catalogue.phrases().beginsWith(Sense.BEFORE_PERSON, ahead)
                || catalogue.phrases().beginsWith(Sense.AFTER_PERSON, ahead)
                || catalogue.phrases().beginsWith(Sense.SELF_INSTITUTION, ahead);
    }

    /** The word goes on behind itself: "de", or a word in capitals with nothing but a space behind it. */
    private boolean belongsTo(Paragraph paragraph, int at) {
        Word word = paragraph.words().get(at);
        boolean particle = catalogue.names().isParticle(word.folded())
                && !catalogue.names().isJoining(word.folded());
        boolean link = catalogue.grammar().is(Role.ENGLISH_LINK, word)
                && paragraph.gap(at + 1).isBlank();
        return particle
                || link
                || word.isCapitalised(paragraph.text()) && paragraph.gap(at + 1).isBlank();
    }
}
