package org.rcm.intake.cli.check;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import java.net.URI;
import java.util.Properties;
import org.rcm.intake.settings.Key;
import org.rcm.intake.settings.Settings;

/** Logs in where mails come from and where answers go; reads and sends nothing. */
final class MailServerChecks {
    private static final String LIMIT_MILLIS = "10000";

    private final Settings settings;

    MailServerChecks(Settings settings) {
        this.settings = settings;
    }

    Verdict mailbox() {
        if (settings.find(Key.MAILBOX_URL).isEmpty()) {
            return Verdict.none("mailbox", "intake.mailbox.url is not set; run needs it, ingest does not");
        }
        URI url = settings.uri(Key.MAILBOX_URL);
        String folder = settings.get(Key.MAILBOX_FOLDER);
        try (Store store = session(url).getStore(url.getScheme())) {
            store.connect(url.getHost(), url.getPort(), login(Key.MAILBOX_USERNAME), login(Key.MAILBOX_PASSWORD));
            Folder opened = store.getFolder(folder);
            if (!opened.exists()) {
                return Verdict.wrong("mailbox", "there is no folder " + folder + " — see intake.mailbox.folder");
            }
            return Verdict.ok("mailbox", url + ", " + opened.getMessageCount() + " mails in " + folder);
        } catch (MessagingException | RuntimeException e) {
            return Verdict.fails("mailbox", e, "see intake.mailbox.url, .username and .password");
        }
    }

    Verdict smtp() {
        if (settings.find(Key.SMTP_URL).isEmpty()) {
            return Verdict.none(
                    "smtp",
                    "intake.smtp.url is not set; answers are written to "
                            + settings.data().resolve("outgoing"));
        }
        URI url = settings.uri(Key.SMTP_URL);
        try (Transport transport = session(url).getTransport(url.getScheme())) {
            transport.connect(url.getHost(), url.getPort(), login(Key.SMTP_USERNAME), login(Key.SMTP_PASSWORD));
            return Verdict.ok("smtp", url.toString());
        } catch (MessagingException | RuntimeException e) {
            return Verdict.fails("smtp", e, "see intake.smtp.url, .username and .password");
        }
    }

    private String login(Key key) {
        return settings.find(key).orElse(null);
    }

    private Session session(URI url) {
        Properties properties = new Properties();
        String protocol = "mail." + url.getScheme() + ".";
        properties.setProperty(protocol + "connectiontimeout", LIMIT_MILLIS);
        properties.setProperty(protocol + "timeout", LIMIT_MILLIS);
        boolean authenticates = settings.find(Key.SMTP_USERNAME).isPresent();
        properties.setProperty("mail.smtp.auth", String.valueOf(authenticates));
        properties.setProperty("mail.smtps.auth", String.valueOf(authenticates));
        return Session.getInstance(properties);
    }
}
