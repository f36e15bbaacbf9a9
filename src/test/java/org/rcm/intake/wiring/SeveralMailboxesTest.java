package org.rcm.intake.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.fixtures.Await;
import org.rcm.intake.fixtures.Dovecot;
import org.rcm.intake.fixtures.HubUnderTest;
import org.rcm.intake.settings.Key;
import org.rcm.intake.store.StoredMail;

/** A hub that reads two mailboxes; skipped where there is no Dovecot. */
class SeveralMailboxesTest {
    private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"));

    @TempDir
    private Path data;

    private Dovecot one;
    private Dovecot other;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(Dovecot.missing().isEmpty(), () -> Dovecot.missing().orElseThrow());
        one = Dovecot.start(FOLDER);
        other = Dovecot.start(FOLDER);
    }

    @AfterEach
    void stop() {
        for (Dovecot server : new Dovecot[] {one, other}) {
            if (server != null) {
                server.close();
            }
        }
    }

    @Test
    void both_are_read_and_each_mail_tells_where_it_lay() throws Exception {
        try (RunningHub hub = hub().run()) {
            one.deliver(mail("one"), Instant.now());
            other.deliver(mail("other"), Instant.now());
            List<StoredMail> mails = Await.until(() -> all(hub), stored -> stored.size() == 2);
            assertThat(mails)
                    .extracting(StoredMail::mailbox)
                    .containsExactlyInAnyOrder(
                            Dovecot.USER + "@" + one.url() + "/INBOX", Dovecot.USER + "@" + other.url() + "/INBOX");
        }
    }

    @Test
    void one_that_is_away_is_told_by_its_name_and_holds_up_no_other() throws Exception {
        try (RunningHub hub = hub().run()) {
            other.close();
            other = null;
            Await.until(
                    () -> hub.beans().servers().mailboxes().get("mailbox-visas").isThere(), there -> !there);
            one.deliver(mail("one"), Instant.now());
            Await.until(() -> all(hub), stored -> stored.size() == 1);
            assertThat(hub.beans().servers().mailboxes().get("mailbox").isThere())
                    .isTrue();
            assertThat(hub.beans()
                            .servers()
                            .mailboxes()
                            .get("mailbox-visas")
                            .problem()
                            .orElseThrow())
                    .contains("intake.mailbox.visas.");
        }
    }

    private HubUnderTest hub() {
        return HubUnderTest.in(data)
                .with(Key.MAILBOX_URL, one.url())
                .with(Key.MAILBOX_USERNAME, Dovecot.USER)
                .with(Key.MAILBOX_PASSWORD, Dovecot.PASSWORD)
                .with("intake.mailbox.visas.url", other.url())
                .with(Key.SMTP_URL, "smtp://127.0.0.1:1");
    }

    private static List<StoredMail> all(RunningHub hub) {
        List<StoredMail> all = new ArrayList<>();
        hub.beans().store().mails().forEach(all::add);
        return all;
    }

    private static byte[] mail(String subject) {
        return ("From: delegate@mfa.example\r\nSubject: " + subject + "\r\n\r\n" + subject + "\r\n").getBytes(UTF_8);
    }
}
