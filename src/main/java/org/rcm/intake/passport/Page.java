package org.rcm.intake.passport;

import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.util.function.Supplier;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * One page as a grey picture, and the way to a finer one of the same page. Native memory: lives within the {@code
 * PointerScope} that it was made in. Not thread-safe.
 */
final class Page {

    private final Mat grey;
    private final Supplier<Mat> finer;
    private Page half;

    /**
     * @param grey eight bits, one channel
     * @param finer the same page with more pixels, or null if there are none
     */
    Page(Mat grey, Supplier<Mat> finer) {
        this.grey = grey;
        this.finer = finer;
    }

    Mat grey() {
        return grey;
    }

    boolean hasFiner() {
        return finer != null;
    }

    Page finer() {
        return new Page(finer.get(), null);
    }

    /** The same page with half as many pixels along each side. */
    Page half() {
        if (half == null) {
            Mat out = new Mat();
            resize(grey, out, new Size(Math.max(1, width() / 2), Math.max(1, height() / 2)), 0, 0, INTER_AREA);
            half = new Page(out, null);
        }
        return half;
    }

    int width() {
        return grey.cols();
    }

    int height() {
        return grey.rows();
    }
}
