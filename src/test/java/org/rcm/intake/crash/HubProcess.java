package org.rcm.intake.crash;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.rcm.intake.IntakeHub;

/** {@code intake-hub run} in a JVM of its own, so that it can be killed as a machine kills. */
final class HubProcess implements AutoCloseable {
    private static final int STOPS_WITHIN_SECONDS = 45;

    private final Process process;

    private HubProcess(Process process) {
        this.process = process;
    }

    /**
     * @param set settings by key
     * @param log where its standard error is appended
     */
    static HubProcess start(Path config, Path data, Map<String, String> set, File log) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                IntakeHub.class.getName(),
                "run",
                "--config",
                config.toString(),
                "--data",
                data.toString()));
        set.forEach((key, value) -> command.addAll(List.of("--set", key + "=" + value)));
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.appendTo(log))
                .start();
        return new HubProcess(process);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL: nothing is flushed, nothing is closed. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM; fails if it does not end in time. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the hub did not stop within " + STOPS_WITHIN_SECONDS + " s of SIGTERM");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
