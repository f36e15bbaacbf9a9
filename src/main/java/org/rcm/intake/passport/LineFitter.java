package org.rcm.intake.passport;

import static org.bytedeco.opencv.global.opencv_imgproc.MORPH_BLACKHAT;
import static org.bytedeco.opencv.global.opencv_imgproc.MORPH_RECT;
import static org.bytedeco.opencv.global.opencv_imgproc.getStructuringElement;
import static org.bytedeco.opencv.global.opencv_imgproc.morphologyEx;

import java.util.Arrays;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** Tightens the rough box of a line to the capitals' upper and lower edge, its first and its last character. */
final class LineFitter {

    private static final int WIDTH = 704;
    private static final int HEIGHT = 56;
    private static final double REACH = 0.06; // looked at beyond each end, of the length
    private static final double TALL = 3.2; // looked at across, in heights of a capital
    private static final double CAP = HEIGHT / TALL;
    private static final double PITCH = WIDTH / (1 + 2 * REACH) / 44;
    private static final int SECTIONS = 8;
    /** Height of a capital by width of a cell: 2.4 mm of 2.54 mm. */
    private static final double CAP_BY_CELL = 2.4 / 2.54;

    /** Below this, no bending makes a zone of it; above the other, none is needed. */
    private static final double WORTH_BENDING = 0.25;

    private static final double CLEARLY_REGULAR = 0.5;
    /** How far the middle character is sought from the middle, in lengths: a page seen at a slant. */
    private static final double MOST_BOW = 0.03;

    private static final double BOW_STEP = 0.006;
    private static final double PERIOD_STEP = 0.08;

    private LineFitter() {}

    /**
     * @param rough the line's middle and ends, more or less
     * @param cells how many characters it has
     */
    static Fit fit(Mat source, Quad rough, int cells) {
        double half = TALL / 2 * CAP_BY_CELL * rough.length() / cells / rough.height();
        Quad window = rough.part(-REACH, 1 + REACH, 0.5 - half, 0.5 + half, 0.5 - half, 0.5 + half);
        Ink ink = NativeMemory.freedAfter(() -> ink(Straightener.roughly(source, window, WIDTH, HEIGHT)));
        double[] rows = rows(ink);
        double[] ends = ends(ink, rows);
        double slope = (rows[1] - rows[0]) / (WIDTH - 1);
        double h = rows[2] / HEIGHT;
        double a = (rows[0] + slope * ends[0]) / HEIGHT;
        double b = (rows[0] + slope * ends[1]) / HEIGHT;
        Quad quad = window.part(ends[0] / WIDTH, ends[1] / WIDTH, a, a + h, b, b + h);
        Wave wave = wave(ends, column(ink, rows));
        return new Fit(quad.foreshortened(wave.bow), wave.period * cells / (ends[1] - ends[0]), wave.regular);
    }

    /**
     * @param quad the line's box
     * @param length of the line by the distance of its characters, in lengths of the box
     * @param regular how regularly its characters follow one another: above 0.3 for most zones, about 0.1 for prose
     */
    record Fit(Quad quad, double length, double regular) {

        /** The box made longer or shorter about its middle. */
        Quad stretched(double factor) {
            return quad.part(0.5 - factor / 2, 0.5 + factor / 2, 0, 1, 0, 1);
        }
    }

    /** Distance of the characters, how regular it is, and how it changes along the line. */
    private static Wave wave(double[] ends, float[] column) {
        int from = (int) Math.max(0, ends[0]);
        int to = (int) Math.min(WIDTH, ends[1]);
        float[] even = smooth(column, (int) PITCH);
        // every other pixel is enough for waves of a character's length
        float[] ink = new float[(to - from) / 2];
        for (int i = 0; i < ink.length; i++) {
            int x = from + 2 * i;
            ink[i] = column[x] - even[x] + column[x + 1] - even[x + 1];
        }
        Wave straight = strongest(ink, 0);
        if (straight.regular < WORTH_BENDING || straight.regular > CLEARLY_REGULAR) {
            return straight;
        }
        Wave best = straight;
        for (double bow = BOW_STEP; bow <= MOST_BOW; bow += BOW_STEP) {
            for (double b : new double[] {-bow, bow}) {
                Wave bent = strongest(bent(ink, b), b);
                best = bent.regular > best.regular ? bent : best;
            }
        }
        // a little more is not worth bending for: it may be chance
        return best.regular > straight.regular * 1.1 ? best : straight;
    }

