package org.rcm.intake.cli.doctor;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.rcm.intake.settings.Key;
import org.rcm.intake.settings.Settings;

/** What stands around the hub: versions, settings, disk, and the hub that is running, asked from outside. */
final class Surroundings {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LAST_LINES = 300;
    private static final long MB = 1024L * 1024L;

    private Surroundings() {}

    static List<String> versions() {
        Runtime runtime = Runtime.getRuntime();
        return List.of(
                "hub " + version(Surroundings.class) + ", Camel " + version(CamelContext.class),
                "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ") "
                        + System.getProperty("java.vm.name"),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                runtime.availableProcessors() + " processors, " + runtime.maxMemory() / MB
                        + " MB of heap at most, load "
                        + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                "collected " + Instant.now() + ", zone " + ZoneId.systemDefault() + ", charset "
                        + System.getProperty("native.encoding"));
    }

    private static String version(Class<?> of) {
        String version = of.getPackage().getImplementationVersion();
        return version == null ? "of development" : version;
    }

    /** Every key that is set; neither secrets nor logins, nor what stands in a URL beside host and path. */
    static List<String> settings(Settings settings) {
        List<String> lines = new ArrayList<>();
        for (Key key : Key.values()) {
            settings.find(key).ifPresent(value -> {
                boolean hidden = key.key().endsWith("username") || key == Key.KEY_COMMAND;
                lines.add(key.key() + " = " + (hidden ? "(set)" : key.shown(value)));
            });
        }
        return lines;
    }

    static List<String> disk(Settings settings) throws IOException {
        List<String> lines = new ArrayList<>();
        Path data = settings.data();
        lines.add("free: " + Files.getFileStore(data).getUsableSpace() / MB + " MB");
        for (String part : List.of("db", "broker", "outgoing")) {
            Path folder = data.resolve(part);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    List<Path> all = files.filter(Files::isRegularFile).toList();
                    long bytes = 0;
                    for (Path file : all) {
                        bytes += Files.size(file);
                    }
                    lines.add(part + ": " + all.size() + " files, " + bytes / 1024 + " KB");
                }
            }
        }
        return lines;
    }

    /** @param path below {@code /observe} */
    static List<String> asked(Settings settings, String path) throws IOException, InterruptedException {
        String listen = settings.get(Key.MANAGEMENT_LISTEN);
        if ("off".equals(listen)) {
            return List.of("not collected: intake.management.listen is off");
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + listen + "/observe/" + path))
                .timeout(PATIENCE)
                .build();
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString())
                .body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    static List<String> log(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            List<String> last = new ArrayList<>();
            lines.forEach(line -> {
                last.add(line);
                if (last.size() > 2 * LAST_LINES) {
                    last.subList(0, LAST_LINES).clear();
                }
            });
            return last.subList(Math.max(0, last.size() - LAST_LINES), last.size());
        }
    }

    /** Of the hubs of this user on this machine, by the tool that comes with a JDK. */
    static List<String> threads() throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        for (ProcessHandle hub :
                ProcessHandle.allProcesses().filter(Surroundings::isRunningHub).toList()) {
            lines.add("process " + hub.pid());
            Path dump = Files.createTempFile("threads", ".txt");
            try {
                Process jcmd = new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                        .toString(),
                                String.valueOf(hub.pid()),
                                "Thread.print")
                        .redirectErrorStream(true)
                        .redirectOutput(dump.toFile())
                        .start();
                if (!jcmd.waitFor(PATIENCE.toSeconds() * 2, TimeUnit.SECONDS)) {
                    jcmd.destroyForcibly();
                }
                lines.addAll(Files.readAllLines(dump));
            } finally {
                Files.delete(dump);
            }
        }
        return lines.isEmpty() ? List.of("no hub of this user is running here") : lines;
    }

    private static boolean isRunningHub(ProcessHandle process) {
        Optional<String[]> arguments = process.info().arguments();
        List<String> words = arguments.map(List::of).orElse(List.of());
        return process.pid() != ProcessHandle.current().pid()
                && words.contains("run")
                && words.stream().anyMatch(w -> w.endsWith("intake-hub.jar") || w.equals("org.rcm.intake.IntakeHub"));
    }
}
