package org.rcm.intake.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.rcm.intake.fixtures.Dovecot;
import org.rcm.intake.fixtures.HubUnderTest;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.settings.Key;
import org.rcm.intake.wiring.RunningHub;

/**
 * A mailbox full of mails without pictures, from Dovecot to decided and durable, beside loops that only read it. The
 * answers are promised and not sent.
 */
public final class DrainBench {
    private static final Instant ARRIVED = Instant.parse("2022-02-10T15:00:00Z");
    private static final int ATTACHED_BYTES = 43_000;

    private DrainBench() {}

    /**
     * @param args how many mails, 2,000 by default, and how many rounds, 8: the first finds everything cold, and Java's
     *     optimising compiler, where it is on, is busy until some 14,000 mails are through
     */
    public static void main(String[] args) throws Exception {
        if (Dovecot.missing().isPresent()) {
            System.out.println("drain: not measured, " + Dovecot.missing().get());
            return;
        }
        int mails = args.length == 0 ? 2000 : Integer.parseInt(args[0]);
        int rounds = args.length < 2 ? 8 : Integer.parseInt(args[1]);
        try (Dovecot server = Dovecot.start(Path.of(System.getProperty("java.io.tmpdir")))) {
            Random random = new Random(7);
            for (int i = 0; i < mails; i++) {
                server.deliver(mail(i, random).getBytes(UTF_8), ARRIVED.plusSeconds(i));
            }
            PlainLoops loops = new PlainLoops(server.port(), Dovecot.USER, Dovecot.PASSWORD);
            loops.bulk(); // the server has seen every file once
            for (int round = 1; round <= rounds; round++) {
                round(round, server, loops, mails);
            }
        }
        System.exit(0); // threads of the broker would idle on for a minute
    }

    private static void round(int round, Dovecot server, PlainLoops loops, int mails) throws Exception {
        double peeking = loops.peeking();
        double naive = loops.naive();
        double bulk = loops.bulk();
        double hub = drain(server, Files.createTempDirectory("drain"), mails);
        System.out.printf(
                "round %d, drain of %d mails of 60 KB: naive loop %.0f/s (marking nothing %.0f/s), bulk loop %.0f/s,"
                        + " hub %.0f/s (taken in, decided); %.2f of naive (aim 1.5), %.2f of bulk (aim 0.25)%n",
                round, mails, naive, peeking, bulk, hub, hub / naive, hub / bulk);
    }

    private static double drain(Dovecot server, Path data, int mails) throws Exception {
        long begun = System.nanoTime();
        RunningHub hub = HubUnderTest.in(data)
                .with(Key.MAILBOX_URL, server.url())
                .with(Key.MAILBOX_USERNAME, Dovecot.USER)
                .with(Key.MAILBOX_PASSWORD, Dovecot.PASSWORD)
                .with(Key.CLOCK, "mail")
                .with(Key.ROUTES, "receive-mail,read-mail,decide-registration,order-ticket,watch-deadline")
                .run();
        try {
            long started = System.nanoTime();
            long cpu = cpu();
            long taken = 0;
            long decided = 0;
            while (decided < mails) {
                LockSupport.parkNanos(50_000_000L);
                var counts = hub.beans().store().mails().counts();
                long all = counts.values().stream().mapToLong(Long::longValue).sum();
                if (all == mails && taken == 0) {
                    taken = System.nanoTime();
                }
                decided = all - counts.get(MailState.RECEIVED);
            }
            long done = System.nanoTime();
            System.out.printf(
                    "hub: started in %.1f s; all taken in after %.1f s and all decided after %.1f s; %.1f ms of CPU a mail; %s%n",
                    seconds(started - begun),
                    seconds(taken - started),
                    seconds(done - started),
                    (cpu() - cpu) / 1e6 / mails,
                    hub.beans().store().mails().counts());
            return mails / seconds(done - started);
        } finally {
            hub.close();
        }
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static double seconds(long nanos) {
        return Duration.ofNanos(nanos).toMillis() / 1000.0;
    }

    private static String mail(int number, Random random) {
        byte[] attached = new byte[ATTACHED_BYTES];
        random.nextBytes(attached);
        String name = "Ana" + letters(number);
        return """
                From: %1$s Batista <%2$s@migracion.gob.pa.example>
                To: CRMST@iom.int
                Subject: Registro al taller
                Message-ID: <%2$s@migracion.gob.pa.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                Buenos días:

                Nombres: %1$s
                Apellidos: Batista %3$s
                Cargo: Analista
                Institución: Servicio Nacional de Migración
                País: Panamá
                Correo electrónico: %2$s@migracion.gob.pa.example

                --b
                Content-Type: application/octet-stream; name=sello.bin
                Content-Disposition: attachment; filename=sello.bin
                Content-Transfer-Encoding: base64

                %4$s
                --b--
                """.formatted(
                        name,
                        name.toLowerCase(java.util.Locale.ROOT),
                        "San" + letters(number * 7 + 1),
                        Base64.getMimeEncoder().encodeToString(attached).replace("\r\n", "\n"))
                .replace("\n", "\r\n");
    }

    private static String letters(int number) {
        StringBuilder text = new StringBuilder();
        for (int n = number + 26; n > 0; n /= 26) {
            text.append((char) ('a' + n % 26));
        }
        return text.toString();
    }
}
