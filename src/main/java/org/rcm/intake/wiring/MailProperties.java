package org.rcm.intake.wiring;

import java.util.Properties;
import org.apache.camel.component.mail.DefaultAuthenticator;
import org.apache.camel.component.mail.MailAuthenticator;
import org.rcm.intake.settings.Key;
import org.rcm.intake.settings.Settings;

/** How Jakarta Mail speaks to the two mail servers. Logins are beans, so that no URI and no log ever holds a password. */
final class MailProperties {
    private MailProperties() {}

    /** Big reads instead of many small ones, and no hang for ever. */
    static Properties mailbox() {
        Properties p = new Properties();
        for (String protocol : new String[] {"imap", "imaps"}) {
            p.setProperty("mail." + protocol + ".partialfetch", "false");
            p.setProperty("mail." + protocol + ".fetchsize", "1048576");
            p.setProperty("mail." + protocol + ".connectiontimeout", "15000");
            p.setProperty("mail." + protocol + ".timeout", "60000");
            p.setProperty("mail." + protocol + ".writetimeout", "60000");
        }
        return p;
    }

    static Properties smtp() {
        Properties p = new Properties();
        for (String protocol : new String[] {"smtp", "smtps"}) {
            p.setProperty("mail." + protocol + ".connectiontimeout", "15000");
            p.setProperty("mail." + protocol + ".timeout", "30000");
            p.setProperty("mail." + protocol + ".writetimeout", "30000");
        }
        return p;
    }

    static MailAuthenticator login(Settings settings, Key username, Key password) {
        return new DefaultAuthenticator(
                settings.find(username).orElse(""), settings.find(password).orElse(""));
    }
}
