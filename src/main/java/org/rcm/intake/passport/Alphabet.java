package org.rcm.intake.passport;

/** Which characters may stand where (ICAO 9303-4, 4.2.2), as places in {@link #CHARACTERS}. */
final class Alphabet {

    /** In the order of the recogniser's classes, without the first one. */
    static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<";

    static final int SIZE = CHARACTERS.length();
    static final int FILLER = SIZE - 1;

    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ<";

    /** Line 1 of a passport. */
    static final boolean[][] LINE_1 = line("P", 1, LETTERS, 43);
    /** Line 2 of a passport. */
    static final boolean[][] LINE_2 = line(
            CHARACTERS,
            9,
            DIGITS,
            1,
            LETTERS,
            3,
            DIGITS,
            7,
            "MFX<",
            1,
            DIGITS,
            7,
            CHARACTERS,
            14,
            DIGITS + "<",
            1,
            DIGITS,
            1);

    /** Characters that printers and lenses make alike; each group is alike among itself. */
    private static final String[] ALIKE = {
        "0OQDU", "1IL", "2Z", "5S", "8B3", "6G", "4A", "K<X", "CG", "VY", "MN", "MW", "EF", "PF", "7T1", "UV", "HN",
        "PR", "0C", "9G"
    };

    private static final boolean[][] LOOK_ALIKE = lookAlike();

    /** Digits, and letters that have the same shape. */
    private static final String TWINS = "0O1I2Z5S6G8B";

    private Alphabet() {}

    static int place(char c) {
        return CHARACTERS.indexOf(c);
    }

    static char character(int place) {
        return CHARACTERS.charAt(place);
    }

    static boolean alike(char a, char b) {
        return LOOK_ALIKE[place(a)][place(b)];
    }

    private static boolean[][] lookAlike() {
        boolean[][] table = new boolean[SIZE][SIZE];
        for (String group : ALIKE) {
            group.chars().forEach(a -> group.chars().forEach(b -> table[place((char) a)][place((char) b)] = true));
        }
        return table;
    }

    /**
     * The place of what a character must be where only some may stand: the zero among the names is an O. Its own place
     * if it may stand, or if nothing of its shape may.
     */
    static int meant(int place, boolean[] allowed) {
        int at = TWINS.indexOf(character(place));
        if (allowed[place] || at < 0) {
            return place;
        }
        int twin = place(TWINS.charAt(at ^ 1));
        return allowed[twin] ? twin : place;
    }

    /** Any character anywhere, for documents of other kinds. */
    static boolean[][] anything(int cells) {
        return line(CHARACTERS, cells);
    }

    private static boolean[][] line(Object... charactersAndCounts) {
        return java.util.stream.IntStream.range(0, charactersAndCounts.length / 2)
                .boxed()
                .flatMap(i -> java.util.Collections.nCopies(
                        (Integer) charactersAndCounts[2 * i + 1], allowed((String) charactersAndCounts[2 * i]))
                        .stream())
                .toArray(boolean[][]::new);
    }

    private static boolean[] allowed(String characters) {
        boolean[] allowed = new boolean[SIZE];
        characters.chars().forEach(c -> allowed[place((char) c)] = true);
        return allowed;
    }
}
