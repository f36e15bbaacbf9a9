package org.rcm.intake.passport;

import java.util.List;

/**
 * A line of a machine-readable zone as text, with the probability of each of its characters. Mutable while a zone is
 * decoded; not thread-safe.
 */
final class Line {

    private final double[][] cells;
    private final char[] text;
    private final double[] sure;

    private Line(double[][] cells) {
        this.cells = cells;
        this.text = new char[cells.length];
        this.sure = new double[cells.length];
    }

    /**
     * The likeliest allowed characters over several looks at the same line. A character is as sure as the least sure look
     * and their mean make it.
     */
    static Line of(List<double[][]> looks, boolean[][] allowed) {
        int n = allowed.length;
        double[][] mean = new double[n][Alphabet.SIZE];
        List<double[][]> meant =
                looks.stream().map(look -> meant(look, allowed)).toList();
        for (double[][] look : meant) {
            for (int i = 0; i < n; i++) {
                for (int c = 0; c < Alphabet.SIZE; c++) {
                    mean[i][c] += look[i][c] / meant.size();
                }
            }
        }
        Line line = new Line(mean);
        for (int i = 0; i < n; i++) {
            int best = -1;
            for (int c = 0; c < Alphabet.SIZE; c++) {
                if (allowed[i][c] && (best < 0 || mean[i][c] > mean[i][best])) {
                    best = c;
                }
            }
            line.text[i] = Alphabet.character(best);
            double sure = share(mean[i], best, allowed[i]);
            for (double[][] look : meant) {
                sure = Math.min(sure, share(look[i], best, allowed[i]));
            }
            line.sure[i] = sure;
        }
        return line;
    }

    private static double[][] meant(double[][] look, boolean[][] allowed) {
        double[][] meant = new double[look.length][Alphabet.SIZE];
        for (int i = 0; i < look.length; i++) {
            for (int c = 0; c < Alphabet.SIZE; c++) {
                meant[i][Alphabet.meant(c, allowed[i])] += look[i][c];
            }
        }
        return meant;
    }

    /** Of what the place allows and what looks like it: an O where only 0 may stand is a 0, an A is a doubt. */
    private static double share(double[] cell, int best, boolean[] allowed) {
        double all = 0;
        double forbidden = 0;
        for (int c = 0; c < cell.length; c++) {
            if (allowed[c]) {
                all += cell[c];
            } else if (!Alphabet.alike(Alphabet.character(c), Alphabet.character(best))) {
                forbidden += cell[c];
            }
        }
        return cell[best] / (all + forbidden);
    }

    String text() {
        return new String(text);
    }

    char at(int i) {
        return text[i];
    }

    double probability(int i, char c) {
        return cells[i][Alphabet.place(c)];
    }

    double sure(int i) {
        return sure[i];
    }

    /** The chance that every character from {@code from} to before {@code to} is right. */
    double sure(int from, int to) {
        double p = 1;
        for (int i = from; i < to; i++) {
            p *= sure[i];
        }
        return p;
    }

    /** Takes another character than the likeliest, and says how sure that is. */
    void put(int i, char c, double howSure) {
        text[i] = c;
        sure[i] = howSure;
    }
}
