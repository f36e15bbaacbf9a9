package org.rcm.intake.mailbox;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;

/**
 * Where the mailbox is, and how long one waits for its server.
 *
 * @param url {@code imaps://host:993} or {@code imap://host:143}
 * @param folder that mails arrive in
 * @param patience how long the server may be silent; also how long one waits for news at a time
 */
public record MailboxServer(URI url, String username, String password, String folder, Duration patience) {
    private static final int CONNECT_MILLIS = 8_000;

    /** Login, host and folder: with UIDVALIDITY and UID the key of a mail. */
    public String key() {
        return username + "@" + url + "/" + folder;
    }

    /** {@code imap} or {@code imaps}. */
    String protocol() {
        return url.getScheme().toLowerCase(Locale.ROOT);
    }

    /** Without a port in the URL, the protocol's own. */
    int port() {
        return url.getPort();
    }

    Properties properties() {
        Properties p = new Properties();
        String millis = String.valueOf(patience.toMillis());
        p.setProperty("mail." + protocol() + ".connectiontimeout", String.valueOf(CONNECT_MILLIS));
        p.setProperty("mail." + protocol() + ".timeout", millis);
        p.setProperty("mail." + protocol() + ".writetimeout", millis);
        p.setProperty("mail." + protocol() + ".connectionpoolsize", "1");
        return p;
    }

    /** Tells no password. */
    @Override
    public String toString() {
        return "MailboxServer[" + url + "/" + folder + "]";
    }
}
