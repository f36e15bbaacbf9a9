package org.rcm.intake.extraction.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;

/** Finds where names of people stand in running text. Thread-safe. */
public final class NameFinder {
    private static final Pattern DASH = Pattern.compile("[-–—/]");

    private static final int MAX_NAMES = 60;
    private static final int LONGEST_POSITION = 3;

    private final Catalogue catalogue;
    private final Affiliation affiliation;
    private final NoName noName;
    private final NameEnd ends;
    private final UnlistedName unlisted;

    /** @param header the words, folded, of the name in the mail's header */
    public NameFinder(Catalogue catalogue, Set<String> header) {
        this.catalogue = catalogue;
        this.affiliation = new Affiliation(catalogue);
        this.noName = new NoName(catalogue);
        this.ends = new NameEnd(catalogue, header);
        this.unlisted = new UnlistedName(catalogue, ends, header);
    }

    /**
     * Where a name stands.
     *
     * @param from its first word, titles included
     * @param bare its first word behind the titles
     * @param to index behind its last word
     */
    public record Name(int from, int bare, int to) {
        public boolean titled() {
            return bare > from;
        }
    }

    /** The names of a paragraph, in order. */
    public List<Name> names(Paragraph paragraph) {
        List<Name> names = new ArrayList<>();
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
            boolean known = catalogue.names().isGiven(words.get(name).folded()) && !isVerb(paragraph, name);
            boolean expected = !titled && !known && unlisted.beginsAt(paragraph, i);
            if (!titled && !unlisted.isHeaderName(paragraph, name) && noName.isPreposition(paragraph, name)) {
                i = noName.isOfPerson(paragraph, name) ? ends.behind(paragraph, name + 1) - 1 : i;
                continue;
            }
            expected = expected
                    && (unlisted.isHeaderName(paragraph, i)
                            || (unlisted.addressFollows(paragraph, i)
                                            || !noName.isShouted(paragraph, i, ends.behind(paragraph, i)))
                                    && !noName.isWhatHeIs(paragraph, i, names));
            boolean contracted = words.get(name).isContracted(paragraph.text());
            if (contracted || !words.get(name).isCapitalised(paragraph.text()) || !(titled || known || expected)) {
                continue;
            }
            if (!titled && i > 0 && catalogue.grammar().is(Role.BEFORE_PLACE_NAME, words.get(i - 1))) {
                continue;
            }
            int end = ends.behind(paragraph, name);
            boolean parted = titled && paragraph.gap(name).contains(",");
            if (ends.telling(words, name, end) >= 2 && !parted && plausible(paragraph, name, end, titled)) {
                int start = !titled && known && i > from && isRareFirstName(paragraph, i - 1) ? i - 1 : i;
                names.add(new Name(start, titled ? name : start, end));
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
                && (catalogue.positions().beginsAt(words, at)
                        || at > from && catalogue.names().isNoName(words.get(at).folded()))) {
            at++;
        }
        return at < words.size() && catalogue.names().isGiven(words.get(at).folded()) ? at : from;
    }

    /** "Irá Ana Ruiz": by its accent it is no "Ira". */
    private boolean isVerb(Paragraph paragraph, int at) {
        return paragraph.words().get(at).isAccented(paragraph.text()) && unlisted.speaks(paragraph.words(), at);
    }

    /** A lone word in capitals right before a known given name, within the sentence, is one that no list knows. */
    private boolean isRareFirstName(Paragraph paragraph, int at) {
        Word word = paragraph.words().get(at);
        return at > 0
                && word.isCapitalised(paragraph.text())
                && word.folded().length() > 2
                && paragraph.gap(at + 1).isBlank()
                && !unlisted.speaks(paragraph.words(), at)
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
                        || !catalogue.offices().beginsAt(paragraph.words(), from))
                && paragraph.words().subList(from, to).stream()
                        .noneMatch(word -> ends.isNoName(word) || word.isContracted(paragraph.text()))
                && (titled
                        || catalogue.names().isGiven(paragraph.words().get(from).folded())
                        || !(catalogue.offices().isInstitution(text)
                                || catalogue.positions().isPosition(text)));
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
