package org.rcm.intake.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.fixtures.Await;
import org.rcm.intake.fixtures.Dovecot;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.store.Database;
import org.rcm.intake.store.DatabaseSettings;
import org.rcm.intake.store.Store;

/** A mail of 40 MB passes through a hub that has 256 MB of heap, from the mailbox to its decision. */
class LargeMailTest {
    private static final int MEGABYTES = 40;

    @TempDir
    Path folder;

    @Test
    void aMailOfFortyMegabytesPasses() throws Exception {
        assumeTrue(Dovecot.missing().isEmpty(), () -> Dovecot.missing().orElse(""));
        Path data = folder.resolve("data");
        Map<String, String> set = Map.of(
                "intake.smtp.url", "smtp://127.0.0.1:1", // nobody is there: answers wait
                "intake.mailbox.username", Dovecot.USER,
                "intake.mailbox.password", Dovecot.PASSWORD,
                "intake.broker.listen", "off",
                "intake.management.listen", "off",
                "intake.clock", "mail");
        try (Dovecot server = Dovecot.start(Path.of(System.getProperty("java.io.tmpdir")))) {
            server.deliver(mail(), Instant.parse("2022-02-10T15:00:00Z"));
            Map<String, String> all = new java.util.HashMap<>(set);
            all.put("intake.mailbox.url", server.url());
            HubProcess hub = HubProcess.start(
                    Path.of("config"), data, all, folder.resolve("hub.log").toFile());
            try (hub) {
                hub.awaitReady();
                try (Database database = Database.open(DatabaseSettings.embedded(data))) {
                    Store store = Store.on(
                            database.dataSource(),
                            Store.vault(database.dataSource(), data.resolve("intake.key")),
                            Clock.systemUTC());
                    Await.until(
                            () -> hub.isAlive() ? store.mails().counts() : Map.<MailState, Long>of(),
                            counts ->
                                    counts.isEmpty() || counts.get(MailState.DONE) + counts.get(MailState.REVIEW) == 1);
                    assertThat(hub.isAlive()).isTrue();
                    assertThat(store.mails().find(1).orElseThrow().size()).isGreaterThan(MEGABYTES << 20);
                }
                hub.stop();
            }
        }
    }

    private static byte[] mail() {
        byte[] attached = new byte[(MEGABYTES << 20) / 4 * 3];
        new Random(1).nextBytes(attached);
        ByteArrayOutputStream mail = new ByteArrayOutputStream((MEGABYTES + 2) << 20);
        mail.writeBytes("""
                From: Ana Batista <ana@migracion.gob.pa.example>\r
                To: CRMST@iom.int\r
                Subject: Registro al taller\r
                Message-ID: <large@migracion.gob.pa.example>\r
                MIME-Version: 1.0\r
                Content-Type: multipart/mixed; boundary=b\r
                \r
                --b\r
                Content-Type: text/plain; charset=utf-8\r
                \r
                Nombres: Ana\r
                Apellidos: Batista Sanjur\r
                --b\r
                Content-Type: application/octet-stream; name=film.bin\r
                Content-Disposition: attachment; filename=film.bin\r
                Content-Transfer-Encoding: base64\r
                \r
                """.getBytes(StandardCharsets.UTF_8));
        mail.writeBytes(Base64.getMimeEncoder().encode(attached));
        mail.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return mail.toByteArray();
    }
}
