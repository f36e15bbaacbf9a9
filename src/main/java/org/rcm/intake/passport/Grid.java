package org.rcm.intake.passport;

import java.util.Arrays;
import java.util.Comparator;

/**
 * One line laid on a grid of equally wide cells, one character a cell. The zone's characters are printed at a fixed
 * distance, so the grid finds doubled letters that reading from left to right would merge.
 *
 * @param first place of the first cell's centre, in frames of the recogniser
 * @param last place of the last cell's centre
 * @param bow how far the middle cell lies beyond the middle of the two, in frames: characters shrink with distance
 * @param score mean over the cells of the log probability of their likeliest allowed character, and how empty it is
 *     between them; near 0 for a clear line, below -1 for what is no line
 * @param cells probability of each character in each cell, summing to 1 a cell
 */
record Grid(double first, double last, double bow, double score, double[][] cells) {

    /** Frames a character, and place of the first one, where the crop is perfect. */
    private static final double PITCH = 3.5;

    private static final double FIRST = (Recogniser.MARGIN_X + 7 - 1.5) / 4;
    /** How many characters too far left or right a crop may lie. */
    static final int MOST_SHIFT = 5;

    private static final float WORST = -6;
    /** A cell beyond the crop: better than a cell on empty paper, so that a crop too far left is noticed. */
    private static final float OUTSIDE = -2.5f;

    private static final double GAP_WEIGHT = 0.35;
    private static final int PAD = 24;
    /** Steps of the first search, in frames. */
    private static final double COARSE = 0.5;

    private static final double COARSE_BOW = 0.8;
    private static final double FINE = 0.2;
    private static final int REFINED = 3;
    /** A crop whose middle cell is further off than this would be read better after it is straightened. */
    private static final double STRAIGHT = 0.7;

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
        return fit(frames, allowed, FIRST, end(allowed), MOST_SHIFT * PITCH, 3);
    }

    private static double end(boolean[][] allowed) {
        return FIRST + PITCH * (allowed.length - 1);
    }

    private static Grid fit(
            float[][] frames, boolean[][] allowed, double start, double end, double shift, double stretch) {
        int n = allowed.length;
        float[][] glyph = glyphScores(frames, allowed);
        float[] gap = gapScores(frames);
        // the best of every cell's width of starts: a line that fits one cell further on is as good from afar
        int bins = (int) (2 * shift / PITCH) + 1;
        double[][] bests = new double[bins][];
        for (double a = start - shift; a <= start + shift; a += COARSE) {
            int bin = Math.min(bins - 1, (int) ((a - start + shift) / PITCH));
            double[] best = bests[bin] == null ? new double[] {-Double.MAX_VALUE, start, end, 0} : bests[bin];
            // where the start may lie anywhere, the end lies where it belongs to that start
            double nominal = shift > PITCH * 2 ? a - start + end : end;
            for (double e = nominal - stretch; e <= nominal + stretch; e += COARSE) {
                best = better(best, glyph, gap, a, e, 0);
            }
            bests[bin] = best;
        }
        Arrays.sort(bests, Comparator.comparingDouble(b -> -b[0]));
        double[] best = bests[0];
        for (double[] candidate : Arrays.copyOf(bests, Math.min(REFINED, bins))) {
            double[] refined = refined(bent(candidate, glyph, gap), glyph, gap);
            best = refined[0] > best[0] ? refined : best;
        }
        double[][] cells = new double[n][];
        for (int i = 0; i < n; i++) {
            cells[i] = probabilities(frames, place(i, n, best[1], best[2], best[3]));
        }
        return new Grid(best[1], best[2], best[3], best[0] / n, cells);
    }

    /** The straight grid found by the first search, or a bent one near it. */
    private static double[] bent(double[] straight, float[][] glyph, float[] gap) {
        double[] best = straight;
        for (double bow = -2 * COARSE_BOW; bow <= 2 * COARSE_BOW; bow += COARSE_BOW) {
            for (double a = -COARSE; a <= COARSE; a += COARSE) {
                for (double e = -2 * COARSE; e <= 2 * COARSE; e += COARSE) {
                    best = better(best, glyph, gap, straight[1] + a, straight[2] + e, bow);
                }
            }
        }
        return best;
    }

    private static double[] refined(double[] candidate, float[][] glyph, float[] gap) {
        double[] best = candidate;
        for (double step : new double[] {2 * FINE, FINE}) {
            double[] c = best;
            for (double a = -step; a <= step; a += step) {
                for (double e = -step; e <= step; e += step) {
                    for (double bow = -2 * step; bow <= 2 * step; bow += step) {
                        best = better(best, glyph, gap, c[1] + a, c[2] + e, c[3] + bow);
                    }
                }
            }
        }
        return best;
    }

    /** Where the line truly begins and ends, as parts of the box that was cut out for it. */
    double[] ends() {
        int n = cells.length;
        double box = PITCH * n;
        double pitch = (last - first) / (n - 1);
        double start = first - pitch / 2 - (FIRST - PITCH / 2);
        return new double[] {start / box, (start + pitch * n) / box};
    }

    /** How far the middle cell lies beyond the middle, as part of the line; 0 where that little may be chance. */
    double bend() {
        return Math.abs(bow) < STRAIGHT ? 0 : bow / (last - first);
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

    /** True if the crop's ends were right by a third of a cell, and its cells are equally wide. */
    boolean centred() {
        double third = 1 / (3.0 * cells.length);
        double[] ends = ends();
        return Math.abs(ends[0]) < third && Math.abs(ends[1] - 1) < third && Math.abs(bow) < STRAIGHT;
    }

    private static double place(int cell, int n, double a, double e, double bow) {
        double u = cell / (n - 1.0);
        return a + (e - a) * u + 4 * bow * u * (1 - u);
    }

    private static double[] better(double[] best, float[][] glyph, float[] gap, double a, double e, double bow) {
        int n = glyph.length;
        double score = 0;
        double before = 0;
        double step = 1 / (n - 1.0);
        // no term is above zero: what has fallen behind cannot catch up
        for (int i = 0; i < n && score > best[0]; i++) {
            double u = i * step;
            double at = a + u * (e - a + 4 * bow * (1 - u));
            score += glyph[i][index(at)];
            if (i > 0) {
                score += GAP_WEIGHT * gap[index((before + at) / 2)];
            }
            before = at;
        }
        return score > best[0] ? new double[] {score, a, e, bow} : best;
    }

    private static int index(double frame) {
        return Math.max(0, Math.min(Recogniser.FRAMES + 2 * PAD - 1, (int) (frame + (PAD + 0.5))));
    }

    /** By cell and frame, the best log probability of the characters that may stand in the cell. */
    private static float[][] glyphScores(float[][] frames, boolean[][] allowed) {
        float[][] scores = new float[allowed.length][];
        for (int i = 0; i < allowed.length; i++) {
            // cells of the same kind share their scores
            scores[i] = i > 0 && Arrays.equals(allowed[i], allowed[i - 1])
                    ? scores[i - 1]
                    : glyphScores(frames, allowed[i]);
        }
        return scores;
    }

    private static float[] glyphScores(float[][] frames, boolean[] allowed) {
        float[] scores = new float[frames.length + 2 * PAD];
        Arrays.fill(scores, OUTSIDE);
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
        Arrays.fill(scores, -0.5f);
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
