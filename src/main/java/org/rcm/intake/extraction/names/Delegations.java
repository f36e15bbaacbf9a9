package org.rcm.intake.extraction.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.text.Sentences;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.registration.Evidence;
import org.rcm.intake.registration.Evidence.Source;
import org.rcm.intake.registration.Stated;

/** Gathers every hint to whom a person represents. Thread-safe. */
public final class Delegations {
    /** Words between an event and where it is held. */
    private static final int NEAR_EVENT = 3;

    private static final Set<String> BETWEEN = Set.of(
            "la",
            "el",
            "los",
            "las",
            "the",
            "de",
            "del",
            "of",
            "republica",
            "republic",
            "gobierno",
            "government",
            "hermana",
            "pais",
            "country",
            "por",
            "for");

    private static final int LONGEST_VENUE = 4;
    private static final int LONGEST_INVITATION = 12;

    private final Catalogue catalogue;
    private final Sentences sentences;

    public Delegations(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.sentences = new Sentences(catalogue);
    }

    /** The country or organisation that a text names and nothing else, or null. */
    public String code(String text) {
        String country = catalogue.countries().named(text);
        if (country != null) {
            return country;
        }
        String organisation = catalogue.institutions().organisation(text);
        if (organisation != null) {
            return organisation;
        }
        String national = catalogue.countries().nationality(text);
        if (national != null) {
            return national;
        }
        List<PhraseIndex.Hit<String>> inside = catalogue.countries().in(Word.of(text));
        Set<String> codes = new java.util.HashSet<>();
        inside.forEach(hit -> codes.add(hit.tag()));
        return codes.size() == 1 ? codes.iterator().next() : null;
    }

