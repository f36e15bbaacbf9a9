package org.rcm.intake.extraction.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows institutions and organisations, and whom they represent ({@code institutions.yaml}). Immutable. */
public final class Institutions {
    private static final Pattern ACRONYM_BEHIND = Pattern.compile("\\s*\\(\\p{Lu}{2,20}\\)\\s*$");

    private final PhraseIndex<String> organisations = new PhraseIndex<>();
    private final PhraseIndex<String> organisationAcronyms = new PhraseIndex<>();
    private final PhraseIndex<String> institutions = new PhraseIndex<>();
    private final PhraseIndex<String> institutionAcronyms = new PhraseIndex<>();
    private final Map<String, Set<String>> members = new HashMap<>();
    private final Set<String> networks = new LinkedHashSet<>();
    private final Domains domains = new Domains();
    private final PhraseIndex<Boolean> firstWords = new PhraseIndex<>();
    private final PhraseIndex<Boolean> weakFirstWords = new PhraseIndex<>();
    private final PhraseIndex<Boolean> unitWords = new PhraseIndex<>();
    private final PhraseIndex<Boolean> signs = new PhraseIndex<>();
    private final PhraseIndex<Boolean> positionWords = new PhraseIndex<>();
    private final PhraseIndex<Boolean> lastWords = new PhraseIndex<>();
    private final PhraseIndex<Boolean> abroadWords = new PhraseIndex<>();
    private final PhraseIndex<Boolean> plainWords = new PhraseIndex<>();
    private final PhraseIndex<Boolean> wholeNames = new PhraseIndex<>();
    private final PhraseIndex<Boolean> beforeTowards = new PhraseIndex<>();
    private final PhraseIndex<Boolean> commonWords = new PhraseIndex<>();
    private final PhraseIndex<Boolean> privateWords = new PhraseIndex<>();
    private final PhraseIndex<Boolean> ours = new PhraseIndex<>();
    private final PhraseIndex<Boolean> kindWords = new PhraseIndex<>();
    private final PhraseIndex<Boolean> purposes = new PhraseIndex<>();
    private final PhraseIndex<Boolean> memberWords = new PhraseIndex<>();
    private Abbreviations abbreviations;

    static Institutions read(CatalogueFile file, Countries countries) {
        Institutions all = new Institutions();
        file.entries(Set.of(
                "organisations",
                "countries",
                "networks",
                "institution-words",
                "institution-weak-words",
                "unit-words",
                "institution-signs",
                "institution-last-words",
                "institution-abroad-words",
                "institution-plain-words",
                "institution-abbreviations",
                "institution-kind-words",
                "organisation-words",
                "institution-whole-names",
                "institution-words-before-a",
                "institution-words-behind-en",
                "institution-common-words",
                "private-institution-words",
                "look-alike-endings",
                "ours",
                "position-words"));
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
        file.get("institution-words").texts().forEach(word -> all.firstWords.add(word, true));
        file.get("institution-weak-words").texts().forEach(word -> all.weakFirstWords.add(word, true));
        file.get("unit-words").texts().forEach(word -> all.unitWords.add(word, true));
        file.get("institution-signs").texts().forEach(word -> all.signs.add(word, true));
        file.get("institution-last-words").texts().forEach(word -> all.lastWords.add(word, true));
        file.get("institution-abroad-words").texts().forEach(word -> all.abroadWords.add(word, true));
        file.get("institution-plain-words").texts().forEach(word -> all.plainWords.add(word, true));
        file.get("institution-whole-names").texts().forEach(word -> all.wholeNames.add(word, true));
        file.get("institution-words-before-a").texts().forEach(word -> all.beforeTowards.add(word, true));
        file.get("institution-words-behind-en").texts().forEach(word -> all.purposes.add(word, true));
        file.get("look-alike-endings").texts().forEach(all.domains::addOtherEnding);
        file.get("institution-common-words").texts().forEach(word -> all.commonWords.add(word, true));
        file.get("private-institution-words").texts().forEach(word -> all.privateWords.add(word, true));
        file.get("ours").texts().forEach(name -> all.ours.add(name, true));
        file.get("position-words").texts().forEach(word -> all.positionWords.add(word, true));
        file.get("institution-kind-words").texts().forEach(word -> all.kindWords.add(word, true));
        file.get("organisation-words").texts().forEach(word -> all.memberWords.add(word, true));
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
        return code != null && members.containsKey(code) || code != null && code.length() != 3 || "ICRC".equals(code);
    }

    /** Countries that an organisation consists of; empty where that does not matter. */
    public Set<String> members(String organisation) {
        return members.getOrDefault(organisation, Set.of());
    }

    /** True if the text begins as an institution's name does, or is one that is known. */
    public boolean isInstitution(String text) {
        List<Word> words = Word.of(text);
        if (words.isEmpty() || words.size() > 30) {
            return false;
        }
        if (Set.of("same", "mismo", "misma").contains(words.get(0).folded())) {
            return false;
        }
        return beginsAt(words, firstTelling(words)) || signs.isIn(words) || (words.size() <= 2 && isAcronym(text));
    }

