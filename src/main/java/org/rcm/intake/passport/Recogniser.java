package org.rcm.intake.passport;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.multiply;
import static org.bytedeco.opencv.global.opencv_imgproc.blur;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * The trained network: straightened lines in, for each of {@link #FRAMES} places along a line the logarithm of each
 * character's probability out. What it was trained on stands in {@code src/train/README.md}. Thread-safe.
 */
final class Recogniser implements AutoCloseable {

    static final int WIDTH = 640;
    static final int HEIGHT = 32;
    static final int FRAMES = 160;
    static final int CLASSES = 38;
    /** Where the training put the line within the input: the first cell's start and the capitals' upper edge. */
    static final double MARGIN_X = 12;

    static final double MARGIN_Y = 7;

    private static final String MODEL = "mrz.onnx";

    private final OrtEnvironment environment;
    private final OrtSession session;

    Recogniser() {
        Natives.onnxRuntime();
        environment = OrtEnvironment.getEnvironment();
        try (InputStream in = Recogniser.class.getResourceAsStream(MODEL);
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            session = environment.createSession(in.readAllBytes(), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException("the recogniser's model cannot be loaded", e);
        }
    }

    /** Log probabilities by line, frame and class; class 0 is "between two characters". */
    float[][][] read(List<Mat> lines) {
        FloatBuffer input = FloatBuffer.allocate(lines.size() * WIDTH * HEIGHT);
        lines.forEach(line -> input.put(normalised(line)));
        input.flip();
        long[] shape = {lines.size(), 1, HEIGHT, WIDTH};
        try (OnnxTensor tensor = OnnxTensor.createTensor(environment, input, shape);
                OrtSession.Result result = session.run(Map.of("lines", tensor))) {
            float[][][] frames = (float[][][]) result.get(0).getValue();
            for (float[][] line : frames) {
                for (float[] frame : line) {
                    logSoftmax(frame);
                }
            }
            return frames;
        } catch (OrtException e) {
            throw new IllegalStateException("the recogniser failed", e);
        }
    }

    /** Local contrast, as in training: mean and deviation over about nine characters are taken out. */
    private static float[] normalised(Mat line) {
        Mat v = new Mat();
        line.convertTo(v, CV_32F);
        Size around = new Size(129, 33);
        Mat mean = new Mat();
        blur(v, mean, around);
        Mat square = new Mat();
        multiply(v, v, square);
        blur(square, square, around);
        float[] x = floats(v);
        float[] m = floats(mean);
        float[] s = floats(square);
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) ((x[i] - m[i]) / (Math.sqrt(Math.max(s[i] - m[i] * m[i], 0)) + 6));
        }
        return x;
    }

    private static float[] floats(Mat m) {
        float[] out = new float[WIDTH * HEIGHT];
        new FloatPointer(m.data()).get(out);
        return out;
    }

    private static void logSoftmax(float[] v) {
        float most = Float.NEGATIVE_INFINITY;
        for (float f : v) {
            most = Math.max(most, f);
        }
        double sum = 0;
        for (float f : v) {
            sum += Math.exp(f - most);
        }
        float log = (float) (most + Math.log(sum));
        for (int i = 0; i < v.length; i++) {
            v[i] -= log;
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the recogniser cannot be closed", e);
        }
    }
}
