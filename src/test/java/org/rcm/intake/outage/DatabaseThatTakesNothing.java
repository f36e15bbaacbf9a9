package org.rcm.intake.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.fixtures.Await;
import org.rcm.intake.fixtures.HubUnderTest;
import org.rcm.intake.fixtures.MailServer;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.settings.Key;
import org.rcm.intake.store.StoredMail;
import org.rcm.intake.wiring.RunningHub;

/** A database that can be read and not written: the mailbox keeps the mail, and the hub goes on by itself. */
abstract class DatabaseThatTakesNothing {
    private static final Duration SOON = Duration.ofSeconds(Integer.getInteger("outage.back.seconds", 20));

    @TempDir
    Path folder;

    private final MailServer mail = MailServer.start();
    private Health health;
    private RunningHub hub;

    /** Makes the database, and points the hub at it. */
    abstract HubUnderTest on(Path folder) throws Exception;

    abstract void refuse() throws Exception;

    abstract void takeAgain() throws Exception;

    abstract void end() throws Exception;

    @BeforeEach
    void start() throws Exception {
        health = Health.anywhere();
        hub = on(folder)
                .reading(mail)
                .with(Key.MANAGEMENT_LISTEN, health.listen())
                .run();
        write("first");
        answered("first");
        refuse();
        write("second");
    }

    @AfterEach
    void stop() throws Exception {
        if (hub != null) {
            hub.close();
        }
        mail.close();
        end();
    }

    @Test
    void healthSaysSoAndTheHubGoesOnByItself() throws Exception {
        Await.until(() -> health.of("ready"), said -> said.startsWith("503") && said.contains("database is away"));
        assertThat(health.of("live")).startsWith("200");
        takeAgain();
        long mended = System.nanoTime();
        answered("second");
        assertThat(Duration.ofNanos(System.nanoTime() - mended)).isLessThan(SOON);
        Await.until(() -> health.of("ready"), said -> said.startsWith("200"));
        assertThat(mails())
                .extracting(StoredMail::state)
                .doesNotContain(MailState.RECEIVED, MailState.FAILED)
                .hasSize(2);
    }

    private void write(String writer) throws Exception {
        mail.send("From: %1$s <%1$s@migracion.gob.pa.example>\r\nTo: CRMST@iom.int\r\nSubject: Registro\r\n"
                        .formatted(writer)
                + "Message-ID: <%1$s@migracion.gob.pa.example>\r\n\r\nBuenos días, me llamo %1$s.\r\n"
                        .formatted(writer));
    }

    private void answered(String writer) throws Exception {
        Await.until(() -> mail.mailsOf(writer + "@migracion.gob.pa.example").size(), n -> n == 1);
    }

    private List<StoredMail> mails() {
        List<StoredMail> all = new ArrayList<>();
        hub.beans().store().mails().forEach(all::add);
        return all;
    }
}