    private record Wave(double period, double regular, double bow) {}

    /** What is in the middle of the result was so much of the length beyond the middle. */
    private static float[] bent(float[] ink, double bow) {
        float[] out = new float[ink.length];
        for (int i = 0; i < ink.length; i++) {
            double u = i / (double) ink.length;
            double at = i + 4 * bow * u * (1 - u) * ink.length;
            int before = (int) Math.max(0, Math.min(ink.length - 2, Math.floor(at)));
            double w = Math.max(0, Math.min(1, at - before));
            out[i] = (float) ((1 - w) * ink[before] + w * ink[before + 1]);
        }
        return out;
    }

    private static Wave strongest(float[] ink, double bow) {
        double square = 1e-6;
        for (float v : ink) {
            square += v * v;
        }
        float[] re = new float[Waves.COUNT];
        float[] im = new float[Waves.COUNT];
        for (int i = 0; i < ink.length; i++) {
            add(ink[i], Waves.COS[i], re);
            add(ink[i], Waves.SIN[i], im);
        }
        double best = 0;
        double period = PITCH;
        for (int p = 0; p < Waves.COUNT; p++) {
            double strength = (double) re[p] * re[p] + (double) im[p] * im[p];
            if (strength > best) {
                best = strength;
                period = Waves.period(p);
            }
        }
        return new Wave(period, Math.sqrt(best / (square * Math.max(1, ink.length) / 2)), bow);
    }

    private static void add(float v, float[] wave, float[] sums) {
        // the period is the inner loop, for the processor's vectors
        for (int p = 0; p < sums.length; p++) {
            sums[p] += v * wave[p];
        }
    }

    /** Waves of every period that the characters may have, at every other pixel of the window. */
    private static final class Waves {
        static final int COUNT = 1 + (int) (PITCH * (1.6 - 0.72) / PERIOD_STEP);
        static final float[][] COS = new float[WIDTH / 2][COUNT];
        static final float[][] SIN = new float[WIDTH / 2][COUNT];

        static {
            for (int p = 0; p < COUNT; p++) {
                double stepX = Math.cos(4 * Math.PI / period(p));
                double stepY = Math.sin(4 * Math.PI / period(p));
                double x = 1;
                double y = 0;
                for (int i = 0; i < WIDTH / 2; i++) {
                    COS[i][p] = (float) x;
                    SIN[i][p] = (float) y;
                    double turned = x * stepX - y * stepY;
                    y = x * stepY + y * stepX;
                    x = turned;
                }
            }
        }

        private Waves() {}

        static double period(int p) {
            return PITCH * 0.72 + p * PERIOD_STEP;
        }
    }

    /** Dark strokes, each stretch of the line as strong as the next. */
    private record Ink(byte[] dark, float[] gain) {
        float at(int x, int y) {
            return Math.min(3, (dark[y * WIDTH + x] & 0xFF) * gain[x]);
        }
    }

