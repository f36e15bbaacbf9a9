package org.rcm.intake.passport;

import java.util.function.Supplier;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * One page as a grey picture, and the way to a finer one of the same page. Native memory: lives within the {@code
 * PointerScope} that it was made in.
 *
 * @param grey eight bits, one channel
 * @param finer the same page with more pixels, or null if there are none
 */
record Page(Mat grey, Supplier<Mat> finer) {

    int width() {
        return grey.cols();
    }

    int height() {
        return grey.rows();
    }
}
