package org.rcm.intake.extraction.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Honorifics;
import org.rcm.intake.extraction.words.Phrases;
import org.rcm.intake.extraction.words.Word;

/** Tells whether a text is a person's name, and writes names in capitals as people do. Thread-safe. */
public final class NameShape {
    private static final int MOST_WORDS = 10;
    /** "Confirmo. Ana Ruiz": the dot of an initial or a title stands behind few letters. */
    private static final Pattern SENTENCE = Pattern.compile("\\p{L}{5}\\.\\s");

    private final Catalogue catalogue;

    public NameShape(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** How surely a text is a person's name. */
    public enum Strength {
        NONE,
        /** Written like one. */
        POSSIBLE,
        /** With a title or a known given name. */
        LIKELY
    }

    public Strength of(String text) {
        if (text.length() < 5
                || text.length() > 90
                || text.indexOf('@') >= 0
                || catalogue.honorifics().areAlone(text)) {
            return Strength.NONE;
        }
        Honorifics.Titled titled = catalogue.honorifics().split(text);
        String name = titled.rest();
        List<Word> words = Word.of(name);
        int telling = 0;
        boolean known = false;
        for (Word word : words) {
            boolean particle = catalogue.names().isParticle(word.folded());
            if (word.isNumber()
                    || word.isContracted(name)
                    || (!particle && !word.isCapitalised(name) && !isLower(name))) {
                return Strength.NONE;
            }
            telling += particle ? 0 : 1;
            known |= catalogue.names().isGiven(word.folded());
        }
        if (telling < 2
                || words.size() > MOST_WORDS
                || !onlyNamePunctuation(name)
                || SENTENCE.matcher(name).find()) {
            return Strength.NONE;
        }
        boolean titledName = titled.honorific() != null;
        if (catalogue.countries().named(name) != null
                || catalogue.labels().of(name) != null
                || (!titledName && !startsLikeName(words, name))
                || (!known && isLower(name))) {
            return Strength.NONE;
        }
        return titledName || known ? Strength.LIKELY : Strength.POSSIBLE;
    }

    private boolean startsLikeName(List<Word> words, String name) {
        if (catalogue.names().isGiven(words.get(0).folded())) {
            return !catalogue.offices().isInstitution(name) && !isVerb(words, name);
        }
        return !catalogue.offices().isInstitution(name)
                && !catalogue.positions().isPosition(name)
                && !catalogue.positions().ends(words)
                && words.stream().noneMatch(word -> catalogue.names().isNoName(word.folded()))
                && !catalogue.phrases().beginsWith(Phrases.Sense.BEFORE_PERSON, words)
                && !catalogue.phrases().beginsWith(Phrases.Sense.GREETING, words)
                && !catalogue.phrases().beginsWith(Phrases.Sense.CLOSING, words);
    }

    /** "Irá Ana Ruiz": by its accent it is no "Ira". */
    private boolean isVerb(List<Word> words, String name) {
        return words.size() > 2
                && words.get(0).isAccented(name)
                && catalogue.phrases().beginsWith(Phrases.Sense.BEFORE_PERSON, words);
    }

    private static boolean isLower(String name) {
        return name.equals(name.toLowerCase(Locale.ROOT));
    }

    private static boolean onlyNamePunctuation(String name) {
        return name.chars()
                .allMatch(c -> Character.isLetter(c)
                        || " .,'’`´-‐\u00a0".indexOf(c) >= 0
                        || Character.getType(c) == Character.NON_SPACING_MARK);
    }

    /** A name all in capitals or all in small letters, with capitals where they belong; any other as it is. */
    String cased(String name) {
        boolean upper = name.equals(name.toUpperCase(Locale.ROOT));
        if (!upper && !isLower(name)) {
            return name;
        }
        List<String> out = new ArrayList<>();
        for (String piece : name.split(" ")) {
            String folded = Word.fold(piece);
            boolean first = out.isEmpty();
            out.add(
                    catalogue.names().isParticle(folded) && !(first && !folded.startsWith("d"))
                            ? piece.toLowerCase(Locale.ROOT)
                            : capitalised(piece));
        }
        return String.join(" ", out);
    }

    private static String capitalised(String piece) {
        StringBuilder out = new StringBuilder(piece.length());
        boolean start = true;
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            out.append(start ? Character.toUpperCase(c) : Character.toLowerCase(c));
            start = !Character.isLetter(c) && Character.getType(c) != Character.NON_SPACING_MARK;
        }
        String cased = out.toString();
        if (cased.length() > 4 && cased.startsWith("Mc")) {
            return "Mc" + Character.toUpperCase(cased.charAt(2)) + cased.substring(3);
        }
        return cased;
    }
}
