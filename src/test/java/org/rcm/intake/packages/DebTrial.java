package org.rcm.intake.packages;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.rcm.intake.fixtures.MailServer;

/**
 * The .deb from installing to purging, with a mail written to it in between: {@code mvn -Ppackages verify -DskipTests}.
 * The steps stand in {@code src/test/packages/try-deb}.
 */
public final class DebTrial {
    private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(3);
    private static final List<Path> NEEDED =
            List.of(Path.of("/usr/bin/dpkg"), Path.of("/usr/bin/unshare"), Path.of("/usr/sbin/runuser"));
    private static final String LETTER = """
            From: Ada Arosemena <ada@gobierno.example>\r
            To: CRMST@iom.int\r
            Subject: Registro\r
            Message-ID: <1@gobierno.example>\r
            Date: Thu, 10 Feb 2022 12:00:00 +0000\r
            MIME-Version: 1.0\r
            Content-Type: text/plain; charset=utf-8\r
            \r
            Solicito mi registro en el taller IMRF.\r
            Nombres: Ada\r
            Apellidos: Arosemena\r
            """;

    private DebTrial() {}

    /** @param args the .deb */
    public static void main(String[] args) throws Exception {
        if (!"root".equals(System.getProperty("user.name")) || !NEEDED.stream().allMatch(Files::isExecutable)) {
            System.out.println("The .deb is not tried: that needs root, dpkg, unshare and runuser.");
            return;
        }
        List<String> steps = new ArrayList<>();
        try (MailServer mail = MailServer.start()) {
            Process trial = new ProcessBuilder("src/test/packages/try-deb", args[0], mail.imapUrl(), mail.smtpUrl())
                    .redirectErrorStream(true)
                    .start();
            try (BufferedReader said = trial.inputReader();
                    OutputStream orders = trial.getOutputStream()) {
                for (String line; (line = said.readLine()) != null; ) {
                    System.out.println("deb: " + line);
                    steps.add(line);
                    if (line.equals("RUNNING")) {
                        mail.send(LETTER);
                        awaitAnswer(mail);
                        orders.write("answered\n".getBytes(StandardCharsets.UTF_8));
                        orders.flush();
                    }
                }
            }
            trial.waitFor();
        }
        boolean skipped = steps.stream().anyMatch(line -> line.startsWith("SKIPPED"));
        if (!skipped && !steps.containsAll(List.of("INSTALLED", "STOPPED", "UPGRADED", "REMOVED", "PURGED"))) {
            throw new IllegalStateException("the .deb fails, see above");
        }
    }

    private static void awaitAnswer(MailServer mail) throws Exception {
        long until = System.nanoTime() + ANSWERED_WITHIN.toNanos();
        while (mail.answers().isEmpty()) {
            if (System.nanoTime() > until) {
                throw new IOException("nobody answers the mail");
            }
            LockSupport.parkNanos(100_000_000L);
        }
        System.out.println("deb: answered: " + mail.answers().get(0).getSubject());
    }
}
