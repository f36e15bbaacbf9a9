package org.rcm.intake.extraction.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.rcm.intake.extraction.text.Coming;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.GivenNames;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;

/** Finds where names of people stand in running text. Thread-safe. */
public final class NameFinder {
    private static final Pattern DASH = Pattern.compile("[-–—/]");

    private static final int MAX_NAMES = 60;
    private static final int MOST_UNKNOWN = 6;
    private static final int LONGEST_POSITION = 3;
    private static final int LONGEST_REFUSAL = 6;

    private static final Pattern ADDRESS_NEXT = Pattern.compile("\\s?[(<\\[,–-]\\s*[\\w.+-]{1,64}@");

    private final Catalogue catalogue;
    private final Coming coming;
    private final Affiliation affiliation;
    private final NoName noName;
    private final Set<String> header;

    /** @param header the words, folded, of the name in the mail's header */
    public NameFinder(Catalogue catalogue, Set<String> header) {
        this.header = header;
        this.catalogue = catalogue;
        this.coming = new Coming(catalogue);
        this.affiliation = new Affiliation(catalogue);
        this.noName = new NoName(catalogue);
    }

    /** Names as {first word, first word behind the titles, end}. */
    public List<int[]> names(Paragraph paragraph) {
        List<int[]> names = new ArrayList<>();
        List<Word> words = paragraph.words();
        int from = greeting(paragraph);
        int office = from;
        for (int i = from; i < words.size() && names.size() < MAX_NAMES; i++) {
            office = Math.max(office, catalogue.institutions().knownEnd(words, i));
            if (i < office && !catalogue.names().isGiven(words.get(i).folded())) {
                continue;
            }
            int name = catalogue.honorifics().end(paragraph.text(), words, i);
            boolean titled = name > i;
            name = titled ? behindPosition(paragraph, name) : name;
            if (name >= words.size()) {
                break;
            }
            boolean known = catalogue.names().isGiven(words.get(name).folded());
            boolean expected = !titled
                    && !known
                    && (coming.before(paragraph, i) && !speaks(words, i)
                            || noName.isIntroduced(paragraph, i)
                            || isHeaderName(paragraph, i)
                            || addressFollows(paragraph, i)
                            || isDescribed(paragraph, i)
                            || hasSurname(paragraph, i)
                            || isSaidToLeave(paragraph, i));
            if (!titled && !isHeaderName(paragraph, name) && noName.isPreposition(paragraph, name)) {
                i = noName.isOfPerson(paragraph, name) ? nameEnd(paragraph, name + 1) - 1 : i;
                continue;
            }
            expected = expected
                    && (isHeaderName(paragraph, i)
                            || (addressFollows(paragraph, i) || !noName.isShouted(paragraph, i, nameEnd(paragraph, i)))
                                    && !noName.isWhatHeIs(paragraph, i, names));
            boolean contracted = words.get(name).isContracted(paragraph.text());
            if (contracted || !words.get(name).isCapitalised(paragraph.text()) || !(titled || known || expected)) {
                continue;
            }
            if (!titled && i > 0 && catalogue.grammar().is(Role.BEFORE_PLACE_NAME, words.get(i - 1))) {
                continue;
            }
            int end = nameEnd(paragraph, name);
            boolean parted = titled && paragraph.gap(name).contains(",");
            if (telling(words, name, end) >= 2 && !parted && plausible(paragraph, name, end, titled)) {
                int start = !titled && known && i > from && isRareFirstName(paragraph, i - 1) ? i - 1 : i;
                names.add(new int[] {start, titled ? name : start, end});
                Affiliation.Span organisation = affiliation.behind(paragraph, end);
                i = (organisation == null ? end : organisation.to()) - 1;
            } else if (titled) {
                i = name - 1;
            }
        }
        return names;
    }

    /** "señora Ministra Consejera Ana Ruiz", "señor Director General Luis Mora": a position between title and name. */
    private int behindPosition(Paragraph paragraph, int from) {
        List<Word> words = paragraph.words();
        int at = from;
        while (at < words.size() - 1
                && at < from + LONGEST_POSITION
                && words.get(at).isCapitalised(paragraph.text())
                && paragraph.gap(at + 1).isBlank()
                && !catalogue.names().isGiven(words.get(at).folded())
                && (catalogue.institutions().isPositionWord(words, at)
                        || at > from && catalogue.names().isNoName(words.get(at).folded()))) {
            at++;
        }
        return at < words.size() && catalogue.names().isGiven(words.get(at).folded()) ? at : from;
    }

