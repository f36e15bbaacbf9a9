package org.rcm.intake.registration.names;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes from a text what people leave out when they type it again. */
final class Folding {

    /** Letters that have no decomposition into a base letter and a mark. */
    private static final Map<String, String> UNDECOMPOSED = Map.ofEntries(
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ø", "o"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("þ", "th"),
            Map.entry("ł", "l"),
            Map.entry("ħ", "h"),
            Map.entry("ŧ", "t"),
            Map.entry("ı", "i"),
            Map.entry("ŋ", "n"),
            Map.entry("ĸ", "q"),
            Map.entry("ə", "e"));

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("(?<=\\p{L})['’‘ʼ`´](?=\\p{L})");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folding() {}

    static String fold(String text) {
        if (text == null) {
            return "";
        }
        String joined = APOSTROPHES
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        String lower = joined.toLowerCase(Locale.ROOT);
        String bare =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
        StringBuilder out = new StringBuilder(bare.length());
        bare.codePoints().forEach(c -> {
            String letter = Character.toString(c);
            out.append(UNDECOMPOSED.getOrDefault(letter, letter));
        });
        return BETWEEN.matcher(out).replaceAll(" ").strip();
    }
}
