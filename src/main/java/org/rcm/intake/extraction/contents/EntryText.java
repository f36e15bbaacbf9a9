package org.rcm.intake.extraction.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rcm.intake.extraction.names.NameShape;
import org.rcm.intake.extraction.names.Segments;
import org.rcm.intake.extraction.names.SurnamesFirst;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;

/** Parts a line into somebody's name and what is said of him: "Ana Ruiz (SRE) ana@…". Thread-safe. */
final class EntryText {
    private static final Pattern GREETING_END = Pattern.compile("(?<=^.{2,40})[.!:]\\s+(?=\\p{Lu})");
    private static final Pattern NICKNAME = Pattern.compile(
            "(?<=^\\W{0,6}\\p{Lu}\\p{L}{1,20} (?:\\p{Lu}\\p{L}{1,20} )?)[\"“”«'‘(]+(?<called>\\p{Lu}\\p{Ll}{1,13})[\"“”»'’)]+ (?=\\p{Lu}\\p{Ll})");
    private static final Pattern NAME_END = Pattern.compile("\\s[(<\\[]|\\s[^\\s@]{1,64}@");

    private static final Pattern OFFICE_END = Pattern.compile(":\\s+|\\s+[-–—]+\\s+");

    private final Catalogue catalogue;
    private final NameShape shape;
    private final SurnamesFirst surnamesFirst;

    EntryText(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.shape = new NameShape(catalogue);
        this.surnamesFirst = new SurnamesFirst(catalogue);
    }

    /** The line without what is no part of a name. */
    String bare(String line) {
        return withoutNickname(withoutGreeting(line));
    }

    /** "- Ministry of Labour: Ana Ruiz, Analyst", "Por el Ministerio de … - Ana Ruiz, …": where she works stands before her. */
    record Office(String name, String rest) {}

    /** Null if none stands before whoever the line names. */
    Office officeBefore(String line) {
        String text = LabelPairs.withoutBullet(line);
        Matcher end = OFFICE_END.matcher(text);
        if (!end.find()) {
            return null;
        }
        List<Word> words = Word.of(text.substring(0, end.start()));
        int first = 0;
        while (first < words.size() && catalogue.grammar().is(Role.OFFICE_LINK, words.get(first))) {
            first++;
        }
        List<Word> telling = words.subList(first, words.size());
        boolean office = telling.size() > 1
                && catalogue.offices().beginsAt(words, first)
                && !catalogue.institutions().isOurs(telling)
                && isNameFirst(text.substring(end.end()));
        return office
                ? new Office(
                        text.substring(telling.get(0).start(), end.start()).strip(),
                        line.substring(0, line.length() - text.length()) + text.substring(end.end()))
                : null;
    }

    private boolean isNameFirst(String text) {
        List<String> pieces = pieces(text.strip());
        return pieces.size() > 1 && shape.of(pieces.get(0)) != NameShape.Strength.NONE;
    }

    /** "…, Directora, Ministerio" above "de Gobierno, ana@…": the line ends within the name of an institution. */
    boolean isWrapped(String line, String next) {
        List<String> pieces = Segments.split(line);
        String open = pieces.size() < 2 ? "" : pieces.get(pieces.size() - 1);
        List<String> ahead = Segments.split(next);
        if (open.isEmpty()
                || ahead.isEmpty()
                || !line.stripTrailing().endsWith(open)
                || !catalogue.offices().isInstitution(open)) {
            return false;
        }
        String whole = open + " " + ahead.get(0);
        List<Word> words = Word.of(next);
        return !words.isEmpty()
                && (catalogue.grammar().is(Role.OFFICE_LINK, words.get(0))
                                && !words.get(0).isCapitalised(next)
                        || catalogue.institutions().knownLength(whole)
                                > Word.of(open).size());
    }

    /** "Morning. Everaldo Cocom, …": a greeting in the same line. */
    private String withoutGreeting(String text) {
        Matcher end = GREETING_END.matcher(text);
        return end.find() && catalogue.phrases().is(Sense.GREETING, text.substring(0, end.start()))
                ? text.substring(end.end())
                : text;
    }

    /** "Fernanda "Fer" Toledo", "William (Bill) Arana": how friends call somebody is no part of the name. */
    private String withoutNickname(String text) {
        Matcher nickname = NICKNAME.matcher(text);
        return nickname.find() && catalogue.countries().named(nickname.group("called")) == null
                ? nickname.replaceFirst("")
                : text;
    }

    /** What commas part; also "Ana Ruiz (SRE) ana@…", where brackets or an address end the name. */
    List<String> pieces(String text) {
        List<String> pieces = Segments.split(text);
        if (pieces.isEmpty() || shape.of(pieces.get(0)) != NameShape.Strength.NONE) {
            return pieces;
        }
        Matcher end = NAME_END.matcher(pieces.get(0));
        if (!end.find() || shape.of(pieces.get(0).substring(0, end.start()).strip()) == NameShape.Strength.NONE) {
            return pieces;
        }
        List<String> apart = apart(pieces.get(0), end.start());
        apart.addAll(pieces.subList(1, pieces.size()));
        return apart;
    }

    private static List<String> apart(String text, int nameEnd) {
        List<String> apart = new ArrayList<>();
        apart.add(text.substring(0, nameEnd).strip());
        for (String piece : text.substring(nameEnd).split("[()<>\\[\\]]")) {
            if (!piece.isBlank()) {
                apart.add(piece.strip());
            }
        }
        return apart;
    }

    /**
     * "DE LEÓN BARRIENTOS, Irma Yolanda", "Usher, Natalie": the comma parts surnames from given names; the same pieces if it
     * does not.
     *
     * @param alike the entry above has its surnames first
     */
    List<String> withSurnamesFirst(List<String> pieces, boolean alike) {
        return withSurnamesFirst(pieces, alike, List.of());
    }

    /** @param below what stands in the lines below a name that has its own */
    List<String> withSurnamesFirst(List<String> pieces, boolean alike, List<String> below) {
        if (pieces.size() < 2) {
            return pieces;
        }
        List<String> apart = new ArrayList<>(pieces.subList(0, 1));
        Matcher end = NAME_END.matcher(pieces.get(1));
        apart.addAll(end.find() ? apart(pieces.get(1), end.start()) : pieces.subList(1, 2));
        apart.addAll(pieces.subList(2, pieces.size()));
        List<String> whole = new ArrayList<>(apart);
        if (pieces.size() == 2) {
            whole.addAll(below);
        }
        if (!surnamesFirst.parts(whole, alike)) {
            return pieces;
        }
        apart.set(0, apart.get(0) + ", " + apart.remove(1));
        return apart;
    }
}