    private static Ink ink(Mat line) {
        Mat dark = new Mat();
        morphologyEx(line, dark, MORPH_BLACKHAT, getStructuringElement(MORPH_RECT, new Size(13, 13)));
        byte[] data = new byte[WIDTH * HEIGHT];
        dark.data().get(data);
        float[] column = new float[WIDTH];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                column[x] += (data[y * WIDTH + x] & 0xFF) / (float) HEIGHT;
            }
        }
        float[] gain = smooth(column, 60);
        for (int x = 0; x < WIDTH; x++) {
            gain[x] = 1 / (gain[x] + 3);
        }
        return new Ink(data, gain);
    }

    private static float[] smooth(float[] v, int radius) {
        float[] out = new float[v.length];
        double sum = 0;
        int n = 0;
        for (int i = -radius; i < v.length; i++) {
            if (i + radius < v.length) {
                sum += v[i + radius];
                n++;
            }
            if (i - radius - 1 >= 0) {
                sum -= v[i - radius - 1];
                n--;
            }
            if (i >= 0) {
                out[i] = (float) (sum / n);
            }
        }
        return out;
    }

    /** Upper edge at the left and at the right end of the window, and the height: the slanted band with most ink in it. */
    private static double[] rows(Ink ink) {
        double[][] sums = new double[SECTIONS][HEIGHT + 1];
        double[] paper = new double[SECTIONS];
        for (int s = 0; s < SECTIONS; s++) {
            double from = WIDTH * (0.08 + 0.84 * s / SECTIONS);
            double to = from + WIDTH * 0.84 / SECTIONS;
            double most = 0;
            double least = Double.MAX_VALUE;
            for (int y = 0; y < HEIGHT; y++) {
                double row = 0;
                for (int x = (int) from; x < (int) to; x++) {
                    row += ink.at(x, y);
                }
                most = Math.max(most, row);
                least = Math.min(least, row);
                sums[s][y + 1] = sums[s][y] + row;
            }
            paper[s] = least + 0.35 * (most - least);
        }
        double best = -Double.MAX_VALUE;
        double[] found = {HEIGHT / 2.0 - CAP / 2, HEIGHT / 2.0 - CAP / 2, CAP};
        double[][] bands = new double[SECTIONS][HEIGHT];
        int slack = (int) (CAP * 0.95);
        int middle = (int) Math.round(HEIGHT / 2.0 - CAP / 2);
        for (int h = (int) (CAP * 0.75); h <= (int) (CAP * 1.3); h++) {
            fillBands(bands, sums, paper, h);
            for (int l = middle - slack; l <= middle + slack; l++) {
                for (int r = Math.max(middle - slack, l - 12); r <= Math.min(middle + slack, l + 12); r++) {
                    double score = 0;
                    for (int s = 0; s < SECTIONS; s++) {
                        double u = 0.08 + 0.84 * (s + 0.5) / SECTIONS;
                        // never below zero: the highest band begins within the window
                        score += bands[s][(int) (l + (r - l) * u + 0.5)];
                    }
                    score *= 1 - 0.004 * Math.abs((l + r) / 2.0 - middle);
                    if (score > best) {
                        best = score;
                        found = new double[] {l, r, h};
                    }
                }
            }
        }
        return found;
    }

    /** By section and upper edge, how much more ink than paper a band of this height has. */
    private static void fillBands(double[][] bands, double[][] sums, double[] paper, int height) {
        for (int s = 0; s < SECTIONS; s++) {
            for (int y = 0; y < HEIGHT; y++) {
                bands[s][y] = sums[s][Math.min(HEIGHT, y + height)] - sums[s][y] - paper[s] * height;
            }
        }
    }

    /** First and last column of the line: outwards from the middle until two characters' room is empty. */
    private static double[] ends(Ink ink, double[] rows) {
        float[] column = smooth(column(ink, rows), 4);
        float[] sorted = Arrays.copyOfRange(column, 60, WIDTH - 60);
        Arrays.sort(sorted);
        double threshold = 0.3 * sorted[sorted.length / 2];
        double start = walk(column, threshold, -1);
        double end = walk(column, threshold, 1);
        if (end - start < WIDTH * 0.75) {
            return new double[] {WIDTH * REACH / (1 + 2 * REACH), WIDTH * (1 + REACH) / (1 + 2 * REACH)};
        }
        // glyphs are narrower than their cells, and the average above made them wider
        return new double[] {start - PITCH * 0.2 + 4, end + PITCH * 0.2 - 4};
    }

    /** Ink between the upper and the lower edge, by column. */
    private static float[] column(Ink ink, double[] rows) {
        float[] column = new float[WIDTH];
        for (int x = 0; x < WIDTH; x++) {
            int top = (int) Math.round(rows[0] + (rows[1] - rows[0]) * x / (WIDTH - 1));
            for (int y = Math.max(0, top); y < Math.min(HEIGHT, top + rows[2]); y++) {
                column[x] += ink.at(x, y);
            }
        }
        return column;
    }

    private static double walk(float[] column, double threshold, int step) {
        int last = WIDTH / 2;
        for (int x = WIDTH / 2; x >= 0 && x < WIDTH && Math.abs(x - last) < PITCH * 2.2; x += step) {
            if (column[x] > threshold) {
                last = x;
            }
        }
        return last;
    }
}
