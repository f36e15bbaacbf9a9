package org.rcm.intake.registration.names;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names as a machine-readable zone prints them: ICAO 9303-3 (8th edition), 4.6 and section 6, table A, all of its Latin
 * letters. Apostrophes are left out, hyphens become a filler (here one space, as in
 * {@link org.rcm.intake.registration.Passport}); anything that is no Latin letter separates words. Thread-safe.
 */
public final class Transliteration {

    /** A longer list of forms is cut, so that hostile input costs nothing; forms of the first letters are kept. */
    static final int MOST_FORMS = 32;

    /**
     * Letters that are more than a base letter with a mark; first the form taken as canonical. For Ü that is U, as the
     * issuers of Spanish names print Argüello; for Ä and Ö, unknown to Spanish, it is the table's first.
     */
    private static final Map<Integer, List<String>> TABLE = Map.ofEntries(
            entry('Ä', "AE", "A"),
            entry('Å', "AA", "A"),
            entry('Æ', "AE"),
            entry('Ð', "D"),
            entry('Đ', "D"),
            entry('Ñ', "N", "NXX"),
            entry('Ö', "OE", "O"),
            entry('Ø', "OE", "O"),
            entry('Ü', "U", "UE", "UXX"),
            entry('Þ', "TH"),
            entry('ß', "SS"),
            entry('ẞ', "SS"),
            entry('Ħ', "H"),
            entry('Ĳ', "IJ"),
            entry('ĸ', "Q"),
            entry('Ŀ', "L"),
            entry('Ł', "L"),
            entry('ŉ', "N"),
            entry('Ŋ', "N"),
            entry('Œ', "OE"),
            entry('Ŧ', "T"),
            entry('Ə', "E"));

    /** The letters that need no table, as nearly all of them. */
    private static final List<List<String>> PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
            .chars()
            .mapToObj(Character::toString)
            .map(List::of)
            .toList();

    private static final Pattern SPACES = Pattern.compile(" +");

    private Transliteration() {}

    private static Map.Entry<Integer, List<String>> entry(int letter, String... forms) {
        return Map.entry(letter, List.of(forms));
    }

    /** The form an issuer is most likely to print: {@code "Muñoz-Díaz O’Neill"} to {@code "MUNOZ DIAZ ONEILL"}; null and blank to "". */
    public static String canonical(String name) {
        return forms(name).iterator().next();
    }

    /** Every form an issuer may print by the table, canonical first, at most {@value #MOST_FORMS}; one empty form for null. */
    public static Set<String> forms(String name) {
        Set<String> forms = new LinkedHashSet<>(Set.of(""));
        Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFC)
                .codePoints()
                .mapToObj(Transliteration::lettersOf)
                .forEach(alternatives -> append(forms, alternatives));
        Set<String> tidy = new LinkedHashSet<>();
        forms.forEach(form -> tidy.add(SPACES.matcher(form).replaceAll(" ").strip()));
        return tidy;
    }

    private static void append(Set<String> forms, List<String> alternatives) {
        Set<String> longer = new LinkedHashSet<>();
        if (alternatives.size() == 1 && forms.size() == 1) {
            String only = forms.iterator().next() + alternatives.get(0);
            forms.clear();
            forms.add(only);
            return;
        }
        for (String alternative : alternatives) {
            for (String form : forms) {
                if (longer.size() < MOST_FORMS) {
                    longer.add(form + alternative);
                }
            }
        }
        forms.clear();
        forms.addAll(longer);
    }

    private static List<String> lettersOf(int codePoint) {
        if (codePoint <= 'z' && Character.isLetter(codePoint)) {
            return PLAIN.get(Character.toUpperCase(codePoint) - 'A');
        }
        int capital = codePoint == 'ß' || codePoint == 'ŉ' ? codePoint : Character.toUpperCase(codePoint);
        List<String> special = TABLE.get(capital);
        if (special != null) {
            return special;
        }
        if (isApostrophe(codePoint) || Character.getType(codePoint) == Character.NON_SPACING_MARK) {
            return List.of("");
        }
        String plain = Normalizer.normalize(Character.toString(capital), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT);
        return List.of(plain.matches("[A-Z]+") ? plain : " ");
    }

    private static boolean isApostrophe(int codePoint) {
        return "'’‘ʼ`´".indexOf(codePoint) >= 0;
    }
}