    /** What running text says about whom its people represent. */
    public List<Stated<String>> inProse(List<Paragraph> paragraphs) {
        List<Stated<String>> found = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            for (PhraseIndex.Hit<Sense> hit : catalogue.phrases().find(Sense.BEFORE_DELEGATION, paragraph.words())) {
                String code = isHost(paragraph, hit.from()) ? null : follows(paragraph, hit.to());
                if (code != null
                        && found.stream().noneMatch(known -> known.value().equals(code))) {
                    found.add(new Stated<>(code, new Evidence(Source.PROSE, paragraph.part(), paragraph.place())));
                }
            }
        }
        for (Sense sense : List.of(Sense.INSTITUTION_VERB, Sense.ON_WHOSE_BEHALF)) {
            paragraphs.forEach(paragraph -> designating(sense, paragraph, found));
        }
        List<Stated<String>> heading =
                paragraphs.stream().flatMap(this::heading).toList();
        return found.isEmpty() && heading.size() == 1 ? heading : found;
    }

    /** "Nicaragua: Ana Ruiz, Procuraduría …": a country and a colon with which a sentence begins. */
    private Stream<Stated<String>> heading(Paragraph paragraph) {
        return catalogue.countries().in(paragraph.words()).stream()
                .filter(hit -> hit.to() < paragraph.words().size()
                        && paragraph.gap(hit.to()).startsWith(":"))
                .filter(hit -> hit.from() == 0 || sentences.isEnd(paragraph, hit.from()))
                .map(hit -> new Stated<>(hit.tag(), new Evidence(Source.PROSE, paragraph.part(), paragraph.place())));
    }

    /** "The South American Conference on Migration designates …", "… on whose behalf I will attend". */
    private void designating(Sense sense, Paragraph paragraph, List<Stated<String>> found) {
        List<Word> words = paragraph.words();
        for (PhraseIndex.Hit<Sense> hit : catalogue.phrases().find(sense, words)) {
            int from = hit.from();
            while (from > Math.max(1, hit.from() - 20) && !sentences.isEnd(paragraph, from)) {
                from--;
            }
            int start = from == 1 && !sentences.isEnd(paragraph, 1) ? 0 : from;
            String code = start >= hit.from()
                    ? null
                    : catalogue.institutions().organisation(paragraph.text(start, hit.from()));
            if (catalogue.institutions().isOrganisation(code)
                    && !code.equals("UN")
                    && found.stream().noneMatch(known -> known.value().equals(code))) {
                found.add(new Stated<>(code, new Evidence(Source.PROSE, paragraph.part(), paragraph.place())));
            }
        }
    }

    /** "The invitation extended by the Presidency together with the Government of …": who invites sends nobody for that. */
    private boolean isHost(Paragraph paragraph, int at) {
        int from = Math.max(sentences.startOf(paragraph, at), at - LONGEST_INVITATION);
        List<Word> before = paragraph.words().subList(from, at);
        return catalogue.phrases().find(Sense.INVITED_BY, before).stream()
                .anyMatch(hit -> catalogue
                                .phrases()
                                .find(Sense.BEFORE_DELEGATION, before.subList(hit.to(), before.size()))
                                .isEmpty()
                        && IntStream.rangeClosed(from + hit.to(), at)
                                .noneMatch(word -> paragraph.gap(word).contains(",")));
    }

    private String follows(Paragraph paragraph, int from) {
        List<Word> words = paragraph.words();
        int at = from;
        while (at < words.size()
                && at < from + 5
                && BETWEEN.contains(words.get(at).folded())
                && catalogue.countries().at(words, at) == null) {
            at++;
        }
        if (at >= words.size()) {
            return null;
        }
        PhraseIndex.Hit<String> country = catalogue.countries().at(words, at);
        if (country != null) {
            return isVenue(paragraph, country.to()) ? null : country.tag();
        }
        int end = Math.min(words.size(), at + 16);
        for (int i = at + 1; i < end; i++) {
            if (paragraph.gap(i).contains(",") || paragraph.gap(i).contains(".")) {
                end = i;
            }
        }
        return catalogue.institutions().organisation(paragraph.text(at, end));
    }

    /** "Registering for the Mexico City meeting", "for the Panama workshop": where it takes place, in English. */
    private boolean isVenue(Paragraph paragraph, int from) {
        List<Word> words = paragraph.words();
        int at = from;
        while (at < words.size()
                && at < from + LONGEST_VENUE
                && paragraph.gap(at).isBlank()
                && catalogue.names().isNoName(words.get(at).folded())) {
            if (catalogue.phrases().beginsWith(Sense.EVENT, words.subList(at, at + 1))) {
                return true;
            }
            at++;
        }
        return false;
    }

    /** A country or organisation in the subject, where it is no place. */
    public List<Stated<String>> inSubject(String subject) {
        Paragraph line = Paragraph.of("0", "subject", subject);
        List<Word> words = line.words();
        Evidence evidence = new Evidence(Source.PROSE, "0", "subject");
        String organisation = catalogue.institutions().organisation(subject);
        List<Stated<String>> found = new ArrayList<>();
        if (organisation != null && !organisation.equals("UN")) {
            found.add(new Stated<>(organisation, evidence));
        }
        for (PhraseIndex.Hit<String> hit : catalogue.countries().in(words)) {
            boolean place = hit.from() > 0
                    && line.gap(hit.from()).isBlank()
                    && catalogue
                            .phrases()
                            .find(Sense.BEFORE_PLACE, words.subList(Math.max(0, hit.from() - 2), hit.from()))
                            .stream()
                            .anyMatch(before -> before.to() == Math.min(2, hit.from()));
            place |= isBehindEvent(line, hit.from());
            if (!place && found.stream().noneMatch(known -> known.value().equals(hit.tag()))) {
                found.add(new Stated<>(hit.tag(), evidence));
            }
        }
        return found.size() == 1 ? found : List.of();
    }

    /** "taller migración México": nothing but a word or two parts it from the event, and that is where it is held. */
    private boolean isBehindEvent(Paragraph line, int country) {
        for (int at = country;
                at > 0 && at > country - NEAR_EVENT && line.gap(at).isBlank();
                at--) {
            Word word = line.words().get(at - 1);
            if (catalogue.grammar().is(Role.ARTICLE, word)
                    || catalogue.grammar().is(Role.AND, word)) {
                return false;
            }
            if (catalogue.phrases().isIn(Sense.BEFORE_PLACE, List.of(word))) {
                return true;
            }
        }
        return false;
    }

    /** What an institution's name tells, or null. */
    public String ofInstitution(String institution) {
        String organisation = catalogue.institutions().organisation(institution);
        if (organisation != null) {
            return organisation;
        }
        Set<String> inside = new java.util.HashSet<>();
        catalogue.countries().in(Word.of(institution)).forEach(hit -> inside.add(hit.tag()));
        if (inside.size() == 1) {
            return inside.iterator().next();
        }
        Set<String> countries = catalogue.institutions().countries(institution);
        return countries.size() == 1 ? countries.iterator().next() : null;
    }

    /** What the domain of an address tells, or null. */
    public String ofAddress(String address) {
        String domain = address.substring(address.lastIndexOf('@') + 1);
        String known = catalogue.institutions().domains().owner(domain);
        return known == null ? catalogue.countries().ofGovernmentDomain(domain) : known;
    }

    /** The country in which an address that is nobody's private one is registered, or null: says little. */
    public String ofRegistry(String address) {
        String domain = address.substring(address.lastIndexOf('@') + 1);
        return domain.isEmpty() || catalogue.countries().isPrivate(domain)
                ? null
                : catalogue.countries().ofDomain(domain);
    }

    public boolean isOrganisation(String code) {
        return !catalogue.countries().isCode(code);
    }
}
