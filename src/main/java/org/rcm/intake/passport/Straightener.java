package org.rcm.intake.passport;

import static org.bytedeco.opencv.global.opencv_core.BORDER_DEFAULT;
import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_imgproc.GaussianBlur;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_CUBIC;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.getPerspectiveTransform;
import static org.bytedeco.opencv.global.opencv_imgproc.warpPerspective;

import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** Cuts a line out of a picture and lays it straight, whatever its direction and perspective. */
final class Straightener {

    private Straightener() {}

    /**
     * @param source grey picture that the quad lies in, in full or in part
     * @param quad what becomes the box
     * @param width of the result
     * @param height of the result
     * @param marginX empty room left and right of the box, pixels of the result
     * @param marginY likewise above and below
     */
    static Mat cut(Mat source, Quad quad, int width, int height, double marginX, double marginY) {
        // between few pixels, smooth steps tell characters apart better
        int how = quad.length() / (width - 2 * marginX) > 0.7 ? INTER_LINEAR : INTER_CUBIC;
        return cut(source, quad, width, height, marginX, marginY, how);
    }

    /** The same without margins, at half the time: good enough to see where ink lies. */
    static Mat roughly(Mat source, Quad quad, int width, int height) {
        return cut(source, quad, width, height, 0, 0, INTER_LINEAR);
    }

    private static Mat cut(Mat source, Quad quad, int width, int height, double marginX, double marginY, int how) {
        double scale = quad.length() / (width - 2 * marginX);
        Quad q = quad;
        Mat from = source;
        if (scale > 1.5) {
            // many pixels become one: without this blur, strokes would be hit or missed by chance
            Rect box = bounds(quad, source, 0.03);
            from = new Mat();
            double sigma = scale * 0.35;
            GaussianBlur(source.apply(box), from, new Size(0, 0), sigma, sigma, BORDER_DEFAULT, 0);
            q = quad.moved(-box.x(), -box.y());
        }
        double right = width - marginX;
        double bottom = height - marginY;
        Mat map = getPerspectiveTransform(
                points(q.x(), q.y()),
                points(new double[] {marginX, right, right, marginX}, new double[] {marginY, marginY, bottom, bottom}));
        Mat out = new Mat();
        warpPerspective(from, out, map, new Size(width, height), how, BORDER_REPLICATE, new Scalar(0));
        return out;
    }

    /** Smallest upright box around the quad and some room, within the picture. */
    static Rect bounds(Quad quad, Mat source, double room) {
        double extra = quad.length() * room + 8;
        double x0 = Double.MAX_VALUE;
        double y0 = Double.MAX_VALUE;
        double x1 = -Double.MAX_VALUE;
        double y1 = -Double.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            x0 = Math.min(x0, quad.x()[i]);
            y0 = Math.min(y0, quad.y()[i]);
            x1 = Math.max(x1, quad.x()[i]);
            y1 = Math.max(y1, quad.y()[i]);
        }
        int left = clamp(x0 - extra, source.cols() - 2);
        int top = clamp(y0 - extra, source.rows() - 2);
        int right = Math.max(left + 2, clamp(x1 + extra, source.cols()));
        int bottom = Math.max(top + 2, clamp(y1 + extra, source.rows()));
        return new Rect(left, top, right - left, bottom - top);
    }

    private static int clamp(double v, int most) {
        return (int) Math.max(0, Math.min(most, v));
    }

    private static Mat points(double[] x, double[] y) {
        Mat m = new Mat(4, 2, CV_32F);
        try (FloatIndexer at = m.createIndexer()) {
            for (int i = 0; i < 4; i++) {
                at.put(i, 0, (float) x[i]).put(i, 1, (float) y[i]);
            }
        }
        return m;
    }
}