    /** A lone word in capitals right before a known given name, within the sentence, is one that no list knows. */
    private boolean isRareFirstName(Paragraph paragraph, int at) {
        Word word = paragraph.words().get(at);
        return at > 0
                && word.isCapitalised(paragraph.text())
                && word.folded().length() > 2
                && paragraph.gap(at + 1).isBlank()
                && !speaks(paragraph.words(), at)
                && (paragraph.gap(at).matches("[^.!?]*[,:;(][^.!?]*")
                        || paragraph.gap(at).isBlank()
                                && !paragraph.words().get(at - 1).isCapitalised(paragraph.text())
                                && (!catalogue
                                                .names()
                                                .isParticle(paragraph
                                                        .words()
                                                        .get(at - 1)
                                                        .folded())
                                        || catalogue
                                                .names()
                                                .isJoining(paragraph
                                                        .words()
                                                        .get(at - 1)
                                                        .folded())))
                && catalogue.honorifics().end(paragraph.text(), paragraph.words(), at) == at
                && plausible(paragraph, at, at + 1, false);
    }

    private boolean isNoName(Word word) {
        return catalogue.names().isNoName(word.folded()) && !catalogue.names().isSuffix(word.folded());
    }

    /** "Colectivo … El Salvador-Honduras": a dash joins a country to what stands before it. */
    private boolean isBetweenCountries(Paragraph paragraph, int from, int to) {
        return catalogue.countries().in(paragraph.words().subList(from, to)).stream()
                .map(hit -> from + hit.from())
                .anyMatch(country ->
                        country > from && DASH.matcher(paragraph.gap(country)).find());
    }

    private boolean plausible(Paragraph paragraph, int from, int to, boolean titled) {
        String text = paragraph.text(from, to);
        boolean two = to - from == 3
                && catalogue.names().isJoining(paragraph.words().get(from + 1).folded()); // "Ana y Luis"
        return !(two && !titled)
                && catalogue.countries().named(text) == null
                && !isBetweenCountries(paragraph, from, to)
                && catalogue.institutions().organisation(text) == null
                && (catalogue.names().isGiven(paragraph.words().get(from).folded())
                        || !catalogue.institutions().beginsAt(paragraph.words(), from))
                && paragraph.words().subList(from, to).stream()
                        .noneMatch(word -> isNoName(word) || word.isContracted(paragraph.text()))
                && (titled
                        || catalogue.names().isGiven(paragraph.words().get(from).folded())
                        || !(catalogue.institutions().isInstitution(text)
                                || catalogue.institutions().isPosition(text)));
    }

    /**
     * The first two words are of the name that the mail's header gives its sender, and begin it: an office may have a header
     * name too, and its middle ("del Instituto Guatemalteco de …") is nobody.
     */
    private boolean isHeaderName(Paragraph paragraph, int at) {
        List<Word> words = paragraph.words();
        return at + 1 < words.size()
                && header.contains(words.get(at).folded())
                && header.contains(words.get(at + 1).folded())
                && (at == 0 || !belongsTo(paragraph, at - 1));
    }

    /** "Amauris Then (athen@…)": an address right behind words in capitals makes them a name. */
    private boolean addressFollows(Paragraph paragraph, int at) {
        List<Word> words = paragraph.words();
        if (!words.get(at).isCapitalised(paragraph.text())
                || at > 0 && belongsTo(paragraph, at - 1)
                || speaks(words, at)) {
            return false;
        }
        int end = words.get(nameEnd(paragraph, at) - 1).end();
        return ADDRESS_NEXT
                .matcher(paragraph.text())
                .region(end, Math.min(paragraph.text().length(), end + 120))
                .lookingAt();
    }

    /** "Eustacio Pimentel Batista": a rare given name, before a surname that many have. */
    private boolean hasSurname(Paragraph paragraph, int at) {
        List<Word> words = paragraph.words();
        if (!words.get(at).isCapitalised(paragraph.text())
                || isAcronym(paragraph, at)
                || at > 0 && belongsTo(paragraph, at - 1)
                || speaks(words, at)
                || catalogue.institutions().isPositionWord(words, at)
                || catalogue.countries().at(words, at) != null) {
            return false;
        }
        int end = nameEnd(paragraph, at);
        return end - at >= 3
                && end - at <= MOST_UNKNOWN
                && (catalogue.names().isSurname(words.get(end - 1).folded())
                        || catalogue.names().isSurname(words.get(end - 2).folded()));
    }

