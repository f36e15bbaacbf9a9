package org.rcm.intake.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.locks.LockSupport;
import org.rcm.intake.fixtures.BadSmtp;
import org.rcm.intake.fixtures.Dovecot;
import org.rcm.intake.fixtures.HubUnderTest;
import org.rcm.intake.settings.Key;
import org.rcm.intake.wiring.RunningHub;

/** From a mail's delivery into Dovecot to its answer at the SMTP server, one mail at a time, each with a passport picture. */
public final class LatencyBench {
    private static final long GIVEN_UP_NANOS = 30_000_000_000L;

    private LatencyBench() {}

    /** @param args how many mails; 40 by default */
    public static void main(String[] args) throws Exception {
        if (Dovecot.missing().isPresent()) {
            System.out.println("latency: not measured, " + Dovecot.missing().get());
            return;
        }
        int mails = args.length == 0 ? 40 : Integer.parseInt(args[0]);
        Path data = Files.createTempDirectory("latency");
        try (Dovecot imap = Dovecot.start(Path.of(System.getProperty("java.io.tmpdir")));
                BadSmtp smtp = BadSmtp.start()) {
            RunningHub hub = HubUnderTest.in(data)
                    .with(Key.MAILBOX_URL, imap.url())
                    .with(Key.MAILBOX_USERNAME, Dovecot.USER)
                    .with(Key.MAILBOX_PASSWORD, Dovecot.PASSWORD)
                    .with(Key.MAILBOX_POLL, "1h")
                    .with(Key.SMTP_URL, smtp.url())
                    .with(Key.CLOCK, "2022-02-10T15:00:00Z")
                    .run();
            try {
                measure(imap, smtp, 3); // the reader of pictures is loaded, the code compiled
                long[] millis = measure(imap, smtp, mails);
                Arrays.sort(millis);
                System.out.printf(
                        "delivered to answered, %d mails with a passport picture over IDLE: median %d ms (aim 1000),"
                                + " 95 %% %d ms (aim 2000), longest %d ms%n",
                        mails, millis[mails / 2], millis[(int) (mails * 0.95)], millis[mails - 1]);
            } finally {
                hub.close();
            }
        }
    }

    private static long[] measure(Dovecot imap, BadSmtp smtp, int mails) throws Exception {
        long[] millis = new long[mails];
        for (int i = 0; i < mails; i++) {
            int before = smtp.taken().size();
            byte[] mail = mail(before).getBytes(UTF_8);
            long begun = System.nanoTime();
            imap.deliver(mail, Instant.now());
            while (smtp.taken().size() == before) {
                if (System.nanoTime() - begun > GIVEN_UP_NANOS) {
                    throw new IllegalStateException("no answer within 30 s");
                }
                LockSupport.parkNanos(2_000_000L);
            }
            millis[i] = (System.nanoTime() - begun) / 1_000_000;
        }
        return millis;
    }

    private static String mail(int number) throws Exception {
        String picture;
        try (InputStream in = LatencyBench.class.getResourceAsStream("/org/rcm/intake/story/passport.jpg")) {
            picture = Base64.getMimeEncoder().encodeToString(in.readAllBytes());
        }
        String writer = "delegate" + number + "@migracion.gob.pa.example";
        return "From: Dalys Batista <" + writer + ">\r\nTo: CRMST@iom.int\r\nSubject: Registro\r\nMessage-ID: <n"
                + number
                + "@migracion.gob.pa.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nNombres: Dalys Ivette\r\n"
                + "Apellidos: Batista Sanjur\r\nInstitución: Servicio Nacional de Migración\r\nPaís: Panamá\r\n"
                + "Correo electrónico: " + writer + "\r\n\r\n--b\r\nContent-Type: image/jpeg; name=p.jpg\r\n"
                + "Content-Disposition: attachment; filename=p.jpg\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + picture
                + "\r\n--b--\r\n";
    }
}
