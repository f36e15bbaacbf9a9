package org.rcm.intake.passport;

/**
 * The name field of line 1 (ICAO 9303-3, 4.6): primary identifier, two fillers, secondary identifier.
 *
 * @param surnames A–Z and single spaces
 * @param givenNames A–Z and single spaces; empty where the holder has none
 * @param truncated true if the field is full to its last place, so that more may have been cut away
 * @param wellFormed false if letters follow where only fillers may, or a name begins with a filler
 */
record MrzNames(String surnames, String givenNames, boolean truncated, boolean wellFormed) {

    /** Takes the 39 characters after the issuing state. */
    static MrzNames of(String field) {
        int end = field.length();
        while (end > 0 && field.charAt(end - 1) == '<') {
            end--;
        }
        String names = field.substring(0, end);
        String[] parts = names.split("<<", -1);
        boolean wellFormed = !names.isEmpty()
                && parts.length <= 2
                && !names.startsWith("<")
                && !parts[parts.length - 1].startsWith("<")
                && names.chars().allMatch(c -> c == '<' || c >= 'A' && c <= 'Z');
        String given = parts.length < 2
                ? ""
                : String.join(" ", java.util.Arrays.asList(parts).subList(1, parts.length));
        return new MrzNames(words(parts[0]), words(given), end == field.length(), wellFormed);
    }

    private static String words(String text) {
        return text.replace('<', ' ').strip().replaceAll(" +", " ");
    }

    @Override
    public String toString() {
        return "MrzNames[truncated " + truncated + ", well-formed " + wellFormed + "]";
    }
}
