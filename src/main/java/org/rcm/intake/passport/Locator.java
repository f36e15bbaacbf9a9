package org.rcm.intake.passport;

import static org.bytedeco.opencv.global.opencv_core.CV_16S;
import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_core.convertScaleAbs;
import static org.bytedeco.opencv.global.opencv_core.divide;
import static org.bytedeco.opencv.global.opencv_core.max;
import static org.bytedeco.opencv.global.opencv_core.multiply;
import static org.bytedeco.opencv.global.opencv_core.scaleAdd;
import static org.bytedeco.opencv.global.opencv_core.sqrt;
import static org.bytedeco.opencv.global.opencv_core.subtract;
import static org.bytedeco.opencv.global.opencv_imgproc.CHAIN_APPROX_SIMPLE;
import static org.bytedeco.opencv.global.opencv_imgproc.MORPH_BLACKHAT;
import static org.bytedeco.opencv.global.opencv_imgproc.MORPH_CLOSE;
import static org.bytedeco.opencv.global.opencv_imgproc.MORPH_OPEN;
import static org.bytedeco.opencv.global.opencv_imgproc.MORPH_RECT;
import static org.bytedeco.opencv.global.opencv_imgproc.RETR_EXTERNAL;
import static org.bytedeco.opencv.global.opencv_imgproc.Sobel;
import static org.bytedeco.opencv.global.opencv_imgproc.THRESH_BINARY;
import static org.bytedeco.opencv.global.opencv_imgproc.THRESH_OTSU;
import static org.bytedeco.opencv.global.opencv_imgproc.THRESH_TOZERO;
import static org.bytedeco.opencv.global.opencv_imgproc.blur;
import static org.bytedeco.opencv.global.opencv_imgproc.boundingRect;
import static org.bytedeco.opencv.global.opencv_imgproc.findContours;
import static org.bytedeco.opencv.global.opencv_imgproc.getStructuringElement;
import static org.bytedeco.opencv.global.opencv_imgproc.minAreaRect;
import static org.bytedeco.opencv.global.opencv_imgproc.morphologyEx;
import static org.bytedeco.opencv.global.opencv_imgproc.threshold;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.RotatedRect;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Finds lines of dark text whose characters stand about {@link #PITCH} pixels apart, up to some twenty degrees off the
 * horizontal. Works on local contrast, so that shadows and reflections do not decide what is text.
 */
final class Locator {

    /** Distance of two characters in the picture that {@link #lines} likes best, pixels; a third more or less is fine. */
    static final double PITCH = 8;

    /** On patterned ground, a stroke is darker than the mean around it by so many deviations. */
    private static final double ABOVE_PATTERN = 0.7;

    private static final double STEEPEST = Math.toRadians(22);
    private static final double SHORTEST = 16 * PITCH;

    private Locator() {}

    /** What the text stands on. */
    enum Ground {
        /** Paper: any stroke may be text's. */
        PLAIN,
        /** A pattern of fine lines: strokes that are no darker than most of those around them belong to it. */
        PATTERNED
    }

    /**
     * Where text may be: strokes run together into words.
     *
     * @param grey eight bits, one channel
     * @param words what comes of it, for {@link #lines}
     */
    static void words(Mat grey, Ground ground, Mat words) {
        NativeMemory.freedAfter(() -> {
            Mat strokes = ground == Ground.PLAIN ? strokes(grey) : darkestStrokes(grey);
            morphologyEx(strokes, words, MORPH_CLOSE, rectangle(2.0, 0));
            blur(words, words, size(2.2, 0.35));
            return words;
        });
    }

    /**
     * @param words of the picture; the same ones can be looked at more or less strictly
     * @param strictness 1 takes the usual threshold; above it separates lines that run together, below it finds faint ones
     * @param gap so many characters may be hidden within a line; a few, where other text stands beside it
     */
    static List<TextLine> lines(Mat words, double strictness, double gap) {
        return NativeMemory.freedAfter(() -> found(words, strictness, gap));
    }

    private static List<TextLine> found(Mat words, double strictness, double gap) {
        Mat mask = new Mat();
        double otsu = threshold(words, mask, 0, 255, THRESH_BINARY + THRESH_OTSU);
        threshold(words, mask, Math.min(250, otsu * strictness), 255, THRESH_BINARY);
        morphologyEx(mask, mask, MORPH_OPEN, rectangle(2.5, 0.3));
        MatVector contours = new MatVector();
        findContours(mask, contours, new Mat(), RETR_EXTERNAL, CHAIN_APPROX_SIMPLE);
        List<TextLine> found = new ArrayList<>();
        for (long i = 0; i < contours.size(); i++) {
            Mat contour = contours.get(i);
            Rect box = boundingRect(contour);
            if (Math.max(box.width(), box.height()) >= 4 * PITCH) {
                TextLine line = fit(minAreaRect(contour));
                if (Math.abs(line.angle()) <= STEEPEST && line.length() > 2.2 * line.height()) {
                    found.add(line);
                }
            }
        }
        return TextLine.join(found, PITCH, gap).stream()
                .filter(l -> l.length() >= SHORTEST && l.length() >= 8 * l.height())
                .toList();
    }

    /** Dark strokes, as strong in a shadow as in the light. */
    private static Mat strokes(Mat grey) {
        Mat dark = new Mat();
        morphologyEx(grey, dark, MORPH_BLACKHAT, rectangle(1.1, 1.1));
        Mat edges = new Mat();
        Sobel(dark, edges, CV_16S, 1, 0, 3, 1, 0, 4);
        convertScaleAbs(edges, edges);
        max(edges, dark, edges);
        Mat around = new Mat();
        blur(edges, around, size(8, 8));
        around.convertTo(around, CV_8U, 1, 3);
        divide(edges, around, edges, 64, CV_8U);
        return edges;
    }

    /** Strokes that are darker than those of the ground around them. */
    private static Mat darkestStrokes(Mat grey) {
        Mat dark = new Mat();
        morphologyEx(grey, dark, MORPH_BLACKHAT, rectangle(1.1, 1.1));
        dark.convertTo(dark, CV_32F);
        Mat usual = new Mat();
        blur(dark, usual, size(8, 8));
        Mat deviation = new Mat();
        multiply(dark, dark, deviation);
        blur(deviation, deviation, size(8, 8));
        Mat square = new Mat();
        multiply(usual, usual, square);
        subtract(deviation, square, deviation);
        threshold(deviation, deviation, 0, 0, THRESH_TOZERO);
        sqrt(deviation, deviation);
        scaleAdd(deviation, ABOVE_PATTERN, usual, usual);
        subtract(dark, usual, dark);
        dark.convertTo(dark, CV_8U, 4, 0); // what is below zero becomes zero
        return dark;
    }

    private static TextLine fit(RotatedRect r) {
        double w = r.size().width();
        double h = r.size().height();
        double angle = Math.toRadians(r.angle());
        if (w < h) {
            double t = w;
            w = h;
            h = t;
            angle -= Math.PI / 2;
        }
        while (angle > Math.PI / 2) {
            angle -= Math.PI;
        }
        while (angle < -Math.PI / 2) {
            angle += Math.PI;
        }
        return new TextLine(r.center().x(), r.center().y(), w, h, angle);
    }

    private static Mat rectangle(double cellsWide, double cellsHigh) {
        return getStructuringElement(MORPH_RECT, size(cellsWide, cellsHigh));
    }

    private static Size size(double cellsWide, double cellsHigh) {
        return new Size((int) (cellsWide * PITCH) | 1, (int) (cellsHigh * PITCH) | 1);
    }
}
