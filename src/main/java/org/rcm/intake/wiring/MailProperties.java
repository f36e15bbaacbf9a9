package org.rcm.intake.wiring;

import java.util.Properties;
import org.apache.camel.component.mail.DefaultAuthenticator;
import org.apache.camel.component.mail.MailAuthenticator;
import org.rcm.intake.settings.Key;
import org.rcm.intake.settings.Settings;

/** How Jakarta Mail speaks to the server that answers go out through. Its login is a bean, so that no URI and no log ever holds a password. */
final class MailProperties {
    private MailProperties() {}

    static Properties smtp() {
        Properties p = new Properties();
        for (String protocol : new String[] {"smtp", "smtps"}) {
            p.setProperty("mail." + protocol + ".connectiontimeout", "5000");
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
