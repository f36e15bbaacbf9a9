package org.rcm.intake.passport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Measures the reader: {@code ReadingBench FOLDER…}, where a folder holds documents and a {@code truth.json} of the form
 * {@code {"file": {"mrz": ["…", "…"]}}}, or folders of that kind. Prints for each the share read exactly on both lines,
 * accepted, accepted but wrong (and in which fields), the share of what an eye can read where the truth's meta says it,
 * and milliseconds of one core (the reading thread's, so that whatever else the machine does is left out, but for the
 * caches that it shares; drawing a PDF is on another thread); then how often each field was right by how sure the reader
 * was ({@link Reliability}), and the memory added. A figure that has a limit is followed by its part of the limit: up to
 * 1.00 is within. With {@code -Dverbose=true}, also which documents were not read. With {@code -Denlarged=4000}, each
 * picture is first made so many pixels long, with a sensor's noise, as telephones send them.
 */
public final class ReadingBench {

    private static final int ENLARGED = Integer.getInteger("enlarged", 0);
    private static final boolean VERBOSE = Boolean.getBoolean("verbose");
    /** Percent of the documents to be read exactly, by what the folder's name contains. */
    private static final Map<String, Double> LEAST_EXACT =
            Map.of("clean", 100.0, "scan", 100.0, "grey", 100.0, "phone", 98.0, "hard", 93.0);

    private static final double MOST_MEDIAN = 60;
    private static final double MOST_95 = 150;
    private static final double MOST_FIRST = 1500;
    private static final double MOST_RESIDENT = 250;

    private final Reliability reliability = new Reliability();

    private ReadingBench() {}

    public static void main(String[] arguments) throws IOException {
        System.gc();
        double before = resident("VmRSS");
        long opened = System.nanoTime();
        long cpu = processCpu();
        ReadingBench bench = new ReadingBench();
        try (MrzPassportReader reader = MrzPassportReader.open()) {
            boolean first = true;
            for (String argument : arguments) {
                for (Path folder : tiers(Path.of(argument))) {
                    if (first) {
                        // the first reading pays for loading natives, the model and classes; told on its own
                        new ReadingBench().measure(reader, folder, 1);
                        double wall = (System.nanoTime() - opened) / 1e6;
                        double cores = (processCpu() - cpu) / 1e6;
                        System.out.printf(
                                "opened and read the first in %.0f ms of processor time %.2f, %.0f ms by the clock%n",
                                cores, cores / MOST_FIRST, wall);
                        first = false;
                    }
                    bench.measure(reader, folder, Integer.MAX_VALUE);
                }
            }
            bench.reliability.tell();
            double peak = resident("VmHWM");
            System.out.print(ENLARGED > 0 ? "enlarging included: " : "");
            System.out.printf(
                    "resident %.0f MB at most, %.0f MB more than before %.2f%n",
                    peak, peak - before, (peak - before) / MOST_RESIDENT);
        }
    }

