package org.rcm.intake.extraction.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rcm.intake.extraction.names.NameShape;
import org.rcm.intake.extraction.names.Segments;
import org.rcm.intake.extraction.names.SurnamesFirst;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Phrases.Sense;

/** Parts a line into somebody's name and what is said of him: "Ana Ruiz (SRE) ana@…". Thread-safe. */
final class EntryText {
    private static final Pattern GREETING_END = Pattern.compile("(?<=^.{2,40})[.!:]\\s+(?=\\p{Lu})");
    private static final Pattern NICKNAME = Pattern.compile(
            "(?<=^\\W{0,6}\\p{Lu}\\p{L}{1,20} (?:\\p{Lu}\\p{L}{1,20} )?)[\"“”«'‘(]+(?<called>\\p{Lu}\\p{Ll}{1,13})[\"“”»'’)]+ (?=\\p{Lu}\\p{Ll})");
    private static final Pattern NAME_END = Pattern.compile("\\s[(<\\[]|\\s[^\\s@]{1,64}@");

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
        if (pieces.size() < 2) {
            return pieces;
        }
        List<String> apart = new ArrayList<>(pieces.subList(0, 1));
        Matcher end = NAME_END.matcher(pieces.get(1));
        apart.addAll(end.find() ? apart(pieces.get(1), end.start()) : pieces.subList(1, 2));
        apart.addAll(pieces.subList(2, pieces.size()));
        if (!surnamesFirst.parts(apart, alike)) {
            return pieces;
        }
        apart.set(0, apart.get(0) + ", " + apart.remove(1));
        return apart;
    }
}
