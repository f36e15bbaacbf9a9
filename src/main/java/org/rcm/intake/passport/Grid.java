package org.rcm.intake.passport;

/**
 * One line laid on a grid of equally wide cells, one character a cell. The zone's characters are printed at a fixed
 * distance, so the grid finds doubled letters that reading from left to right would merge.
 *
 * @param first place of the first cell's centre, in frames of the recogniser
 * @param last place of the last cell's centre
 * @param score mean over the cells of the log probability of their likeliest allowed character, and how empty it is
 *     between them; near 0 for a clear line, below -1 for what is no line
 * @param cells probability of each character in each cell, summing to 1 a cell
 */
record Grid(double first, double last, double score, double[][] cells) {

    /** Frames a character, and place of the first one, where the crop is perfect. */
    private static final double PITCH = 3.5;

    private static final double FIRST = (Recogniser.MARGIN_X + 7 - 1.5) / 4;
    private static final float WORST = -6;
    /** A cell beyond the crop: better than a cell on empty paper, so that a crop too far left is noticed. */
    private static final float OUTSIDE = -2.5f;

    private static final double GAP_WEIGHT = 0.35;
    private static final int PAD = 24;

    /** The grid for a crop whose ends are right by about a character. */
    static Grid fit(float[][] frames, boolean[][] allowed) {
        return fit(frames, allowed, FIRST, end(allowed), 4, 4.5);
    }

    /** The grid that lies where another line's does, give or take a third of a character. */
    static Grid near(float[][] frames, boolean[][] allowed, Grid other) {
        return fit(frames, allowed, other.first, other.last, 1.5, 1.5);
    }

    /** True if both begin and end at the same place, give or take half a character. */
    boolean near(Grid other) {
        return Math.abs(first - other.first) < PITCH / 2 && Math.abs(last - other.last) < PITCH / 2;
    }

    /** The grid for a crop of the right size that may lie several characters too far left or right. */
    static Grid shifted(float[][] frames, boolean[][] allowed) {
        return fit(frames, allowed, FIRST, end(allowed), 5 * PITCH, 3);
    }

    private static double end(boolean[][] allowed) {
        return FIRST + PITCH * (allowed.length - 1);
    }

    private static Grid fit(
            float[][] frames, boolean[][] allowed, double start, double end, double shift, double stretch) {
        int n = allowed.length;
        float[][] glyph = glyphScores(frames, allowed);
        float[] gap = gapScores(frames);
        double[] best = {-Double.MAX_VALUE, start, end, 0};
        for (double a = start - shift; a <= start + shift; a += 0.5) {
            // where the start may lie anywhere, the end lies where it belongs to that start
            double nominal = shift > PITCH * 2 ? a - start + end : end;
            for (double e = nominal - stretch; e <= nominal + stretch; e += 0.5) {
                for (double bow = -0.8; bow <= 0.8; bow += 0.8) {
                    best = better(best, glyph, gap, a, e, bow);
                }
            }
        }
        double a0 = best[1];
        double e0 = best[2];
        double b0 = best[3];
        for (double a = a0 - 0.4; a <= a0 + 0.41; a += 0.2) {
            for (double e = e0 - 0.4; e <= e0 + 0.41; e += 0.2) {
                for (double bow = b0 - 0.4; bow <= b0 + 0.41; bow += 0.4) {
                    best = better(best, glyph, gap, a, e, bow);
                }
            }
        }
        double[][] cells = new double[n][];
        for (int i = 0; i < n; i++) {
            cells[i] = probabilities(frames, place(i, n, best[1], best[2], best[3]));
        }
        return new Grid(best[1], best[2], best[0] / n, cells);
    }

    /** Where the line truly begins and ends, as parts of the box that was cut out for it. */
    double[] ends() {
        int n = cells.length;
        double box = PITCH * n;
        double pitch = (last - first) / (n - 1);
        double start = first - pitch / 2 - (FIRST - PITCH / 2);
        return new double[] {start / box, (start + pitch * n) / box};
    }

    /** In how many cells both see the same character. */
    int agreesWith(Grid other) {
        int same = 0;
        for (int i = 0; i < cells.length; i++) {
            same += likeliest(cells[i]) == likeliest(other.cells[i]) ? 1 : 0;
        }
        return same;
    }

    private static int likeliest(double[] cell) {
        int best = 0;
        for (int c = 1; c < cell.length; c++) {
            best = cell[c] > cell[best] ? c : best;
        }
        return best;
    }

    /** True if the crop's ends were right by a third of a cell. */
    boolean centred() {
        double third = 1 / (3.0 * cells.length);
        double[] ends = ends();
        return Math.abs(ends[0]) < third && Math.abs(ends[1] - 1) < third;
    }

    private static double place(int cell, int n, double a, double e, double bow) {
        double u = cell / (n - 1.0);
        return a + (e - a) * u + 4 * bow * u * (1 - u);
    }

    private static double[] better(double[] best, float[][] glyph, float[] gap, double a, double e, double bow) {
        int n = glyph.length;
        double score = 0;
        double before = 0;
        for (int i = 0; i < n; i++) {
            double at = place(i, n, a, e, bow);
            score += glyph[i][index(at)];
            if (i > 0) {
                score += GAP_WEIGHT * gap[index((before + at) / 2)];
            }
            before = at;
        }
        return score > best[0] ? new double[] {score, a, e, bow} : best;
    }

    private static int index(double frame) {
        return (int) Math.max(0, Math.min(Recogniser.FRAMES + 2 * PAD - 1, Math.round(frame) + PAD));
    }

    /** By cell and frame, the best log probability of the characters that may stand in the cell. */
    private static float[][] glyphScores(float[][] frames, boolean[][] allowed) {
        float[][] scores = new float[allowed.length][];
        for (int i = 0; i < allowed.length; i++) {
            // cells of the same kind share their scores
            scores[i] = i > 0 && java.util.Arrays.equals(allowed[i], allowed[i - 1])
                    ? scores[i - 1]
                    : glyphScores(frames, allowed[i]);
        }
        return scores;
    }

    private static float[] glyphScores(float[][] frames, boolean[] allowed) {
        float[] scores = new float[frames.length + 2 * PAD];
        java.util.Arrays.fill(scores, OUTSIDE);
        for (int t = 0; t < frames.length; t++) {
            float most = WORST;
            for (int c = 0; c < allowed.length; c++) {
                if (allowed[c]) {
                    most = Math.max(most, frames[t][c + 1]);
                }
            }
            scores[t + PAD] = most;
        }
        return scores;
    }

    private static float[] gapScores(float[][] frames) {
        float[] scores = new float[frames.length + 2 * PAD];
        java.util.Arrays.fill(scores, -0.5f);
        for (int t = 0; t < frames.length; t++) {
            scores[t + PAD] = Math.max(WORST, frames[t][0]);
        }
        return scores;
    }

    private static double[] probabilities(float[][] frames, double at) {
        int t = (int) Math.max(0, Math.min(frames.length - 2, Math.floor(at)));
        double w = Math.max(0, Math.min(1, at - t));
        double[] p = new double[Alphabet.SIZE];
        double sum = 0;
        for (int c = 0; c < p.length; c++) {
            p[c] = (1 - w) * Math.exp(frames[t][c + 1]) + w * Math.exp(frames[t + 1][c + 1]) + 1e-7;
            sum += p[c];
        }
        for (int c = 0; c < p.length; c++) {
            p[c] /= sum;
        }
        return p;
    }
}
