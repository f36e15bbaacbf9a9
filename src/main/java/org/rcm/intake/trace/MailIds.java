package org.rcm.intake.trace;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The trace of each mail and the span it begins with, the same whoever reckons. Immutable. */
final class MailIds {
    private static final int TRACE = 16;
    private static final int SPAN = 8;

    private final String installation;

    MailIds(String installation) {
        this.installation = installation;
    }

    String trace(long mail) {
        return HexFormat.of().formatHex(digest(mail), 0, TRACE);
    }

    String root(long mail) {
        return HexFormat.of().formatHex(digest(mail), TRACE, TRACE + SPAN);
    }

    private byte[] digest(long mail) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((installation + ":m" + mail).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
