package org.rcm.intake.mailbox;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * By what a mailbox is known in the database: {@code login@imaps://host:993/folder}. Keys that differ in scheme and port
 * alone are of the same mailbox: somebody has switched TLS on.
 */
final class MailboxKey {
    private static final Pattern WAY_IN = Pattern.compile("@(?i:imaps?)://(\\[[^\\]]*\\]|[^/:]+)(:\\d+)?/");

    private MailboxKey() {}

    static String of(String login, URI server, String folder) {
        return login + "@" + server + "/" + folder;
    }

    static boolean isSameMailbox(String key, String other) {
        return place(key).equalsIgnoreCase(place(other));
    }

    private static String place(String key) {
        return WAY_IN.matcher(key).replaceFirst("@$1/");
    }
}
