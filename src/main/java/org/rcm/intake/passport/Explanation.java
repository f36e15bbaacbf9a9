package org.rcm.intake.passport;

import static org.bytedeco.opencv.global.opencv_core.meanStdDev;
import static org.bytedeco.opencv.global.opencv_imgproc.MORPH_BLACKHAT;
import static org.bytedeco.opencv.global.opencv_imgproc.MORPH_RECT;
import static org.bytedeco.opencv.global.opencv_imgproc.getStructuringElement;
import static org.bytedeco.opencv.global.opencv_imgproc.morphologyEx;

import java.nio.DoubleBuffer;
import java.util.EnumSet;
import java.util.Set;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;

/** Says what is wrong with a picture, so that its sender can take a better one. */
final class Explanation {

    /** Fewer pixels a character than this are too few to tell characters apart. */
    private static final double LEAST_PITCH = 7;
    /** Grey values above this are a reflection's or an overexposed page's. */
    private static final int WHITE = 248;

    /** Grey values of a page that differ less from one another show nothing. */
    private static final double LEAST_DEVIATION = 3;

    private static final double GLARE_SHARE = 0.06;
    private static final int STRIP_WIDTH = 704;
    private static final int STRIP_HEIGHT = 40;

    private Explanation() {}

    /** Of a zone that was found and not accepted. */
    static Set<Reason> ofZone(Page page, FoundZone zone) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        Quad first = zone.first();
        if (first.length() / Td3Zone.LENGTH < LEAST_PITCH) {
            reasons.add(Reason.TOO_SMALL);
        }
        boolean cut = zone.quads().stream()
                .anyMatch(q -> q.part(0.01, 0.99, 0, 1, 0, 1).leaves(page.width(), page.height(), 1));
        if (cut) {
            reasons.add(Reason.MRZ_CUT_OFF);
        }
        for (Quad quad : zone.quads()) {
            reasons.addAll(ofLine(page, quad));
        }
        return reasons;
    }

    private static Set<Reason> ofLine(Page page, Quad quad) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        Mat strip =
                Straightener.cut(page.grey(), quad.part(0, 1, -0.4, 1.4, -0.4, 1.4), STRIP_WIDTH, STRIP_HEIGHT, 0, 0);
        Mat dark = new Mat();
        morphologyEx(strip, dark, MORPH_BLACKHAT, getStructuringElement(MORPH_RECT, new Size(13, 13)));
        byte[] grey = bytes(strip);
        byte[] ink = bytes(dark);
        double[] contrast = new double[Td3Zone.LENGTH / 2];
        double[] light = new double[contrast.length];
        int cell = STRIP_WIDTH / contrast.length;
        for (int y = 8; y < STRIP_HEIGHT - 8; y++) {
            for (int x = 0; x < cell * contrast.length; x++) {
                int at = y * STRIP_WIDTH + x;
                contrast[x / cell] = Math.max(contrast[x / cell], ink[at] & 0xFF);
                light[x / cell] += (grey[at] & 0xFF) / (double) (cell * (STRIP_HEIGHT - 16));
            }
        }
        double[] sorted = contrast.clone();
        java.util.Arrays.sort(sorted);
        double usual = sorted[sorted.length * 3 / 4];
        double[] sortedLight = light.clone();
        java.util.Arrays.sort(sortedLight);
        double usualLight = sortedLight[sortedLight.length / 2];
        int washedOut = 0;
        for (int i = 0; i < contrast.length; i++) {
            // bright and without strokes where the rest of the line has them
            if (contrast[i] < 0.35 * usual && (light[i] > usualLight + 12 || light[i] > WHITE)) {
                washedOut++;
            }
        }
        if (washedOut > GLARE_SHARE * contrast.length) {
            reasons.add(Reason.GLARE_ON_MRZ);
        }
        if (softness(grey) > 0.62) {
            reasons.add(Reason.TOO_BLURRED);
        }
        return reasons;
    }

    /** Of a page on which no zone was found. */
    static Set<Reason> ofPage(Page page) {
        Mat grey = page.grey();
        if (Math.max(grey.cols(), grey.rows()) < 300) {
            return EnumSet.of(Reason.TOO_SMALL);
        }
        if (sharpestEdge(grey) < 0.2) {
            return EnumSet.of(isBlank(grey) ? Reason.NOT_A_PASSPORT : Reason.TOO_BLURRED);
        }
        return glareBand(grey) ? EnumSet.of(Reason.GLARE_ON_MRZ) : EnumSet.of(Reason.NOT_A_PASSPORT);
    }

    /** 0 for strokes with hard edges, towards 1 where neighbouring pixels of a character differ little. */
    private static double softness(byte[] strip) {
        double near = 0;
        double far = 0;
        for (int y = 4; y < STRIP_HEIGHT - 4; y++) {
            for (int x = 0; x < STRIP_WIDTH - 6; x++) {
                int at = y * STRIP_WIDTH + x;
                near += Math.abs((strip[at] & 0xFF) - (strip[at + 2] & 0xFF));
                far += Math.abs((strip[at] & 0xFF) - (strip[at + 6] & 0xFF));
            }
        }
        return 1 - near / Math.max(1, far);
    }

    /** True for an empty sheet, and for what a covered lens sees. */
    private static boolean isBlank(Mat grey) {
        Mat mean = new Mat();
        Mat deviation = new Mat();
        meanStdDev(grey, mean, deviation);
        return deviation.<DoubleBuffer>createBuffer().get(0) < LEAST_DEVIATION;
    }

    /** The steepest edges of a page by its contrast: about 0.5 in focus, below 0.2 where nothing is. */
    private static double sharpestEdge(Mat grey) {
        int width = grey.cols();
        int height = grey.rows();
        byte[] row = new byte[width];
        int[] steps = new int[256];
        int[] values = new int[256];
        long n = 0;
        int reach = Math.max(1, Math.max(width, height) / 600);
        for (int y = 0; y < height; y += Math.max(1, height / 400)) {
            grey.ptr(y).get(row);
            for (int x = 0; x + reach < width; x++) {
                steps[Math.abs((row[x] & 0xFF) - (row[x + reach] & 0xFF))]++;
                values[row[x] & 0xFF]++;
                n++;
            }
        }
        int spread = quantile(values, n, 0.98) - quantile(values, n, 0.02);
        return quantile(steps, n, 0.997) / Math.max(24.0, spread);
    }

    /** True if a good part of the page is burnt out, fading smoothly into parts that are not: no sheet of white paper. */
    private static boolean glareBand(Mat grey) {
        double burnt = 0;
        double fading = 0;
        double printed = 0;
        int blocks = 0;
        int size = Math.max(8, Math.max(grey.cols(), grey.rows()) / 40);
        Mat mean = new Mat();
        Mat deviation = new Mat();
        for (int y = 0; y + size <= grey.rows(); y += size) {
            for (int x = 0; x + size <= grey.cols(); x += size) {
                meanStdDev(grey.apply(new Rect(x, y, size, size)), mean, deviation);
                double light = mean.<DoubleBuffer>createBuffer().get(0);
                double spread = deviation.<DoubleBuffer>createBuffer().get(0);
                burnt += light > 252 ? 1 : 0;
                fading += light > 238 && light <= 252 && spread < 6 ? 1 : 0;
                printed += light <= 238 ? 1 : 0;
                blocks++;
            }
        }
        return burnt > 0.05 * blocks && fading > 0.03 * blocks && printed > 0.2 * blocks;
    }

    private static int quantile(int[] histogram, long n, double q) {
        long sum = 0;
        for (int i = 0; i < histogram.length; i++) {
            sum += histogram[i];
            if (sum >= q * n) {
                return i;
            }
        }
        return histogram.length - 1;
    }

    private static byte[] bytes(Mat m) {
        byte[] b = new byte[STRIP_WIDTH * STRIP_HEIGHT];
        m.data().get(b);
        return b;
    }
}