    /** True if an institution's name begins at this word. */
    public boolean beginsAt(List<Word> words, int at) {
        return firstWords.longestAt(words, at) != null
                || isKnownAt(words, at)
                || (weakFirstWords.longestAt(words, at) != null && signs.isIn(words.subList(at, signsEnd(words, at))));
    }

    /** True if a name may begin at this word, but need not ("General", "National"). */
    public boolean isWeakFirst(List<Word> words, int at) {
        return weakFirstWords.longestAt(words, at) != null;
    }

    /** Where the words end that may make a name of a weak beginning: "General Affairs at the Ministry" begins none. */
    private static int signsEnd(List<Word> words, int at) {
        int end = at + 1;
        while (end < Math.min(words.size(), at + 8)
                && !Set.of("at", "in", "with", "from", "en", "con", "as", "como", "del")
                        .contains(words.get(end).folded())) {
            end++;
        }
        return end;
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
        int first = firstTelling(words);
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

    /** True if this word may end an English institution's name ("Attorney General's Ministry"). */
    public boolean isLastWord(List<Word> words, int at) {
        return lastWords.longestAt(words, at) != null;
    }

    /** True if this word and "of" begin an institution's name in small letters, too. */
    public boolean isPlainWord(List<Word> words, int at) {
        return plainWords.longestAt(words, at) != null;
    }

    /** True if this word alone is what people call an institution ("Cancillería"). */
    public boolean isWholeName(List<Word> words, int at) {
        return wholeNames.longestAt(words, at) != null;
    }

    /** True if this word, in small letters, tells that the name behind it is an institution's ("la organización …"). */
    public boolean isKindWord(List<Word> words, int at) {
        return kindWords.longestAt(words, at) != null;
    }

    /** True if this word is of organisations' names, and of no surname ("migrantes"). */
    public boolean isMemberWord(List<Word> words, int at) {
        return memberWords.longestAt(words, at) != null;
    }

    /** True if the name goes on behind this word and "a" or "al" ("Acceso a la Información"). */
    public boolean goesOnTowards(List<Word> words, int at) {
        return beforeTowards.longestAt(words, at) != null;
    }

    /** True if the name goes on with "en" before this word ("en Defensa de los Migrantes"): it tells no place. */
    public boolean isPurpose(List<Word> words, int at) {
        return purposes.longestAt(words, at) != null;
    }

    /** True if the text is an office in another country: what comes first in its name is whose it is. */
    public boolean isAbroad(List<Word> words) {
        return !words.isEmpty() && abroadWords.longestAt(words, 0) != null;
    }

    /** True for a body of citizens, by its first word, that the catalogue does not know. */
    public boolean isPrivate(String text) {
        List<Word> words = Word.of(text);
        return !words.isEmpty() && !isAcronym(text) && privateWords.longestAt(words, firstTelling(words)) != null;
    }

    /** True for a name as offices of every country have, whether the catalogue knows one or not. */
    public boolean isCommon(String text) {
        List<Word> words = Word.of(text);
        return !words.isEmpty()
                && organisations.find(words).isEmpty()
                && commonWords.longestAt(words, firstTelling(words)) != null;
    }

    /** True if whoever invites is named here: no delegate's institution. */
    public boolean isOurs(List<Word> words) {
        return ours.isIn(words);
    }

    /** True if a part of an institution begins at this word. */
    public boolean isUnitAt(List<Word> words, int at) {
        return unitWords.longestAt(words, at) != null && !isKnownAt(words, at);
    }

    /** True if the name begins as parts of institutions do, known or not. */
    public boolean isUnitWord(List<Word> words, int at) {
        return unitWords.longestAt(words, at) != null;
    }

    public boolean isAcronym(String text) {
        return organisation(text) != null || !countries(text).isEmpty();
    }

    /** True if the text begins as a position does. */
    public boolean isPosition(String text) {
        List<Word> words = Word.of(text);
        return !words.isEmpty()
                && words.size() <= 25
                && !isWrittenAsOffice(text, words)
                && !isKnownThroughout(Word.of(ACRONYM_BEHIND.matcher(text).replaceFirst("")))
                && (positionWords.longestAt(words, firstTelling(words)) != null
                        || words.size() <= 6 && endsAsPosition(words) && !beginsAt(words, 0) && !signs.isIn(words));
    }

    /** "secretaria de trabajo y seguridad social", written without accents, is the office that the catalogue knows. */
    private boolean isKnownThroughout(List<Word> words) {
        return words.size() > 2 && knownEnd(words, firstTelling(words)) == words.size();
    }

    /** "Secretaría" is an office, "Secretaria" a person; folded they are the same. */
    private static boolean isWrittenAsOffice(String text, List<Word> words) {
        Word first = words.get(firstTelling(words));
        return text.substring(first.start(), first.end())
                .toLowerCase(java.util.Locale.ROOT)
                .endsWith("ecretaría");
    }

    /** True if a position begins with this word. */
    public boolean isPositionWord(List<Word> words, int at) {
        return positionWords.longestAt(words, at) != null;
    }

    /** True if the text ends as an English position does ("Desk Officer"). */
    public boolean endsAsPosition(List<Word> words) {
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
