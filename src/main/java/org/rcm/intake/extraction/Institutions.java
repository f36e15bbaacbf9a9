package org.rcm.intake.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Knows institutions and organisations, and whom they represent ({@code institutions.yaml}). Immutable. */
final class Institutions {
    private final PhraseIndex<String> organisations = new PhraseIndex<>();
    private final PhraseIndex<String> organisationAcronyms = new PhraseIndex<>();
    private final PhraseIndex<String> institutions = new PhraseIndex<>();
    private final PhraseIndex<String> institutionAcronyms = new PhraseIndex<>();
    private final Map<String, Set<String>> members = new HashMap<>();
    private final List<Domain> domains = new ArrayList<>();
    private final PhraseIndex<Boolean> firstWords = new PhraseIndex<>();
    private final PhraseIndex<Boolean> weakFirstWords = new PhraseIndex<>();
    private final PhraseIndex<Boolean> unitWords = new PhraseIndex<>();
    private final PhraseIndex<Boolean> signs = new PhraseIndex<>();
    private final PhraseIndex<Boolean> positionWords = new PhraseIndex<>();

    private record Domain(List<String> labels, String code) {}

    static Institutions read(CatalogueFile file, Countries countries) {
        Institutions all = new Institutions();
        file.entries(Set.of(
                "organisations",
                "countries",
                "institution-words",
                "institution-weak-words",
                "unit-words",
                "institution-signs",
                "position-words"));
        file.get("organisations").entries().forEach((code, body) -> {
            body.entries(Set.of("names", "acronyms", "domains", "members"));
            body.get("names").texts().forEach(name -> all.organisations.add(name, code));
            body.get("acronyms").texts().forEach(name -> all.organisationAcronyms.add(name, code));
            body.get("domains").texts().forEach(domain -> all.addDomain(domain, code));
            if (body.entries().containsKey("members")) {
                all.members.put(code, Set.copyOf(body.get("members").texts()));
            }
        });
        file.get("countries").entries().forEach((code, list) -> {
            if (!countries.isCode(code)) {
                throw list.wrong("\"" + code + "\" is no country of countries.yaml");
            }
            for (CatalogueFile body : list.items()) {
                body.entries(Set.of("names", "acronyms", "domains"));
                body.get("names").texts().forEach(name -> all.institutions.add(name, code));
                body.get("acronyms").texts().forEach(name -> all.institutionAcronyms.add(name, code));
                body.get("domains").texts().forEach(domain -> all.addDomain(domain, code));
            }
        });
        file.get("institution-words").texts().forEach(word -> all.firstWords.add(word, true));
        file.get("institution-weak-words").texts().forEach(word -> all.weakFirstWords.add(word, true));
        file.get("unit-words").texts().forEach(word -> all.unitWords.add(word, true));
        file.get("institution-signs").texts().forEach(word -> all.signs.add(word, true));
        file.get("position-words").texts().forEach(word -> all.positionWords.add(word, true));
        return all;
    }

    private void addDomain(String domain, String code) {
        domains.add(new Domain(List.of(domain.split("\\.")), code));
    }

    /** The organisation that a text names, in words or by an acronym in capitals; null if none or several. */
    String organisation(String text) {
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

    /** Countries that have an institution of this name; more than one where the name is common. */
    Set<String> countries(String text) {
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

    /** Country or organisation whose domain this is, whatever suffix follows, or null; null also where several share it. */
    String ofDomain(String domain) {
        List<String> labels = List.of(domain.split("\\."));
        Set<String> found = new LinkedHashSet<>();
        for (Domain known : domains) {
            if (java.util.Collections.indexOfSubList(labels, known.labels) >= 0) {
                found.add(known.code);
            }
        }
        return found.size() == 1 ? found.iterator().next() : null;
    }

    boolean isOrganisation(String code) {
        return code != null && members.containsKey(code) || code != null && code.length() != 3 || "ICRC".equals(code);
    }

    /** Countries that an organisation consists of; empty where that does not matter. */
    Set<String> members(String organisation) {
        return members.getOrDefault(organisation, Set.of());
    }

    /** True if the text begins as an institution's name does, or is one that is known. */
    boolean isInstitution(String text) {
        List<Word> words = Word.of(text);
        if (words.isEmpty() || words.size() > 30) {
            return false;
        }
        return beginsAt(words, firstTelling(words)) || signs.isIn(words) || (words.size() <= 2 && isAcronym(text));
    }

    /** True if an institution's name begins at this word. */
    boolean beginsAt(List<Word> words, int at) {
        return firstWords.longestAt(words, at) != null
                || isKnownAt(words, at)
                || (weakFirstWords.longestAt(words, at) != null
                        && signs.isIn(words.subList(at, Math.min(words.size(), at + 8))));
    }

    /** True if the name of an institution in the catalogue begins at this word. */
    boolean isKnownAt(List<Word> words, int at) {
        return institutions.longestAt(words, at) != null || organisations.longestAt(words, at) != null;
    }

    /** How many words of the text, from its first telling one on, are the name of an institution in the catalogue. */
    int knownLength(String text) {
        List<Word> words = Word.of(text);
        if (words.isEmpty()) {
            return 0;
        }
        int first = firstTelling(words);
        PhraseIndex.Hit<String> hit = institutions.longestAt(words, first);
        return hit == null ? 0 : hit.to();
    }

    /** True if a part of an institution begins at this word. */
    boolean isUnitAt(List<Word> words, int at) {
        return unitWords.longestAt(words, at) != null && !isKnownAt(words, at);
    }

    boolean isAcronym(String text) {
        return organisation(text) != null || !countries(text).isEmpty();
    }

    /** True if the text begins as a position does. */
    boolean isPosition(String text) {
        List<Word> words = Word.of(text);
        return !words.isEmpty()
                && words.size() <= 25
                && (positionWords.longestAt(words, firstTelling(words)) != null
                        || words.size() <= 6 && endsAsPosition(words) && !beginsAt(words, 0) && !signs.isIn(words));
    }

    /** True if the text ends as an English position does ("Desk Officer"). */
    boolean endsAsPosition(List<Word> words) {
        return words.size() >= 2 && positionWords.longestAt(words, words.size() - 1) != null;
    }

    private static int firstTelling(List<Word> words) {
        int at = 0;
        while (at < words.size() - 1
                && Set.of("de", "del", "la", "el", "los", "las", "the", "of", "un", "una", "a")
                        .contains(words.get(at).folded())) {
            at++;
        }
        return at;
    }
}
