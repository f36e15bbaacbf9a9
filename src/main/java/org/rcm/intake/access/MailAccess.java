package org.rcm.intake.access;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Service;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;

/**
 * Where a mail server is, and how the hub gets in. Immutable.
 *
 * @param keys what its settings begin with, for messages: {@code intake.mailbox}
 * @param url {@code imap}, {@code imaps}, {@code smtp} or {@code smtps}, host, and a port unless it is the protocol's own
 * @param username login, empty for none
 * @param patience how long the server may be silent
 */
public record MailAccess(String keys, URI url, String username, Credential credential, Tls tls, Duration patience) {
    private static final String CONNECT_MILLIS = "8000";

    /** {@code imap}, {@code imaps}, {@code smtp} or {@code smtps}. */
    public String protocol() {
        return url.getScheme().toLowerCase(Locale.ROOT);
    }

    /** Host and port. */
    String place() {
        int byDefault =
                switch (protocol()) {
                    case "imaps" -> 993;
                    case "imap" -> 143;
                    case "smtps" -> 465;
                    default -> 25;
                };
        return url.getHost() + ":" + (url.getPort() < 0 ? byDefault : url.getPort());
    }

    boolean isTlsFromTheStart() {
        return protocol().endsWith("s");
    }

    /** What Jakarta Mail is told; holds no secret. */
    public Properties properties() {
        Properties p = new Properties();
        String mail = "mail." + protocol() + ".";
        String millis = String.valueOf(patience.toMillis());
        p.setProperty(mail + "connectiontimeout", CONNECT_MILLIS);
        p.setProperty(mail + "timeout", millis);
        p.setProperty(mail + "writetimeout", millis);
        p.setProperty(mail + "connectionpoolsize", "1");
        if (protocol().startsWith("smtp")) {
            p.setProperty(mail + "auth", String.valueOf(!username.isEmpty()));
        }
        if (credential.isToken()) {
            p.setProperty(mail + "auth.mechanisms", "XOAUTH2");
        }
        tls.describe(mail, p);
        return p;
    }

    /**
     * Connects and logs in. A token that the server does not take any more is replaced at once, a single time.
     *
     * @param service of a session with {@link #properties()}
     */
    public void connect(Service service) throws MessagingException {
        String secret = username.isEmpty() ? null : credential.secret();
        try {
            service.connect(url.getHost(), url.getPort(), username.isEmpty() ? null : username, secret);
        } catch (AuthenticationFailedException e) {
            if (!credential.refused()) {
                throw e;
            }
            service.connect(url.getHost(), url.getPort(), username, credential.secret());
        }
    }

    /** The same, with another patience. */
    public MailAccess within(Duration other) {
        return new MailAccess(keys, url, username, credential, tls, other);
    }

    /** Tells nothing secret. */
    @Override
    public String toString() {
        return "MailAccess[" + url + "]";
    }
}
