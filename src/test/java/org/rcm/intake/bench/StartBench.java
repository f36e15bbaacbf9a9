package org.rcm.intake.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.rcm.intake.fixtures.MailServer;

/**
 * How soon the packaged hub is ready, what that costs the processors, and how much memory it has when nothing happens:
 * by {@code java -jar}, and by the launcher with a class archive. Lays the packaged program out as
 * the tar.gz does, makes its class archive, and starts it again and again; run it after {@code mvn package}.
 */
public final class StartBench {
    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final long LIMIT_KB = 200 * 1024L;
    private static final Duration IDLE = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path home;
    private final MailServer mail;

    private StartBench(Path home, MailServer mail) {
        this.home = home;
        this.mail = mail;
    }

    /** @param args how often it starts; 3 or more; 5 by default */
    public static void main(String[] args) throws Exception {
        int starts = args.length == 0 ? 5 : Integer.parseInt(args[0]);
        Path home = Files.createTempDirectory("start");
        try (MailServer mail = MailServer.start()) {
            new StartBench(home, mail).measure(starts);
        }
    }

    private void measure(int starts) throws Exception {
        layOut();
        long begun = System.nanoTime();
        if (new ProcessBuilder(home.resolve("bin/make-archive").toString())
                        .inheritIO()
                        .start()
                        .waitFor()
                != 0) {
            throw new IOException("no archive");
        }
        System.out.printf(Locale.ROOT, "class archive made in %.1f s%n", (System.nanoTime() - begun) / 1e9);
        measure(
                "java -jar",
                starts,
                List.of("java", "-jar", home.resolve("intake-hub.jar").toString()));
        measure("launcher", starts, List.of(home.resolve("bin/intake-hub").toString()));
    }

    private void measure(String how, int starts, List<String> program) throws Exception {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < starts; i++) {
            runs.add(run(program, i == starts - 1));
            System.out.println(how + (i == 0 ? ", first start: " : ", start: ") + runs.get(i));
        }
        report(how + ": ready, median of later starts", median(runs, Run::ready), LIMIT.toMillis(), "ms");
        report(how + ": processors until then", median(runs, Run::cpu), 2 * LIMIT.toMillis(), "ms");
        long idle = runs.get(starts - 1).residentKb();
        report(how + ": resident after " + IDLE.toSeconds() + " s idle", idle, LIMIT_KB, "kB");
    }

    /** In milliseconds; the first start is left out, which makes the database. */
    private static long median(List<Run> runs, Function<Run, Duration> what) {
        List<Duration> later = runs.stream().skip(1).map(what).sorted().toList();
        return later.get(later.size() / 2).toMillis();
    }

    private static void report(String what, long measured, long limit, String unit) {
        System.out.printf(
                Locale.ROOT,
                "%s: %d %s; limit %d: %.2f of it%n",
                what,
                measured,
                unit,
                limit,
                (double) measured / limit);
    }

    private void layOut() throws IOException {
        Files.createDirectories(home.resolve("bin"));
        for (String script : List.of("intake-hub", "make-archive")) {
            Files.copy(
                    Path.of("src/packages/bin", script),
                    home.resolve("bin").resolve(script),
                    java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        }
        for (String part : List.of("target/intake-hub.jar", "target/lib", "config", "routes")) {
            Files.createSymbolicLink(
                    home.resolve(Path.of(part).getFileName()), Path.of(part).toAbsolutePath());
        }
    }

    private Run run(List<String> program, boolean idle) throws Exception {
        Path log = home.resolve("log");
        Files.deleteIfExists(log);
        long begun = System.nanoTime();
        Process hub =
                new ProcessBuilder(command(program)).redirectError(log.toFile()).start();
        while (!Files.exists(log) || !Files.readString(log).contains("ready after")) {
            if (!hub.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new IOException("it does not start, see " + log);
            }
            LockSupport.parkNanos(2_000_000L);
        }
        Duration ready = Duration.ofNanos(System.nanoTime() - begun);
        Duration cpu = hub.info().totalCpuDuration().orElse(Duration.ZERO);
        if (idle) {
            LockSupport.parkNanos(IDLE.toNanos());
        }
        Run run = new Run(ready, cpu, resident(hub.pid()));
        hub.destroy();
        hub.waitFor(1, TimeUnit.MINUTES);
        return run;
    }

    private List<String> command(List<String> program) {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(
                "run",
                "--config",
                home.resolve("config").toString(),
                "--routes",
                home.resolve("routes").toString(),
                "--data",
                home.resolve("data").toString(),
                "--set",
                "intake.mailbox.url=" + mail.imapUrl(),
                "--set",
                "intake.mailbox.username=" + MailServer.SECRETARIAT,
                "--set",
                "intake.mailbox.password=" + mail.password(),
                "--set",
                "intake.smtp.url=" + mail.smtpUrl(),
                "--set",
                "intake.broker.listen=127.0.0.1:0",
                "--set",
                "intake.management.listen=127.0.0.1:0"));
        return command;
    }

    private static long resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }

    /**
     * One start.
     *
     * @param cpu what it cost of the processors until then
     * @param residentKb memory, when it was looked at
     */
    private record Run(Duration ready, Duration cpu, long residentKb) {
        @Override
        public String toString() {
            return "ready after " + ready.toMillis() + " ms, " + cpu.toMillis() + " ms of processors, " + residentKb
                    + " kB resident";
        }
    }
}
