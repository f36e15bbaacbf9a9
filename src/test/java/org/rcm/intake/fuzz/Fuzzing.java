package org.rcm.intake.fuzz;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Fuzzes one target after the other, each in a process of its own: {@code Fuzzing SECONDS [TARGET…]}. What it finds lies
 * under {@code target/fuzz/TARGET} as {@code crash-…}; copy it to the target's folder of inputs, and mend. Exit code 1
 * where anything was found.
 */
public final class Fuzzing {
    private static final Path WORK = Path.of("target/fuzz");
    /** Larger inputs only repeat what smaller ones do, slower. */
    private static final int MOST_BYTES = 20_000;

    private Fuzzing() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> wanted = Stream.of(arguments)
                .skip(1)
                .map(name -> name.toUpperCase(Locale.ROOT))
                .filter(name -> !name.equals("ALL"))
                .toList();
        int found = 0;
        for (Target target : Target.values()) {
            if (wanted.isEmpty() || wanted.contains(target.name())) {
                found += fuzz(target, Integer.parseInt(arguments[0]));
            }
        }
        System.exit(found > 0 ? 1 : 0);
    }

    private static int fuzz(Target target, int seconds) throws IOException, InterruptedException {
        Path work = WORK.resolve(target.name().toLowerCase(Locale.ROOT));
        Path corpus = Files.createDirectories(work.resolve("corpus"));
        Path log = work.resolve("log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.type().getName(),
                "--instrumentation_includes=org.rcm.intake.**",
                "--custom_hook_includes=org.rcm.intake.**",
                "--keep_going=20",
                "--reproducer_path=" + work,
                "-artifact_prefix=" + work + File.separator,
                "-max_total_time=" + seconds,
                "-max_len=" + MOST_BYTES,
                "-len_control=20",
                "-timeout=30",
                "-rss_limit_mb=3000",
                corpus.toString(),
                target.folder().toString()));
        target.seeds().forEach(folder -> command.add(folder.toString()));
        Process fuzzer = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(fuzzer::destroy));
        int exit = fuzzer.waitFor();
        List<Path> crashes = crashes(work);
        System.out.printf("%-6s exit %d, found %d; %s%n", target, exit, crashes.size(), last(log));
        crashes.forEach(crash -> System.out.println("       " + crash));
        return exit == 0 ? crashes.size() : Math.max(1, crashes.size());
    }

    private static List<Path> crashes(Path work) throws IOException {
        try (Stream<Path> files = Files.list(work)) {
            return files.filter(file -> file.getFileName().toString().matches("(crash|timeout|oom|slow-unit)-.*"))
                    .sorted()
                    .toList();
        }
    }

    /** What the fuzzer said of its work in its last line of progress. */
    private static String last(Path log) throws IOException {
        String last = "";
        for (String line : Files.readAllLines(log)) {
            last = line.matches("#\\d.*") ? line : last;
        }
        return last;
    }
}
