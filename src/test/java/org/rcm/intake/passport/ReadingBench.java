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
import java.util.stream.Stream;

/**
 * Measures the reader: {@code ReadingBench FOLDER…}, where a folder holds documents and a {@code truth.json} of the form
 * {@code {"file": {"mrz": ["…", "…"]}}}, or folders of that kind. Prints for each the share read exactly on both lines,
 * accepted, accepted but wrong, and milliseconds of one core (the
 * reading thread's, so that whatever else the machine does is left out; drawing a PDF is on another thread). With {@code -Dverbose=true}, also which documents were not read.
 */
public final class ReadingBench {

    private static final boolean VERBOSE = Boolean.getBoolean("verbose");

    private ReadingBench() {}

    public static void main(String[] arguments) throws IOException {
        long opened = System.nanoTime();
        try (MrzPassportReader reader = MrzPassportReader.open()) {
            System.out.printf("opened in %d ms%n", (System.nanoTime() - opened) / 1_000_000);
            boolean first = true;
            for (String argument : arguments) {
                for (Path folder : tiers(Path.of(argument))) {
                    if (first) {
                        // the first reading pays for loading classes; told on its own
                        measure(reader, folder, 1);
                        first = false;
                    }
                    measure(reader, folder, Integer.MAX_VALUE);
                }
            }
            System.out.printf("resident %s%n", resident());
        }
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

    private static void measure(PassportReader reader, Path folder, int most) throws IOException {
        JsonNode truth =
                new ObjectMapper().readTree(folder.resolve("truth.json").toFile());
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        List<Long> micros = new ArrayList<>();
        int exact = 0;
        int accepted = 0;
        int wrong = 0;
        for (Map.Entry<String, JsonNode> document : (Iterable<Map.Entry<String, JsonNode>>) truth.properties()) {
            if (micros.size() == most) {
                break;
            }
            byte[] content = Files.readAllBytes(folder.resolve(document.getKey()));
            long start = threads.getCurrentThreadCpuTime();
            List<PassportReading> readings = reader.read(content, document.getKey());
            micros.add((threads.getCurrentThreadCpuTime() - start) / 1000);
            List<String> mrz = new ArrayList<>();
            document.getValue().path("mrz").forEach(line -> mrz.add(line.asText()));
            boolean right = readings.stream().anyMatch(r -> r.mrz().equals(mrz));
            boolean believed = readings.stream().anyMatch(PassportReading::accepted);
            boolean wronglyBelieved = believed
                    && readings.stream().filter(PassportReading::accepted).noneMatch(r -> r.mrz()
                            .equals(mrz));
            exact += right ? 1 : 0;
            accepted += believed ? 1 : 0;
            wrong += wronglyBelieved ? 1 : 0;
            if (VERBOSE && (!right || !believed)) {
                tell(document.getKey(), mrz, readings);
            }
        }
        Collections.sort(micros);
        int n = micros.size();
        System.out.printf(
                "%-14s n %d  exact %d (%.1f %%)  accepted %d  accepted but wrong %d  median %.0f ms  95 %% %.0f ms%n",
                most == 1 ? "first" : folder.getFileName(),
                n,
                exact,
                100.0 * exact / n,
                accepted,
                wrong,
                micros.get(n / 2) / 1000.0,
                micros.get(Math.min(n - 1, n * 95 / 100)) / 1000.0);
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

    private static String resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return "unknown";
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(l -> l.startsWith("VmHWM")).findFirst().orElse("unknown");
        }
    }
}