    /**
     * "y Eustacio Pimentel Batista, Comisionado del …", "Reina Funes Matute, de la Secretaría …": two words in capitals or
     * more, parted from a position or an institution by a comma or bracket.
     */
    private boolean isDescribed(Paragraph paragraph, int at) {
        List<Word> words = paragraph.words();
        if (!words.get(at).isCapitalised(paragraph.text())
                || at > 0 && belongsTo(paragraph, at - 1)
                || speaks(words, at)
                || catalogue.institutions().isPositionWord(words, at)) {
            return false;
        }
        int end = nameEnd(paragraph, at);
        return end < words.size()
                && end - at <= MOST_UNKNOWN
                && Set.of(",", "(").contains(paragraph.gap(end).strip())
                && (catalogue.institutions().isPositionWord(words, end)
                        || telling(words, at, end) > 2 && isOffice(paragraph, end) && !isOffice(paragraph, at))
                && words.subList(at, end).stream()
                        .noneMatch(word -> catalogue.institutions().isPosition(word.folded())
                                || catalogue.countries().named(word.folded()) != null);
    }

    /** "Dorla Rosado will no longer attend", "please take Dorla Rosado off the list": whoever leaves, no list need know the name. */
    private boolean isSaidToLeave(Paragraph paragraph, int at) {
        List<Word> words = paragraph.words();
        if (!words.get(at).isCapitalised(paragraph.text())
                || at > 0 && belongsTo(paragraph, at - 1)
                || speaks(words, at)
                || catalogue.grammar().is(Role.BEING, words.get(at))
                || catalogue.grammar().is(Role.NOR, words.get(at))
                || catalogue.institutions().isPositionWord(words, at)) {
            return false;
        }
        int end = nameEnd(paragraph, at);
        int from = Math.max(0, at - LONGEST_REFUSAL);
        return end - at > 1
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
                && (catalogue.institutions().beginsAt(words, next)
                        || catalogue.institutions().acronymEnd(paragraph.text(), words, next) > next);
    }

    /** "Asistirá …", "Soy …": with a capital only where a sentence begins. */
    private boolean speaks(List<Word> words, int at) {
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
        boolean link = java.util.Set.of("of", "the", "for").contains(word.folded())
                && paragraph.gap(at + 1).isBlank();
        return particle
                || link
                || word.isCapitalised(paragraph.text()) && paragraph.gap(at + 1).isBlank();
    }

    private int telling(List<Word> words, int from, int to) {
        int telling = 0;
        for (int i = from; i < to; i++) {
            telling += catalogue.names().isParticle(words.get(i).folded()) ? 0 : 1;
        }
        return telling;
    }

    private int nameEnd(Paragraph paragraph, int from) {
        List<Word> words = paragraph.words();
        int end = from + 1;
        int at = from + 1;
        while (at < words.size() && at - from < 10 && joinsName(paragraph, at)) {
            Word word = words.get(at);
            boolean capital = word.isCapitalised(paragraph.text());
            boolean particle = catalogue.names().isParticle(word.folded());
            if (word.isContracted(paragraph.text())
                    || capital && isNoName(word)
                    || noName.isShoutedVerb(paragraph, at)) {
                break;
            }
            if (particle && (!capital || at + 1 < words.size())) {
                if (institutionFollows(paragraph, from, at)
                        || telling(words, from, at) > 1 && affiliation.behind(paragraph, at) != null
                        || (catalogue.names().isJoining(word.folded()) && personFollows(paragraph, at + 1))) {
                    break;
                }
                at++;
            } else if ((capital || Word.isApostrophe(paragraph.gap(at))) && !word.isNumber()) {
                at++;
                end = at;
            } else {
                break;
            }
        }
        return end;
    }

