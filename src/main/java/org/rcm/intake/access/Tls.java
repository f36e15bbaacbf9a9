package org.rcm.intake.access;

import java.util.Properties;
import javax.net.ssl.SSLContext;

/**
 * How a line is encrypted. The server's name is held against its certificate in every case.
 *
 * @param startTls true if a line that begins in the clear must change over (RFC 2595, 3207), or not be used
 * @param context with an authority or a certificate of one's own, or null for the JDK's
 */
public record Tls(boolean startTls, SSLContext context) {
    /** As the URL says, by the authorities that the JDK knows. */
    public static final Tls PLAIN = new Tls(false, null);

    void describe(String mail, Properties p) {
        p.setProperty(mail + "ssl.checkserveridentity", "true");
        if (startTls) {
            p.setProperty(mail + "starttls.enable", "true");
            p.setProperty(mail + "starttls.required", "true");
        }
        if (context != null) {
            p.put(mail + "ssl.socketFactory", context.getSocketFactory());
            p.setProperty(mail + "socketFactory.fallback", "false"); // else the JDK's authorities are tried after ours
        }
    }
}
