package org.rcm.intake.store;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Words of a name folded to A–Z, so that {@code "Núñez"} and the machine-readable {@code "NUNEZ"} meet. */
public final class NameTokens {
    private static final Pattern NO_LETTERS = Pattern.compile("[^A-Z]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’`´]");

    private NameTokens() {}

    /** Words of two letters or more, folded, in order of the alphabet; nulls are skipped; empty where nothing remains. */
    public static Set<String> of(String... names) {
        Set<String> tokens = new TreeSet<>();
        for (String name : names) {
            if (name != null) {
                for (String word : NO_LETTERS.split(fold(name))) {
                    if (word.length() > 1) {
                        tokens.add(word);
                    }
                }
            }
        }
        return tokens;
    }

    private static String fold(String name) {
        String bare =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        // An apostrophe joins what the machine-readable zone writes as one word (ICAO 9303-3, 4.6): D'Acosta, DACOSTA.
        return APOSTROPHES
                .matcher(bare)
                .replaceAll("")
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("Ø", "O")
                .replace("ł", "l")
                .replace("Ł", "L")
                .toUpperCase(Locale.ROOT);
    }
}
