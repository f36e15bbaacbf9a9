package org.rcm.intake.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.fixtures.Await;
import org.rcm.intake.fixtures.BadSmtp;
import org.rcm.intake.fixtures.Dovecot;
import org.rcm.intake.fixtures.HubUnderTest;
import org.rcm.intake.fixtures.TokenServer;
import org.rcm.intake.settings.Key;
import org.slf4j.LoggerFactory;

/** A whole hub that reads and sends by tokens; skipped where there is no Dovecot that does both. */
class OAuthHubTest {
    private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"));
    private static final byte[] MAIL =
            "From: delegate@mfa.example\r\nTo: CRMST@iom.int\r\nSubject: hello\r\n\r\nhello\r\n".getBytes(UTF_8);

    @TempDir
    private Path data;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private TokenServer tokens;
    private BadSmtp relay;
    private Dovecot server;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(Dovecot.missingSubmission().isEmpty(), () -> Dovecot.missingSubmission()
                .orElseThrow());
        tokens = TokenServer.start(Dovecot.USER);
        relay = BadSmtp.start();
        server = Dovecot.with().tokensOf(tokens).relayingTo(relay.port()).start(FOLDER);
        log.start();
        ours().addAppender(log);
    }

    @AfterEach
    void stop() throws Exception {
        ours().detachAppender(log);
        if (server != null) {
            server.close();
            relay.close();
            tokens.close();
        }
    }

    @Test
    void mails_are_read_and_answered_by_the_tokens_of_one_application() throws Exception {
        try (RunningHub hub = hub().run()) {
            server.deliver(MAIL, Instant.now());
            Await.until(() -> !relay.taken().isEmpty(), yes -> yes);
            assertThat(relay.taken().get(0)).contains("delegate@mfa.example");
            assertThat(hub.beans().servers().mailboxes().get("mailbox").problem())
                    .isEmpty();
        }
    }

    @Test
    void a_refused_application_is_told_once_with_the_remedy_and_the_hub_comes_back_by_itself() throws Exception {
        tokens.refuse("invalid_client", "AADSTS7000222: The provided client secret keys are expired.");
        try (RunningHub hub = hub().run()) {
            Await.until(() -> tokens.asked().size() > 2, yes -> yes);
            assertThat(hub.beans()
                            .servers()
                            .mailboxes()
                            .get("mailbox")
                            .problem()
                            .orElseThrow())
                    .contains("AADSTS7000222")
                    .contains("put it into intake.mailbox.oauth.client-secret");
            assertThat(told("mailbox is away")).isEqualTo(1);
            tokens.refuseNoMore();
            Await.until(() -> hub.beans().servers().mailboxes().get("mailbox").isThere(), yes -> yes);
        }
        assertThat(told("mailbox is back")).isEqualTo(1);
        assertThat(told(TokenServer.SECRET)).isZero();
    }

    @Test
    void an_application_that_may_not_send_is_told_and_the_answer_waits() throws Exception {
        try (TokenServer others = TokenServer.start("others");
                RunningHub hub = hub().with(Key.SMTP_OAUTH_TOKEN_URL, others.tokenUrl())
                        .with(Key.SMTP_OAUTH_CLIENT_ID, TokenServer.CLIENT)
                        .with(Key.SMTP_OAUTH_CLIENT_SECRET, TokenServer.SECRET)
                        .run()) {
            server.deliver(MAIL, Instant.now());
            Await.until(() -> !hub.beans().servers().smtp().isThere(), yes -> yes);
            assertThat(hub.beans().servers().smtp().problem().orElseThrow())
                    .contains("SMTP.SendAsApp")
                    .contains("intake.smtp.username");
            assertThat(told("smtp is away")).isEqualTo(1);
        }
    }

    private HubUnderTest hub() {
        return HubUnderTest.in(data)
                .with(Key.MAILBOX_URL, server.url())
                .with(Key.MAILBOX_USERNAME, Dovecot.USER)
                .with(Key.MAILBOX_OAUTH_TOKEN_URL, tokens.tokenUrl())
                .with(Key.MAILBOX_OAUTH_CLIENT_ID, TokenServer.CLIENT)
                .with(Key.MAILBOX_OAUTH_CLIENT_SECRET, TokenServer.SECRET)
                .with(Key.SMTP_URL, "smtp://127.0.0.1:" + server.submissionPort())
                .with(Key.SMTP_USERNAME, Dovecot.USER);
    }

    private long told(String words) {
        return java.util.List.copyOf(log.list).stream()
                .filter(event -> event.getFormattedMessage().contains(words))
                .count();
    }

    private static Logger ours() {
        return (Logger) LoggerFactory.getLogger("org.rcm.intake");
    }
}
