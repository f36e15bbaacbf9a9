package org.rcm.intake.bench;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.rcm.intake.fixtures.HubUnderTest;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.ReceiptProof;
import org.rcm.intake.settings.Key;
import org.rcm.intake.store.NewMail;
import org.rcm.intake.wiring.RunningHub;

/**
 * Many mails through one process, ten times on the way: what its heap holds after a collection, how large the database's
 * file is, and what a mail costs by then. Run it with -Xmx256m.
 */
public final class SoakBench {
    private static final Instant RECEIVED = Instant.parse("2022-02-10T12:00:00Z");
    private static final int BATCH = 100;

    private SoakBench() {}

    /** @param args how many mails; 50,000 by default */
    public static void main(String[] args) throws Exception {
        int mails = args.length == 0 ? 50_000 : Integer.parseInt(args[0]);
        Path data = Files.createTempDirectory("soak");
        List<Long> held = new ArrayList<>();
        long begun = System.nanoTime();
        try (RunningHub hub = HubUnderTest.in(data).with(Key.CLOCK, "mail").ingest()) {
            long cpu = cpu();
            for (int sent = 0; sent < mails; sent += BATCH) {
                hub.producer().sendBody("direct:receive-mail", batch(sent, Math.min(mails, sent + BATCH)));
                awaitDecided(hub);
                if ((sent + BATCH) % (mails / 10) < BATCH) {
                    long spent = cpu();
                    held.add(held());
                    System.out.printf(
                            "after %d mails: %d MB in use, %d MB in the database's file, %.1f ms of CPU a mail since the last line%n",
                            sent + BATCH,
                            held.get(held.size() - 1) >> 20,
                            Files.size(data.resolve("db/intake.mv.db")) >> 20,
                            (spent - cpu) / 1e6 / (mails / 10));
                    cpu = cpu();
                }
            }
        }
        System.out.printf(
                "soak of %d mails in %d MB of heap: after a collection %d MB at a tenth of them, %d MB at the end; %.0f s%n",
                mails,
                Runtime.getRuntime().maxMemory() >> 20,
                held.get(0) >> 20,
                held.get(held.size() - 1) >> 20,
                (System.nanoTime() - begun) / 1e9);
    }

    private static void awaitDecided(RunningHub hub) {
        while (hub.beans().store().mails().counts().get(MailState.RECEIVED) > 0) {
            LockSupport.parkNanos(20_000_000L);
        }
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static long held() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static List<NewMail> batch(int from, int to) {
        List<NewMail> batch = new ArrayList<>();
        for (int n = from; n < to; n++) {
            batch.add(mail(n));
        }
        return batch;
    }

    private static NewMail mail(int number) {
        Random random = new Random(number);
        String name = word(random);
        String raw = """
                From: %1$s <%1$s%3$d@migracion.gob.pa.example>
                To: CRMST@iom.int
                Subject: Registro al taller
                Message-ID: <%3$d@migracion.gob.pa.example>

                Buenos días:

                Nombres: %1$s
                Apellidos: %2$s %4$s
                Cargo: Analista
                Institución: Servicio Nacional de Migración
                País: Panamá
                Correo electrónico: %1$s%3$d@migracion.gob.pa.example
                """.formatted(name, word(random), number, word(random));
        return new NewMail(
                raw.getBytes(StandardCharsets.UTF_8),
                "soak",
                null,
                null,
                null,
                RECEIVED.plusSeconds(number),
                ReceiptProof.RECEIVED_HEADER,
                name,
                "Registro al taller",
                null);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        word.append((char) ('A' + random.nextInt(26)));
        for (int i = 0; i < 8; i++) {
            word.append("aeioulnrst".charAt(random.nextInt(10)));
        }
        return word.toString();
    }
}
