package org.rcm.intake.passport;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.divide;
import static org.bytedeco.opencv.global.opencv_core.multiply;
import static org.bytedeco.opencv.global.opencv_core.sqrt;
import static org.bytedeco.opencv.global.opencv_core.subtract;
import static org.bytedeco.opencv.global.opencv_imgproc.THRESH_TOZERO;
import static org.bytedeco.opencv.global.opencv_imgproc.blur;
import static org.bytedeco.opencv.global.opencv_imgproc.threshold;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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

    /** A class whose logarithm lies so far below the likeliest one's adds nothing. */
    private static final float NEGLIGIBLE = -18;

    private static final String MODEL = "mrz.onnx";

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Queue<Workspace> workspaces = new ConcurrentLinkedQueue<>();

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
        int size = lines.size() * WIDTH * HEIGHT;
        Workspace workspace = workspaces.poll();
        if (workspace == null || workspace.input.capacity() < size) {
            workspace = new Workspace(size);
        }
        try {
            return read(lines, workspace);
        } catch (OrtException e) {
            throw new IllegalStateException("the recogniser failed", e);
        } finally {
            workspaces.offer(workspace);
        }
    }

    private float[][][] read(List<Mat> lines, Workspace workspace) throws OrtException {
        for (int i = 0; i < lines.size(); i++) {
            normalise(lines.get(i), workspace.line(i));
        }
        FloatBuffer input = workspace.input.duplicate();
        input.limit(lines.size() * WIDTH * HEIGHT);
        long[] shape = {lines.size(), 1, HEIGHT, WIDTH};
        try (OnnxTensor tensor = OnnxTensor.createTensor(environment, input, shape);
                OrtSession.Result result = session.run(Map.of("lines", tensor))) {
            FloatBuffer output = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[][][] frames = new float[lines.size()][FRAMES][CLASSES];
            for (float[][] line : frames) {
                for (float[] frame : line) {
                    output.get(frame);
                    logSoftmax(frame);
                }
            }
            return frames;
        }
    }

    /** Native memory for the input of one call, kept for the next; for one thread at a time. */
    private static final class Workspace {
        final FloatBuffer input;

        Workspace(int size) {
            input = ByteBuffer.allocateDirect(size * Float.BYTES)
                    .order(ByteOrder.nativeOrder())
                    .asFloatBuffer();
        }

        Mat line(int index) {
            FloatPointer start = new FloatPointer(input).getPointer((long) index * WIDTH * HEIGHT);
            return new Mat(HEIGHT, WIDTH, CV_32F, start);
        }
    }

    /** Local contrast, as in training: mean and deviation over about nine characters are taken out. */
    private static void normalise(Mat line, Mat out) {
        line.convertTo(out, CV_32F);
        Size around = new Size(129, 33);
        Mat mean = new Mat();
        blur(out, mean, around);
        Mat deviation = new Mat();
        multiply(out, out, deviation);
        blur(deviation, deviation, around);
        subtract(out, mean, out);
        multiply(mean, mean, mean);
        subtract(deviation, mean, deviation);
        threshold(deviation, deviation, 0, 0, THRESH_TOZERO);
        sqrt(deviation, deviation);
        deviation.convertTo(deviation, CV_32F, 1, 6);
        divide(out, deviation, out);
    }

    private static void logSoftmax(float[] v) {
        float most = Float.NEGATIVE_INFINITY;
        for (float f : v) {
            most = Math.max(most, f);
        }
        double sum = 0;
        for (float f : v) {
            sum += f > most + NEGLIGIBLE ? Math.exp(f - most) : 0;
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
