package org.rcm.intake.crash;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.rcm.intake.IntakeHub;
import org.rcm.intake.fixtures.OtherJava;

/** {@code intake-hub run} in a JVM of its own, so that it can be killed as a machine kills. */
final class HubProcess implements AutoCloseable {
    private static final int STOPS_WITHIN_SECONDS = 45;

    private static final Duration READY_WITHIN = Duration.ofMinutes(3);

    private final Process process;
    private final Path log;
    private final long logged;

    private HubProcess(Process process, Path log, long logged) {
        this.process = process;
        this.log = log;
        this.logged = logged;
    }

    /**
     * @param set settings by key
     * @param log where its standard error is appended
     */
    static HubProcess start(Path config, Path data, Map<String, String> set, File log) throws IOException {
        List<String> command =
                OtherJava.command(IntakeHub.class, "run", "--config", config.toString(), "--data", data.toString());
        set.forEach((key, value) -> command.addAll(List.of("--set", key + "=" + value)));
        long logged = log.length();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.appendTo(log))
                .start();
        return new HubProcess(process, log.toPath(), logged);
    }

    /** Waits until it works, so that what follows hits work and not its start; fails if it ends by itself. */
    void awaitReady() throws IOException {
        long until = System.nanoTime() + READY_WITHIN.toNanos();
        while (!said("ready after")) {
            if (!isAlive() || System.nanoTime() > until) {
                throw new AssertionError("a hub does not get ready, see " + log);
            }
            LockSupport.parkNanos(20_000_000L);
        }
    }

    private boolean said(String words) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] since = new byte[Math.toIntExact(Math.max(0, file.length() - logged))];
            file.seek(logged);
            file.readFully(since);
            return new String(since, StandardCharsets.UTF_8).contains(words);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL: nothing is flushed, nothing is closed. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM; fails if it does not end in time. @return how long it took */
    Duration stop() throws InterruptedException {
        long told = System.nanoTime();
        process.destroy();
        if (!process.waitFor(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the hub did not stop within " + STOPS_WITHIN_SECONDS + " s of SIGTERM");
        }
        return Duration.ofNanos(System.nanoTime() - told);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
