package org.rcm.intake.extraction.words;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Knows countries by name, nationality and internet label ({@code countries.yaml}). Immutable. */
public final class Countries {
    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> byNational = new HashMap<>();
    private final Map<String, String> byInternet = new HashMap<>();
    private final PhraseIndex<String> names = new PhraseIndex<>();
    private final Set<String> codes = new HashSet<>();
    private final Set<String> governmentLabels = new HashSet<>();
    private final Map<String, String> governmentAlone = new HashMap<>();
    private final Set<String> privateLabels = new HashSet<>();

    static Countries read(CatalogueFile file) {
        Countries countries = new Countries();
        file.entries(Set.of("countries", "government-domains", "government-without-country", "private-domains"));
        file.get("countries").entries().forEach((code, country) -> {
            if (!code.matches("[A-Z]{3}")) {
                throw country.wrong("\"" + code + "\" is no ISO 3166 alpha-3 code");
            }
            countries.codes.add(code);
            country.entries(Set.of("internet", "names", "nationals"));
            countries.byInternet.put(country.get("internet").text().toLowerCase(Locale.ROOT), code);
            for (CatalogueFile name : country.get("names").items()) {
                String other = countries.byName.putIfAbsent(Word.fold(name.text()), code);
                if (other != null && !other.equals(code)) {
                    throw name.wrong("\"" + name.text() + "\" is a name of " + other + " already");
                }
                countries.names.add(name.text(), code);
            }
            country.get("nationals").texts().forEach(text -> countries.byNational.putIfAbsent(Word.fold(text), code));
        });
        countries.governmentLabels.addAll(file.get("government-domains").texts());
        countries.privateLabels.addAll(file.get("private-domains").texts());
        file.get("government-without-country").entries().forEach((label, code) -> {
            if (!countries.codes.contains(code.text())) {
                throw code.wrong("\"" + code.text() + "\" is no country of this file");
            }
            countries.governmentAlone.put(label, code.text());
        });
        return countries;
    }

    /** The country that a text names and nothing else ({@code Panamá}, {@code PAN}), or null. */
    public String named(String text) {
        String folded = Word.fold(text);
        String code = byName.get(folded);
        if (code == null && folded.length() == 3 && codes.contains(folded.toUpperCase(Locale.ROOT))) {
            code = folded.toUpperCase(Locale.ROOT);
        }
        if (code == null && folded.startsWith("gobierno de ")) {
            code = byName.get(folded.substring(12));
        }
        return code;
    }

    /** The country whose national a text names ({@code panameña}, {@code Panamá}, {@code PAN}), or null. */
    public String nationality(String text) {
        String code = byNational.get(Word.fold(text));
        return code == null ? named(text) : code;
    }

    public boolean isCode(String code) {
        return codes.contains(code);
    }

    /** Every country named within a text. */
    public List<PhraseIndex.Hit<String>> in(List<Word> text) {
        return names.find(text);
    }

    /** The country named from this word on, or null. */
    public PhraseIndex.Hit<String> at(List<Word> text, int word) {
        return names.longestAt(text, word);
    }

    /**
     * The country whose government has this domain, or null. Looks for the pair of government and country label
     * wherever it stands, since what follows may be a relay's or a rehearsal's own suffix.
     */
    public String ofGovernmentDomain(String domain) {
        String[] labels = domain.split("\\.");
        for (int i = labels.length - 2; i >= 0; i--) {
            String country = byInternet.get(labels[i + 1]);
            if (country != null && governmentLabels.contains(labels[i])) {
                return country;
            }
        }
        for (int i = labels.length - 1; i >= Math.max(1, labels.length - 2); i--) {
            if (governmentAlone.containsKey(labels[i])) {
                return governmentAlone.get(labels[i]);
            }
        }
        return null;
    }

    /** The country in which a domain is registered, or null: says little. */
    public String ofDomain(String domain) {
        String[] labels = domain.split("\\.");
        for (int i = labels.length - 1; i >= Math.max(1, labels.length - 2); i--) {
            String country = byInternet.get(labels[i]);
            if (country != null) {
                return country;
            }
        }
        return null;
    }

    /** True where anybody may have an address. */
    public boolean isPrivate(String domain) {
        for (String label : domain.split("\\.")) {
            if (privateLabels.contains(label)) {
                return true;
            }
        }
        return false;
    }
}
