package org.rcm.intake.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Service;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.fixtures.Access;
import org.rcm.intake.fixtures.Certificates;
import org.rcm.intake.fixtures.Dovecot;
import org.rcm.intake.privacy.NativeAesGcm;

/** TLS at servers that people run, with an authority made here; skipped where there is none. */
class TlsTest {
    private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"));

    @TempDir
    static Path files;

    private static Certificates authority;
    private static Certificates.Issued host;
    private static Certificates.Issued own;
    private static Dovecot server;
    private static Dovecot demanding;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(Dovecot.missing().isEmpty(), () -> Dovecot.missing().orElseThrow());
        NativeAesGcm.install(); // as every hub does
        authority = Certificates.in(files);
        host = authority.issue("127.0.0.1");
        own = authority.issue(Dovecot.USER);
        server = Dovecot.with().certificate(host.certificate(), host.key()).start(FOLDER);
        demanding = Dovecot.with()
                .certificate(host.certificate(), host.key())
                .clientsOf(authority.file())
                .start(FOLDER);
    }

    @AfterAll
    static void stop() {
        if (demanding != null) {
            server.close();
            demanding.close();
        }
    }

    @Test
    void an_authority_of_ones_own_is_believed() {
        assertThatCode(() -> connect(imaps(server), files(authority.file(), null, null, null)))
                .doesNotThrowAnyException();
    }

    @Test
    void a_large_mail_arrives_as_it_was_sent() throws Exception {
        byte[] sent = ("Subject: large\r\n\r\n" + "0123456789 abcdef\r\n".repeat(300_000)).getBytes(US_ASCII);
        ByteArrayOutputStream arrived = new ByteArrayOutputStream();
        try (Dovecot large =
                Dovecot.with().certificate(host.certificate(), host.key()).start(FOLDER)) {
            large.deliver(sent, Instant.EPOCH);
            MailAccess access = access(imaps(large), files(authority.file(), null, null, null), false);
            try (Store store = Session.getInstance(access.properties()).getStore(access.protocol())) {
                access.connect(store);
                try (Folder inbox = store.getFolder("INBOX")) {
                    inbox.open(Folder.READ_ONLY);
                    inbox.getMessage(1).writeTo(arrived);
                }
            }
        }
        assertThat(arrived.toByteArray()).isEqualTo(sent);
    }

    @Test
    void no_other_is() throws Exception {
        Path other = Certificates.in(files).file();
        assertThat(refusal(imaps(server), files(other, null, null, null))).contains("intake.mailbox.tls.ca");
    }

    @Test
    void a_line_in_the_clear_changes_over_where_that_is_required() {
        assertThatCode(() -> connect(server.url(), files(authority.file(), null, null, null), true))
                .doesNotThrowAnyException();
    }

    @Test
    void a_server_that_does_not_change_over_gets_no_password() throws Exception {
        try (Dovecot plain = Dovecot.start(FOLDER)) {
            TlsFiles none = files(null, null, null, null);
            MessagingException refusal =
                    catchThrowableOfType(MessagingException.class, () -> connect(plain.url(), none, true));
            assertThat(refusal).hasMessageContaining("STARTTLS");
        }
    }

    @Test
    void a_certificate_of_ones_own_is_shown_from_pem() {
        assertThatCode(() -> connect(imaps(demanding), files(authority.file(), own.certificate(), own.key(), null)))
                .doesNotThrowAnyException();
    }

    @Test
    void a_certificate_of_ones_own_is_shown_from_one_file_with_a_locked_key() throws Exception {
        Path locked = own.pemWithLockedKey("sesame");
        assertThatCode(() -> connect(imaps(demanding), files(authority.file(), locked, null, "sesame")))
                .doesNotThrowAnyException();
    }

    @Test
    void a_certificate_of_ones_own_is_shown_from_pkcs12() throws Exception {
        Path store = own.pkcs12("sesame");
        assertThatCode(() -> connect(imaps(demanding), files(authority.file(), store, null, "sesame")))
                .doesNotThrowAnyException();
    }

    @Test
    void a_wrong_password_of_a_key_names_its_setting_and_not_the_password() throws Exception {
        Path locked = own.pemWithLockedKey("sesame");
        TlsException wrong = catchThrowableOfType(
                TlsException.class, () -> files(null, locked, null, "barley").context());
        assertThat(wrong.key() + wrong.remedy()).contains("intake.mailbox.tls.key");
        assertThat(wrong.getMessage()).doesNotContain("barley");
    }

    @Test
    void a_file_without_a_key_is_named() {
        TlsException wrong = catchThrowableOfType(TlsException.class, () -> files(null, own.certificate(), null, null)
                .context());
        assertThat(wrong).hasMessageContaining(own.certificate().toString());
    }

    @Test
    void a_file_that_is_no_certificate_is_named() throws Exception {
        Path text = Files.writeString(files.resolve("text"), "hello");
        TlsException wrong = catchThrowableOfType(
                TlsException.class, () -> files(text, null, null, null).context());
        assertThat(wrong.key()).isEqualTo("intake.mailbox.tls.ca");
    }

    private static String imaps(Dovecot dovecot) {
        return "imaps://127.0.0.1:" + dovecot.imapsPort();
    }

    private static TlsFiles files(Path ca, Path certificate, Path key, String password) {
        return new TlsFiles("intake.mailbox.tls", ca, certificate, key, password);
    }

    private static String refusal(String url, TlsFiles files) throws Exception {
        MailAccess access =
                Access.to(url, Dovecot.USER, Credential.password(Dovecot.PASSWORD), new Tls(false, files.context()));
        return Diagnosis.of(access, catchThrowableOfType(MessagingException.class, () -> connect(url, files)))
                .remedy();
    }

    private static void connect(String url, TlsFiles files) throws Exception {
        connect(url, files, false);
    }

    private static void connect(String url, TlsFiles files, boolean startTls) throws Exception {
        MailAccess access = access(url, files, startTls);
        try (Service store = Session.getInstance(access.properties()).getStore(access.protocol())) {
            access.connect(store);
        }
    }

    private static MailAccess access(String url, TlsFiles files, boolean startTls) throws Exception {
        Tls tls = new Tls(startTls, files.context());
        return Access.to(url, Dovecot.USER, Credential.password(Dovecot.PASSWORD), tls);
    }
}
