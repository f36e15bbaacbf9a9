package org.rcm.intake.extraction.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Knows institutions and organisations, and whom they represent ({@code institutions.yaml}). Immutable. */
public final class Institutions {
    private final PhraseIndex<String> organisations = new PhraseIndex<>();
    private final PhraseIndex<String> organisationAcronyms = new PhraseIndex<>();
    private final PhraseIndex<String> institutions = new PhraseIndex<>();
    private final PhraseIndex<String> institutionAcronyms = new PhraseIndex<>();
    private final Map<String, Set<String>> members = new HashMap<>();
    private final Set<String> networks = new LinkedHashSet<>();
    private final Domains domains = new Domains();
    private final PhraseIndex<Boolean> ours = new PhraseIndex<>();
    private final Grammar grammar;
    private Abbreviations abbreviations;

    private Institutions(Grammar grammar) {
        this.grammar = grammar;
    }

    static Institutions read(CatalogueFile file, Countries countries, Grammar grammar) {
        Institutions all = new Institutions(grammar);
        Set<String> known = new HashSet<>(OfficeWords.keys());
        known.addAll(Set.of(
                "organisations", "countries", "networks", "institution-abbreviations", "look-alike-endings", "ours"));
        known.addAll(Positions.KEYS);
        file.entries(known);
        file.get("organisations").entries().forEach((code, body) -> {
            body.entries(Set.of("names", "acronyms", "domains", "members"));
            body.get("names").texts().forEach(name -> all.organisations.add(name, code));
            body.get("acronyms").texts().forEach(name -> all.organisationAcronyms.add(name, code));
            body.get("domains").texts().forEach(domain -> all.domains.add(domain, code));
            if (body.entries().containsKey("members")) {
                all.members.put(code, Set.copyOf(body.get("members").texts()));
            }
        });
        all.networks.addAll(file.get("networks").texts());
        file.get("countries").entries().forEach((code, list) -> {
            if (!countries.isCode(code)) {
                throw list.wrong("\"" + code + "\" is no country of countries.yaml");
            }
            for (CatalogueFile body : list.items()) {
                body.entries(Set.of("names", "acronyms", "domains"));
                body.get("names").texts().forEach(name -> all.institutions.add(name, code));
                body.get("acronyms").texts().forEach(name -> all.institutionAcronyms.add(name, code));
                body.get("domains").texts().forEach(domain -> all.domains.add(domain, code));
            }
        });
        file.get("look-alike-endings").texts().forEach(all.domains::addOtherEnding);
        file.get("ours").texts().forEach(name -> all.ours.add(name, true));
        all.abbreviations = Abbreviations.read(file.get("institution-abbreviations"));
        return all;
    }

    public Abbreviations abbreviations() {
        return abbreviations;
    }

    /** The organisation that a text names, in words or by an acronym in capitals; null if none or several. */
    public String organisation(String text) {
        List<Word> words = Word.of(text);
        Set<String> found = new LinkedHashSet<>();
        organisations.find(words).forEach(hit -> found.add(hit.tag()));
        if (found.isEmpty()) {
            for (PhraseIndex.Hit<String> hit : organisationAcronyms.find(words)) {
                if (isInCapitals(text, words, hit)) {
                    found.add(hit.tag());
                }
            }
        }
        return found.size() == 1 ? found.iterator().next() : null;
    }

    boolean nameOrganisation(List<Word> words) {
        return organisations.isIn(words);
    }

    /** Countries that have an institution of this name; more than one where the name is common. */
    public Set<String> countries(String text) {
        List<Word> words = Word.of(text);
        Set<String> found = new LinkedHashSet<>();
        int longest = 0;
        for (PhraseIndex.Hit<String> hit : institutions.find(words)) {
            int length = hit.to() - hit.from();
            if (length > longest) {
                found.clear();
                longest = length;
            }
            if (length == longest) {
                found.add(hit.tag());
            }
        }
        if (found.isEmpty()) {
            for (PhraseIndex.Hit<String> hit : institutionAcronyms.find(words)) {
                if (isInCapitals(text, words, hit)) {
                    found.add(hit.tag());
                }
            }
        }
        return found;
    }

    private static boolean isInCapitals(String text, List<Word> words, PhraseIndex.Hit<String> hit) {
        String written = text.substring(
                words.get(hit.from()).start(), words.get(hit.to() - 1).end());
        return written.equals(written.toUpperCase(java.util.Locale.ROOT));
    }

    /** True for an organisation whose delegates work for others. */
    public boolean isNetwork(String organisation) {
        return networks.contains(organisation);
    }

    /** Where networks are named, in words or by an acronym in capitals. */
    public List<PhraseIndex.Hit<String>> networks(String text, List<Word> words) {
        List<PhraseIndex.Hit<String>> found = new ArrayList<>(organisations.find(words));
        organisationAcronyms.find(words).stream()
                .filter(hit -> isInCapitals(text, words, hit))
                .forEach(found::add);
        found.removeIf(hit -> !networks.contains(hit.tag()));
        return found;
    }

    public Domains domains() {
        return domains;
    }

    public boolean isOrganisation(String code) {
        return code != null && members.containsKey(code) || code != null && code.length() != 3;
    }

    /** Countries that an organisation consists of; empty where that does not matter. */
    public Set<String> members(String organisation) {
        return members.getOrDefault(organisation, Set.of());
    }

    /** True if the name of an institution in the catalogue begins at this word. */
    public boolean isKnownAt(List<Word> words, int at) {
        return institutions.longestAt(words, at) != null || organisations.longestAt(words, at) != null;
    }

    /** How many words of the text, from its first telling one on, are the name of an institution in the catalogue. */
    public int knownLength(String text) {
        List<Word> words = Word.of(text);
        if (words.isEmpty()) {
            return 0;
        }
        int first = grammar.firstTelling(words);
        PhraseIndex.Hit<String> hit = institutions.longestAt(words, first);
        return hit == null ? 0 : hit.to();
    }

    /** Index behind the name in the catalogue that begins at this word; the same index if none does. */
    public int knownEnd(List<Word> words, int at) {
        PhraseIndex.Hit<String> institution = institutions.longestAt(words, at);
        PhraseIndex.Hit<String> organisation = organisations.longestAt(words, at);
        return Math.max(institution == null ? at : institution.to(), organisation == null ? at : organisation.to());
    }

    /** Index behind the acronym, written in capitals, that begins at this word; the same index if none does. */
    public int acronymEnd(String text, List<Word> words, int at) {
        int end = at;
        for (PhraseIndex<String> acronyms : List.of(institutionAcronyms, organisationAcronyms)) {
            PhraseIndex.Hit<String> hit = acronyms.longestAt(words, at);
            end = hit != null && isInCapitals(text, words, hit) ? Math.max(end, hit.to()) : end;
        }
        return end;
    }

    /** True if whoever invites is named here: no delegate's institution. */
    public boolean isOurs(List<Word> words) {
        return ours.isIn(words);
    }

    public boolean isAcronym(String text) {
        return organisation(text) != null || !countries(text).isEmpty();
    }
}
