package org.rcm.intake.outage;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.rcm.intake.fixtures.ArtemisProcess;
import org.rcm.intake.fixtures.Await;
import org.rcm.intake.fixtures.CutLine;
import org.rcm.intake.fixtures.FreePort;
import org.rcm.intake.fixtures.HubUnderTest;
import org.rcm.intake.fixtures.MailServer;
import org.rcm.intake.settings.Key;
import org.rcm.intake.store.StoredMail;
import org.rcm.intake.wiring.RunningHub;
import org.slf4j.LoggerFactory;

/**
 * A hub on a mail server, PostgreSQL and an Artemis of its own process, each behind a line that can be cut: all of them
 * at its start, then one after the other while mails arrive.
 */
final class OutageRig implements AutoCloseable {
    private static final String LETTER = "From: %1$s <%1$s@migracion.gob.pa.example>\r\nTo: CRMST@iom.int\r\n"
            + "Subject: Registro\r\nMessage-ID: <%1$s@migracion.gob.pa.example>\r\n\r\n"
            + "Buenos días, deseo registrarme al taller. Me llamo %1$s.\r\n";

    private final Path folder;
    private final MailServer mail = MailServer.start();
    private final EmbeddedPostgres postgres = EmbeddedPostgres.start();
    private final ArtemisProcess artemis;
    private final Map<String, CutLine> lines = new LinkedHashMap<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final int management;
    private final List<String> writers = new ArrayList<>();
    private RunningHub hub;

    OutageRig(Path folder) throws Exception {
        this.folder = folder;
        artemis = ArtemisProcess.start(folder.resolve("artemis"));
        lines.put("mailbox", CutLine.to(URI.create(mail.imapUrl()).getPort()));
        lines.put("smtp", CutLine.to(URI.create(mail.smtpUrl()).getPort()));
        lines.put("database", CutLine.to(postgres.getPort()));
        lines.put("broker", CutLine.to(artemis.port()));
        management = FreePort.any();
        log.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(log);
        ((Logger) LoggerFactory.getLogger("org.rcm.intake")).addAppender(log);
    }

    /** The parts that can be away. */
    List<String> parts() {
        return List.copyOf(lines.keySet());
    }

    CutLine line(String part) {
        return lines.get(part);
    }

    /** Starts the hub while nothing is there; gives what health says then; ends when all is there and works. */
    HttpResponse<String> startWithNothingThere() throws Exception {
        lines.values().forEach(CutLine::cut);
        CompletableFuture<RunningHub> starting = CompletableFuture.supplyAsync(this::start);
        HttpResponse<String> waiting = Await.until(() -> health("ready"), r -> r != null);
        line("database").mend();
        hub = starting.get();
        write();
        for (CutLine line : lines.values()) {
            line.mend();
        }
        awaitAnswers();
        return waiting;
    }

    /**
     * Cuts a line for some time while mails arrive.
     *
     * @return how long after the line was mended everything was answered that had been sent before
     */
    Duration cut(String part, Duration length) throws Exception {
        line(part).cut();
        long end = System.nanoTime() + length.toNanos();
        while (System.nanoTime() < end) {
            write();
            LockSupport.parkNanos(length.toNanos() / 4);
        }
        line(part).mend();
        long mended = System.nanoTime();
        awaitAnswers();
        return Duration.ofNanos(System.nanoTime() - mended);
    }

    /** What health says, or null where nobody answers. */
    HttpResponse<String> health(String what) throws InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + management + "/observe/health/" + what);
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            return null;
        }
    }

    /** Lines of the log from warnings on, and notices of return, that name a part. */
    long told(String part, String what) {
        return List.copyOf(log.list).stream()
                .filter(e -> e.getFormattedMessage().startsWith(part + " is " + what))
                .count();
    }

    /** Every warning and error, as it was told. */
    List<String> warnings() {
        return List.copyOf(log.list).stream()
                .filter(e -> e.getLevel().isGreaterOrEqual(Level.WARN))
                .map(e -> e.getLoggerName() + ": " + e.getFormattedMessage())
                .toList();
    }

    void forget() {
        log.list.clear();
    }

    /** How many answers each writer has, in the order in which they wrote. */
    List<Integer> answers() {
        return writers.stream()
                .map(writer ->
                        mail.mailsOf(writer + "@migracion.gob.pa.example").size())
                .toList();
    }

    List<StoredMail> mails() {
        List<StoredMail> all = new ArrayList<>();
        hub.beans().store().mails().forEach(all::add);
        return all;
    }

    int written() {
        return writers.size();
    }

    private void write() throws Exception {
        String writer = "ana" + (char) ('a' + writers.size() % 26) + (char) ('a' + writers.size() / 26);
        mail.send(LETTER.formatted(writer));
        writers.add(writer);
    }

    private void awaitAnswers() throws Exception {
        Await.until(this::answers, answers -> answers.stream().allMatch(n -> n > 0));
    }

    private RunningHub start() {
        try {
            return HubUnderTest.in(folder.resolve("data"))
                    .reading(mail)
                    .with(Key.MAILBOX_URL, "imap://127.0.0.1:" + line("mailbox").port())
                    .with(Key.SMTP_URL, "smtp://127.0.0.1:" + line("smtp").port())
                    .with(
                            Key.DATABASE_URL,
                            "jdbc:postgresql://127.0.0.1:" + line("database").port() + "/postgres")
                    .with(Key.DATABASE_USERNAME, "postgres")
                    .with(Key.DATABASE_PASSWORD, "postgres")
                    .with(Key.BROKER_URL, "tcp://127.0.0.1:" + line("broker").port())
                    .with(Key.BROKER_USERNAME, ArtemisProcess.LOGIN)
                    .with(Key.BROKER_PASSWORD, ArtemisProcess.PASSWORD)
                    .with(Key.RETRY_PAUSE, "1s")
                    .with(Key.MANAGEMENT_LISTEN, "127.0.0.1:" + management)
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws java.io.IOException {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(log);
        ((Logger) LoggerFactory.getLogger("org.rcm.intake")).detachAppender(log);
        if (hub != null) {
            hub.close();
        }
        for (CutLine line : lines.values()) {
            line.close();
        }
        artemis.close();
        postgres.close();
        mail.close();
    }
}
