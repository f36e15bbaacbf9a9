package org.rcm.intake.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.rcm.intake.fixtures.Await;
import org.rcm.intake.fixtures.MailServer;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.store.Database;
import org.rcm.intake.store.Store;

/** One data folder and one mailbox: kills while mails are in flight, then the drain and the reckoning. */
final class Round implements AutoCloseable {
    /** Without any progress; how long it takes is the machine's affair. */
    private static final Duration STANDSTILL = Duration.ofMinutes(5);

    private static final int MOST_MILLIS = 4000;
    /** Soon enough that most of them are still in flight. */
    private static final int MOST_MILLIS_TO_STOP = 1000;

    private static final int MOST_LETTERS = 450; // the mail server of the tests slows down with its mailbox

    private final Path folder;
    private final Servers servers;
    private final Random random;
    private final Traffic traffic;
    private final MailServer mail = MailServer.start();
    private final List<HubProcess> hubs = new ArrayList<>();
    private final List<Post> posts = new ArrayList<>();
    private int kills;

    Round(Path folder, Servers servers, long seed) {
        this.folder = folder;
        this.servers = servers;
        this.random = new Random(seed);
        this.traffic = new Traffic(random);
    }

    /**
     * @param planned how often a hub is killed
     * @param inFlight mails sent and not yet answered when a hub starts
     */
    Reckoning play(int planned, int inFlight) throws Exception {
        prepare();
        while (kills < planned) {
            topUp(inFlight);
            startMissing();
            awaitReady();
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(MOST_MILLIS)).toNanos());
            killSome(planned);
        }
        return reckonUp();
    }

    /**
     * As {@link #play}, but hubs are told to stop, as an operator does.
     *
     * @param took how long each stop took, to be added to
     */
    Reckoning playStopping(int planned, int inFlight, List<Duration> took) throws Exception {
        prepare();
        while (took.size() < planned) {
            topUp(inFlight);
            startMissing();
            hubs.get(0).awaitReady();
            LockSupport.parkNanos(
                    Duration.ofMillis(random.nextInt(MOST_MILLIS_TO_STOP)).toNanos());
            took.add(hubs.get(0).stop());
        }
        return reckonUp();
    }

    /**
     * Kills the hub that reads the mailbox while another stands by.
     *
     * @param took how long a letter waited for its answer that came right afterwards, to be added to
     */
    Reckoning playTakeover(List<Duration> took) throws Exception {
        prepare();
        start(0);
        hubs.get(0).awaitReady();
        topUp(1);
        Await.until(this::answered, n -> n == 1);
        start(1);
        hubs.get(1).awaitReady();
        kill(0);
        long killed = System.nanoTime();
        topUp(1);
        Await.until(this::answered, n -> n == 2);
        took.add(Duration.ofNanos(System.nanoTime() - killed));
        return reckonUp();
    }

    private void prepare() throws Exception {
        Files.createDirectories(folder);
        config();
        servers.fresh(folder);
        for (int hub = 0; hub < servers.hubs(); hub++) {
            hubs.add(null);
            posts.add(new Post());
        }
    }

    private Reckoning reckonUp() throws Exception {
        startMissing();
        drain();
        List<String> requests = servers.requests();
        for (HubProcess hub : hubs) {
            hub.stop();
        }
        try (Database database = Database.open(servers.database())) {
            return new Reckoning(kills, traffic, posts, requests).of(store(database));
        }
    }

    private void topUp(int inFlight) throws Exception {
        int answered = answered();
        while (traffic.sent().size() - answered < inFlight && traffic.sent().size() < MOST_LETTERS) {
            Traffic.Letter letter = traffic.letter();
            mail.append(letter.raw(), letter.at());
        }
    }

    private int answered() {
        return posts.stream().mapToInt(post -> post.copies().size()).sum();
    }

    private void startMissing() throws IOException {
        for (int hub = 0; hub < hubs.size(); hub++) {
            if (hubs.get(hub) == null || !hubs.get(hub).isAlive()) {
                start(hub);
            }
        }
    }

    private void start(int hub) throws IOException {
        Map<String, String> set = new HashMap<>(servers.settings());
        set.put("intake.mailbox.url", mail.imapUrl());
        set.put("intake.mailbox.username", MailServer.SECRETARIAT);
        set.put("intake.mailbox.password", mail.password());
        set.put("intake.mailbox.poll", "200ms");
        set.put("intake.smtp.url", posts.get(hub).url());
        set.put("intake.smtp.envelope-from", MailServer.SECRETARIAT);
        set.put("intake.management.listen", "off");
        set.put("intake.retry.pause", "200ms");
        set.put("intake.clock", "mail");
        hubs.set(
                hub,
                HubProcess.start(
                        folder.resolve("config"),
                        folder.resolve("hub" + hub),
                        set,
                        folder.resolve("hub" + hub + ".log").toFile()));
    }

    /** Most kills hit work; every sixth may hit a hub that is starting. */
    private void awaitReady() throws IOException {
        if (random.nextInt(6) == 0) {
            return;
        }
        for (HubProcess hub : hubs) {
            hub.awaitReady();
        }
    }

    /** One of them, now and then all at once. */
    private void killSome(int planned) throws Exception {
        boolean all = hubs.size() > 1 && planned - kills >= hubs.size() && random.nextInt(4) == 0;
        int first = all ? 0 : random.nextInt(hubs.size());
        for (int hub = first; hub < (all ? hubs.size() : first + 1); hub++) {
            if (!hubs.get(hub).isAlive()) {
                throw new AssertionError("a hub ended by itself, see the logs in " + folder);
            }
            kill(hub);
        }
    }

    private void kill(int hub) throws Exception {
        hubs.get(hub).kill();
        posts.get(hub).hubDied();
        kills++;
    }

    private void drain() throws Exception {
        long until = System.nanoTime() + STANDSTILL.toNanos();
        int sent = traffic.sent().size();
        String state = "not looked at";
        String seen = "";
        while (System.nanoTime() < until) {
            try (Database database = Database.open(servers.database())) {
                Store store = store(database);
                while (System.nanoTime() < until) {
                    Map<MailState, Long> mails = store.mails().counts();
                    long all =
                            mails.values().stream().mapToLong(Long::longValue).sum();
                    long pending = store.outbox().counts().pending();
                    state = mails + ", " + pending + " to send";
                    until = state.equals(seen) ? until : System.nanoTime() + STANDSTILL.toNanos();
                    seen = state;
                    if (all >= sent && mails.get(MailState.RECEIVED) == 0 && pending == 0) {
                        return;
                    }
                    for (HubProcess hub : hubs) {
                        if (!hub.isAlive()) {
                            throw new AssertionError("a hub ended by itself, see the logs in " + folder);
                        }
                    }
                    LockSupport.parkNanos(100_000_000L);
                }
            } catch (RuntimeException notYet) {
                state = notYet.toString(); // the hub that serves the embedded database is only just starting
                LockSupport.parkNanos(200_000_000L);
            }
        }
        throw new AssertionError("nothing moved for " + STANDSTILL + " of " + sent + " mails: " + state);
    }

    private Store store(Database database) {
        Path key = Path.of(servers.settings()
                .getOrDefault(
                        "intake.key.file", folder.resolve("hub0/intake.key").toString()));
        return Store.on(database.dataSource(), Store.vault(database.dataSource(), key), Clock.systemUTC());
    }

    /** The shipped configuration with the workshop alone, and more places, so that there is more to order. */
    private void config() throws IOException {
        Path from = Path.of("config");
        Path to = folder.resolve("config");
        try (Stream<Path> all = Files.walk(from)) {
            for (Path source : all.toList()) {
                Path target = to.resolve(from.relativize(source).toString());
                if (Files.isDirectory(source)) {
                    Files.createDirectories(target);
                } else if (!source.getParent().endsWith("events")
                        || source.getFileName().toString().startsWith("imrf-2022")) {
                    Files.copy(source, target);
                }
            }
        }
        Path event = to.resolve("events/imrf-2022.yaml");
        Files.writeString(
                event,
                Files.readString(event).replace("maximum: 2", "maximum: 3").replace("seats: 2", "seats: 3"));
    }

    @Override
    public void close() throws IOException {
        hubs.stream().filter(java.util.Objects::nonNull).forEach(HubProcess::close);
        for (Post post : posts) {
            post.close();
        }
        mail.close();
    }
}
