package org.rcm.intake.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.mail.MessagingException;
import jakarta.mail.Service;
import jakarta.mail.Session;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.fixtures.Access;
import org.rcm.intake.fixtures.BadSmtp;
import org.rcm.intake.fixtures.Dovecot;
import org.rcm.intake.fixtures.TokenServer;
import org.rcm.intake.parts.Absence;

/** Tokens at a server that people run; skipped where there is none. */
class XOAuth2Test {
    private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"));

    @TempDir
    private Path kept;

    private TokenServer tokens;
    private Dovecot server;
    private TokenSource source;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(Dovecot.missing().isEmpty(), () -> Dovecot.missing().orElseThrow());
        tokens = TokenServer.start(Dovecot.USER);
        server = Dovecot.with().tokensOf(tokens).start(FOLDER);
        source = source(TokenServer.SECRET);
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
            tokens.close();
        }
    }

    @Test
    void a_token_opens_the_mailbox() {
        assertThatCode(() -> connect(imap(Dovecot.USER))).doesNotThrowAnyException();
    }

    @Test
    void a_token_that_was_revoked_is_replaced_in_the_same_try() throws Exception {
        connect(imap(Dovecot.USER));
        tokens.revoke();
        connect(imap(Dovecot.USER));
        assertThat(tokens.asked()).hasSize(2);
    }

    @Test
    void a_mailbox_that_the_application_may_not_open_is_told_with_the_permission_to_give() {
        Absence why = refusal(imap("somebody-else"));
        assertThat(why.refused()).isTrue();
        assertThat(why.reason()).contains("refuses the token for somebody-else");
        assertThat(why.remedy()).contains("IMAP.AccessAsApp").contains("intake.mailbox.username");
    }

    @Test
    void a_wrong_client_secret_is_told_with_its_key() {
        source = source("wrong");
        Absence why = refusal(imap(Dovecot.USER));
        assertThat(why.refused()).isTrue();
        assertThat(why.reason()).contains("invalid_client").doesNotContain("wrong");
        assertThat(why.remedy()).contains("intake.mailbox.oauth.client-id and .client-secret");
    }

    @Test
    void an_endpoint_that_is_away_is_no_refusal() {
        tokens.close();
        Absence why = refusal(imap(Dovecot.USER));
        assertThat(why.refused()).isFalse();
        assertThat(why.remedy()).contains("intake.mailbox.oauth.token-url");
    }

    @Test
    void a_server_that_takes_no_tokens_is_told() throws Exception {
        try (Dovecot plain = Dovecot.start(FOLDER)) {
            Absence why = refusal(Access.to(plain.url(), Dovecot.USER, source, Tls.PLAIN));
            assertThat(why.remedy()).contains("XOAUTH2");
        }
    }

    @Test
    void a_token_lets_mails_be_sent() throws Exception {
        assumeTrue(Dovecot.missingSubmission().isEmpty(), () -> Dovecot.missingSubmission()
                .orElseThrow());
        try (BadSmtp relay = BadSmtp.start();
                Dovecot submission =
                        Dovecot.with().tokensOf(tokens).relayingTo(relay.port()).start(FOLDER)) {
            String url = "smtp://127.0.0.1:" + submission.submissionPort();
            assertThatCode(() -> connect(Access.to(url, Dovecot.USER, source, Tls.PLAIN)))
                    .doesNotThrowAnyException();
            assertThat(refusal(Access.to(url, "somebody-else", source, Tls.PLAIN))
                            .remedy())
                    .contains("SMTP.SendAsApp");
        }
    }

    private MailAccess imap(String username) {
        return Access.to(server.url(), username, source, Tls.PLAIN);
    }

    private TokenSource source(String secret) {
        return new TokenSource(
                new OAuth(
                        "intake.mailbox.oauth",
                        URI.create(tokens.tokenUrl()),
                        TokenServer.CLIENT,
                        secret,
                        null,
                        new RefreshToken(null, kept.resolve("none"))),
                null,
                Clock.systemUTC());
    }

    private static Absence refusal(MailAccess access) {
        return Diagnosis.of(access, catchThrowableOfType(MessagingException.class, () -> connect(access)));
    }

    private static void connect(MailAccess access) throws MessagingException {
        Session session = Session.getInstance(access.properties());
        try (Service service = access.protocol().startsWith("imap")
                ? session.getStore(access.protocol())
                : session.getTransport(access.protocol())) {
            access.connect(service);
        }
    }
}