    private static long processCpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean os
                ? os.getProcessCpuTime()
                : 0;
    }

    private static List<Path> tiers(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            System.out.printf("%s is no folder: nothing measured there%n", folder);
            return List.of();
        }
        if (Files.exists(folder.resolve("truth.json"))) {
            return List.of(folder);
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(p -> Files.exists(p.resolve("truth.json")))
                    .sorted()
                    .toList();
        }
    }

    private void measure(PassportReader reader, Path folder, int most) throws IOException {
        JsonNode truth =
                new ObjectMapper().readTree(folder.resolve("truth.json").toFile());
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        List<Long> micros = new ArrayList<>();
        int exact = 0;
        int accepted = 0;
        int wrong = 0;
        int readable = 0;
        int readableExact = 0;
        Map<String, Integer> wrongFields = new TreeMap<>();
        for (Map.Entry<String, JsonNode> document : (Iterable<Map.Entry<String, JsonNode>>) truth.properties()) {
            if (micros.size() == most) {
                break;
            }
            byte[] content = enlarged(Files.readAllBytes(folder.resolve(document.getKey())));
            long start = threads.getCurrentThreadCpuTime();
            List<PassportReading> readings = reader.read(content, document.getKey());
            micros.add((threads.getCurrentThreadCpuTime() - start) / 1000);
            List<String> mrz = new ArrayList<>();
            document.getValue().path("mrz").forEach(line -> mrz.add(line.asText()));
            readings.stream().filter(r -> !r.mrz().isEmpty()).forEach(r -> reliability.count(r, mrz));
            boolean isExact = readings.stream().anyMatch(r -> r.mrz().equals(mrz));
            boolean believed = readings.stream().anyMatch(PassportReading::accepted);
            boolean wronglyBelieved = believed
                    && readings.stream().filter(PassportReading::accepted).noneMatch(r -> r.mrz()
                            .equals(mrz));
            exact += isExact ? 1 : 0;
            accepted += believed ? 1 : 0;
            wrong += wronglyBelieved ? 1 : 0;
            if (wronglyBelieved) {
                Reliability.wrong(firstAccepted(readings).mrz(), mrz)
                        .forEach(field -> wrongFields.merge(field.name(), 1, Integer::sum));
            }
            if (document.getValue().path("meta").path("readable").asBoolean()) {
                readable++;
                readableExact += isExact ? 1 : 0;
            }
            if (VERBOSE && (!isExact || !believed)) {
                tell(document.getKey(), mrz, readings);
            }
        }
        Collections.sort(micros);
        int n = micros.size();
        String tier = most == 1 ? "first" : folder.getFileName().toString();
        double share = 100.0 * exact / n;
        double median = micros.get(n / 2) / 1000.0;
        double slow = micros.get((n * 95 + 99) / 100 - 1) / 1000.0; // nearest rank
        String least = LEAST_EXACT.entrySet().stream()
                .filter(limit -> tier.contains(limit.getKey()))
                .map(limit -> String.format(" %.2f", limit.getValue() / Math.max(1, share)))
                .findFirst()
                .orElse("");
        String byEye = readable == 0
                ? ""
                : String.format(
                        "  readable by eye %d, of them exact %d (%.1f %%)",
                        readable, readableExact, 100.0 * readableExact / readable);
        System.out.printf(
                "%-14s n %d  exact %d (%.1f %%)%s  accepted %d  accepted but wrong %d %s%s  median %.0f ms %.2f  95 %% %.0f ms %.2f%n",
                tier,
                n,
                exact,
                share,
                least,
                accepted,
                wrong,
                wrongFields.isEmpty() ? "" : wrongFields,
                byEye,
                median,
                median / MOST_MEDIAN,
                slow,
                slow / MOST_95);
    }

    private static PassportReading firstAccepted(List<PassportReading> readings) {
        return readings.stream().filter(PassportReading::accepted).findFirst().orElseThrow();
    }

    private static byte[] enlarged(byte[] content) {
        return ENLARGED == 0
                ? content
                : NativeMemory.freedAfter(() -> {
                    Mat picture = opencv_imgcodecs.imdecode(new Mat(content), opencv_imgcodecs.IMREAD_COLOR);
                    double factor = ENLARGED / (double) Math.max(picture.cols(), picture.rows());
                    Mat large = new Mat();
                    opencv_imgproc.resize(picture, large, new Size(), factor, factor, opencv_imgproc.INTER_CUBIC);
                    Mat noise = new Mat(large.size(), opencv_core.CV_16SC3);
                    opencv_core.randn(noise, new Mat(new double[] {0, 0, 0}), new Mat(new double[] {4, 4, 4}));
                    opencv_core.add(large, noise, large, new Mat(), opencv_core.CV_8UC3);
                    BytePointer jpeg = new BytePointer();
                    opencv_imgcodecs.imencode(
                            ".jpg", large, jpeg, new IntPointer(opencv_imgcodecs.IMWRITE_JPEG_QUALITY, 90));
                    byte[] bytes = new byte[(int) jpeg.limit()];
                    jpeg.get(bytes);
                    return bytes;
                });
    }

    private static void tell(String file, List<String> mrz, List<PassportReading> readings) {
        for (PassportReading r : readings) {
            System.out.printf(
                    "  %s %s %.3f %s %d ms%n", file, r.checkDigits(), r.confidence(), r.reasons(), r.millis());
            System.out.printf("    %s%n", r.fields());
            for (int i = 0; i < r.mrz().size() && i < mrz.size(); i++) {
                if (!r.mrz().get(i).equals(mrz.get(i))) {
                    System.out.printf("    read  %s%n    truth %s%n", r.mrz().get(i), mrz.get(i));
                }
            }
        }
    }

    /** Megabytes; 0 where the system does not say. */
    private static double resident(String which) throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(l -> l.startsWith(which))
                    .mapToDouble(l -> Double.parseDouble(l.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }
}
