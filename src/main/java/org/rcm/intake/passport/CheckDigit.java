package org.rcm.intake.passport;

/** Check digits of machine-readable zones: weights 7, 3, 1, modulo 10 (ICAO 9303-3, 4.9). */
final class CheckDigit {

    private static final int[] WEIGHTS = {7, 3, 1};

    private CheckDigit() {}

    /** The digit, as a character, over the text given; {@code 0} for nothing but fillers. */
    static char of(CharSequence text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += value(text.charAt(i)) * WEIGHTS[i % WEIGHTS.length];
        }
        return (char) ('0' + sum % 10);
    }

    /**
     * Whether the digit holds over parts of the text, one after the other.
     *
     * @param ranges first place and place after the last, of each part
     */
    static boolean holds(CharSequence text, char digit, int... ranges) {
        int sum = 0;
        int n = 0;
        for (int r = 0; r < ranges.length; r += 2) {
            for (int i = ranges[r]; i < ranges[r + 1]; i++) {
                sum += value(text.charAt(i)) * WEIGHTS[n++ % WEIGHTS.length];
            }
        }
        return '0' + sum % 10 == digit;
    }

    /** Digits count as themselves, A to Z as 10 to 35, the filler as 0. */
    private static int value(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= 'A' && c <= 'Z') {
            return c - 'A' + 10;
        }
        if (c == '<') {
            return 0;
        }
        throw new IllegalArgumentException("a character that no machine-readable zone has");
    }
}
