package org.rcm.intake.passport;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;

/**
 * Loads the natives, once a process. On 64-bit x86 Linux exactly those that are needed, by name: left to itself, JavaCPP
 * looks through every jar for thirty libraries of graphics cards and loads the whole of LAPACK a second time, which takes
 * two seconds and 60 MB. Elsewhere it is left to itself. Thread-safe.
 */
final class Natives {

    private static final String FAST = "linux-x86_64";
    private static final String JAVACPP = "/org/bytedeco/javacpp/linux-x86_64/";
    private static final String OPENBLAS = "/org/bytedeco/openblas/linux-x86_64/";
    private static final String OPENCV = "/org/bytedeco/opencv/linux-x86_64/";
    private static final String ONNX = "/ai/onnxruntime/native/linux-x64/";

    /** Each after those that it needs. */
    static final List<String> OPENCV_LIBRARIES = List.of(
            JAVACPP + "libjnijavacpp.so",
            OPENBLAS + "libquadmath.so.0",
            OPENBLAS + "libgfortran.so.5",
            OPENBLAS + "libopenblas.so.0",
            OPENCV + "libopencv_core.so.413",
            OPENCV + "libopencv_imgproc.so.413",
            OPENCV + "libopencv_imgcodecs.so.413",
            OPENCV + "libjniopencv_core.so",
            OPENCV + "libjniopencv_imgproc.so",
            OPENCV + "libjniopencv_imgcodecs.so");

    static final List<String> ONNX_LIBRARIES = List.of(ONNX + "libonnxruntime.so", ONNX + "libonnxruntime4j_jni.so");

    private static final String ONNX_FOLDER = "onnxruntime.native.path";

    private static boolean openCv;

    private Natives() {}

    /** OpenCV, its pictures' decoders, and what makes them callable. */
    static synchronized void openCv() {
        if (openCv) {
            return;
        }
        NativeFolder.choose();
        if (Loader.getPlatform().equals(FAST)) {
            System.setProperty("org.bytedeco.javacpp.loadlibraries", "false");
            OPENCV_LIBRARIES.forEach(library -> System.load(unpacked(library).getPath()));
        } else {
            Loader.load(opencv_core.class);
            Loader.load(opencv_imgproc.class);
            Loader.load(opencv_imgcodecs.class);
        }
        // one thread a document: several documents are read side by side
        opencv_core.setNumThreads(1);
        openCv = true;
    }

    /** Has ONNX Runtime, which loads itself, find its natives unpacked. */
    static void onnxRuntime() {
        NativeFolder.choose();
        if (Loader.getPlatform().equals(FAST) && System.getProperty(ONNX_FOLDER) == null) {
            ONNX_LIBRARIES.forEach(Natives::unpacked);
            System.setProperty(ONNX_FOLDER, unpacked(ONNX_LIBRARIES.get(0)).getParent());
        }
    }

    /** Unpacked once and kept, in a folder by the jar's name and version. */
    private static File unpacked(String library) {
        try {
            File file = Loader.cacheResource(library);
            if (file == null) {
                throw new IllegalStateException(Path.of(library).getFileName() + " is missing in the class path");
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("natives cannot be unpacked", e);
        }
    }
}