    /** Only spaces, a hyphen, an apostrophe, or the dot of an initial stand within a name. */
    private static boolean joinsName(Paragraph paragraph, int at) {
        if (paragraph.turnsAt(at)) {
            return false;
        }
        String gap = paragraph.gap(at);
        if (gap.indexOf('\t') >= 0) {
            return false;
        }
        boolean initial = paragraph.words().get(at - 1).folded().length() <= 2;
        return gap.isBlank()
                || gap.equals("-")
                || Word.isApostrophe(gap)
                || (initial && gap.strip().equals("."));
    }

    private boolean institutionFollows(Paragraph paragraph, int name, int at) {
        List<Word> words = paragraph.words();
        int next = at;
        while (next < words.size()
                && (catalogue.names().isParticle(words.get(next).folded()))
                && !words.get(next).isCapitalised(paragraph.text())) {
            next++;
        }
        if (next >= words.size()) {
            return true;
        }
        if (header.contains(words.get(next).folded())) {
            return false;
        }
        if (words.get(next).isCapitalised(paragraph.text())) {
            return catalogue.institutions().beginsAt(words, next) && !isSurname(paragraph, name, at, next)
                    || catalogue.institutions().acronymEnd(paragraph.text(), words, next) > next
                    || isAcronym(paragraph, next) && !isAcronym(paragraph, at - 1)
                    || catalogue.countries().at(words, next) != null;
        }
        return true;
    }

    /** "de la Cruz", "de la Guardia Paz", and not "de la Cruz Roja"; "de la Guardia Costera" only behind no other surname. */
    private boolean isSurname(Paragraph paragraph, int name, int particle, int at) {
        List<Word> words = paragraph.words();
        GivenNames names = catalogue.names();
        int begin = particle;
        while (begin > name + 1 && names.isParticle(words.get(begin - 1).folded())) {
            begin--;
        }
        boolean compound = names.isSurname(Word.fold(paragraph.text(begin, at + 1)));
        if (catalogue.institutions().knownEnd(words, at) > at
                || !compound && !names.isSurname(words.get(at).folded())) {
            return false;
        }
        boolean goesOn = at + 1 < words.size()
                && paragraph.gap(at + 1).isBlank()
                && words.get(at + 1).isCapitalised(paragraph.text());
        String next = goesOn ? words.get(at + 1).folded() : "";
        boolean first = compound
                && words.subList(name, begin).stream().allMatch(word -> names.isGiven(word.folded()))
                && !names.isSurname(words.get(begin - 1).folded());
        return !goesOn || first || names.isSurname(next) || names.isGiven(next) || names.isParticle(next);
    }

    /** In capitals throughout, where the name before it is not. */
    private static boolean isAcronym(Paragraph paragraph, int at) {
        String word = paragraph.text(at, at + 1);
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    /** "y Ana …", "y la Mtra. …", "y al Lic. …". */
    private boolean personFollows(Paragraph paragraph, int from) {
        List<Word> words = paragraph.words();
        int at = from;
        while (at < words.size()
                && at < from + 3
                && (catalogue.grammar().is(Role.ARTICLE, words.get(at))
                        || words.get(at).folded().equals("al"))) {
            at++;
        }
        return at < words.size()
                && (catalogue.names().isGiven(words.get(at).folded())
                        || catalogue.honorifics().end(paragraph.text(), words, at) > at);
    }

    /** The dot behind it is a title's, or an initial's. */
    private boolean isAbbreviated(Paragraph paragraph, int at) {
        return paragraph.words().get(at).folded().length() < 3
                || catalogue.honorifics().end(paragraph.text(), paragraph.words(), at) > at;
    }

    /** Index behind a greeting, which names the one who is written to. */
    private int greeting(Paragraph paragraph) {
        PhraseIndex.Hit<Sense> greeting = catalogue.phrases().at(Sense.GREETING, paragraph.words());
        if (greeting == null) {
            return 0;
        }
        for (int i = 1; i < Math.min(paragraph.words().size(), 14); i++) {
            String gap = paragraph.gap(i);
            if (gap.contains(":")
                    || gap.contains("!")
                    || gap.contains(",")
                    || gap.contains(".") && !isAbbreviated(paragraph, i - 1)) {
                boolean more = i > greeting.to()
                        && catalogue
                                .phrases()
                                .isIn(Sense.AFTER_PERSON, paragraph.words().subList(greeting.to(), i));
                return more ? greeting.to() : i;
            }
        }
        return paragraph.words().size() > 14 ? 1 : paragraph.words().size();
    }
}
