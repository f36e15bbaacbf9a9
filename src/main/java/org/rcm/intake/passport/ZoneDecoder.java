package org.rcm.intake.passport;

import java.util.ArrayList;
import java.util.List;

/** Makes two lines of characters with probabilities into a zone: states, fillers, check digits, at most one repair. */
final class ZoneDecoder {

    /** A character that is put right must have been at least this likely to the eye. */
    private static final double LEAST_FOR_REPAIR = 0.004;
    /** Letters among the fillers at the end of line 1 become fillers if that is at least this likely. */
    private static final double LEAST_FOR_FILLER = 0.02;

    /**
     * States that number their passports with letters leave the O out, nearly all, and optional data are a number mostly:
     * so much rarer is it than a zero.
     */
    private static final double O_FOR_ZERO = 0.1;

    /** Most states number with digits to the end, once there is one: so much rarer is a letter after a digit. */
    private static final double LETTER_AFTER_DIGIT = 0.3;

    /** First place of the names on line 1. */
    private static final int NAMES = 5;

    /** Places of the document number on line 2. */
    private static final int NUMBER = 9;

    /** First place of the optional data on line 2, and the one after them. */
    private static final int OPTIONAL = 28;

    private static final int OPTIONAL_END = 42;

    private ZoneDecoder() {}

    /**
     * What came of it.
     *
     * @param optional how sure the optional data are, which is no field and yet part of the zone
     * @param habitual true if a letter of the names is what names are like and not what was seen best
     */
    record Decoded(
            Td3Zone zone,
            FieldConfidence confidence,
            double optional,
            boolean repaired,
            boolean structured,
            boolean habitual) {
        /** Of two lines on which no character was read. */
        static final Decoded NOTHING = new Decoded(
                new Td3Zone("<".repeat(Td3Zone.LENGTH), "<".repeat(Td3Zone.LENGTH)),
                FieldConfidence.NONE,
                0,
                false,
                false,
                false);
    }

    static Decoded decode(List<double[][]> looks1, List<double[][]> looks2) {
        Line line1 = Line.of(looks1, Alphabet.LINE_1);
        Line line2 = Line.of(looks2.stream().map(ZoneDecoder::rarelyO).toList(), Alphabet.LINE_2);
        rarelyLetterAfterDigit(line2);
        StateCodes states = StateCodes.put(line1, 2, line2, 10);
        boolean structured = states.known() & fillers(line1, NAMES);
        boolean habitual = NameHabits.settle(line1, NAMES);
        Td3Zone zone = new Td3Zone(line1.text(), line2.text());
        boolean repaired = false;
        if (zone.checkDigits() == CheckDigits.INVALID) {
            List<Repair> repairs = repairs(line2);
            if (repairs.size() == 1) {
                Repair repair = repairs.get(0);
                line2.put(repair.at, repair.c, repair.sure);
                repaired = true;
                zone = new Td3Zone(line1.text(), line2.text());
            }
        }
        double optional = new CheckedField(line2, 28, 43).confidence();
        return new Decoded(zone, confidence(states, line1, line2), optional, repaired, structured, habitual);
    }

    private static double[][] rarelyO(double[][] cells) {
        double[][] weighed = cells.clone();
        for (int i = 0; i < OPTIONAL_END; i = i + 1 == NUMBER ? OPTIONAL : i + 1) {
            weighed[i] = cells[i].clone();
            weighed[i][Alphabet.place('O')] *= O_FOR_ZERO;
        }
        return weighed;
    }

    /** Chooses so; how sure the number is, is left to what was seen. */
    private static void rarelyLetterAfterDigit(Line line2) {
        for (int i = 1; i < NUMBER; i++) {
            if (Character.isDigit(line2.at(i - 1)) && Character.isLetter(line2.at(i))) {
                char digit = '0';
                for (char d = '1'; d <= '9'; d++) {
                    digit = line2.probability(i, d) > line2.probability(i, digit) ? d : digit;
                }
                double likely = line2.probability(i, digit);
                if (likely > LETTER_AFTER_DIGIT * line2.probability(i, line2.at(i))) {
                    line2.put(i, digit, likely);
                }
            }
        }
    }

    private record Repair(int at, char c, double sure) {}

    /** Every single exchange for a likely look-alike that makes all check digits right. */
    private static List<Repair> repairs(Line line) {
        List<Repair> found = new ArrayList<>();
        StringBuilder text = new StringBuilder(line.text());
        for (int i = 0; i < Td3Zone.LENGTH; i++) {
            char was = line.at(i);
            for (int c = 0; c < Alphabet.SIZE; c++) {
                char other = Alphabet.character(c);
                double p = line.probability(i, other);
                // what the check digits say counts for more than how rare an O is
                double seen = other == 'O' && i < NUMBER ? p / O_FOR_ZERO : p;
                boolean candidate = other != was
                        && Alphabet.LINE_2[i][c]
                        && seen >= LEAST_FOR_REPAIR
                        && (Alphabet.alike(was, other) || p > 0.1);
                if (candidate) {
                    text.setCharAt(i, other);
                    if (Td3Zone.checks(text)) {
                        found.add(new Repair(i, other, p / (p + 0.1 * line.probability(i, was))));
                    }
                    text.setCharAt(i, was);
                }
            }
        }
        return found;
    }

    /** After the given names only fillers may follow; false if something else clearly does. */
    private static boolean fillers(Line line, int from) {
        int names = line.text().indexOf("<<", from);
        int end = names < 0 ? -1 : line.text().indexOf("<<", names + 2);
        if (end < 0) {
            return true;
        }
        boolean clean = true;
        for (int i = end; i < Td3Zone.LENGTH; i++) {
            if (line.at(i) != '<') {
                double filler = line.probability(i, '<');
                if (filler < LEAST_FOR_FILLER) {
                    clean = false;
                } else {
                    line.put(i, '<', filler / (filler + line.probability(i, line.at(i))));
                }
            }
        }
        return clean;
    }

    private static FieldConfidence confidence(StateCodes states, Line line1, Line line2) {
        return new FieldConfidence(
                new CheckedField(line2, 0, 10).confidence(),
                states.issuing() * line1.sure(0),
                states.nationality(),
                line1.sure(5, Td3Zone.LENGTH),
                new CheckedField(line2, 13, 20).confidence(),
                line2.sure(20),
                new CheckedField(line2, 21, 28).confidence());
    }
}
