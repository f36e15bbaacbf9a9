package org.rcm.intake.mail;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes of a mail before anything is read. */
final class RawMail {
    private RawMail() {}

    /** The same bytes, but for mails of old Macs, whose lines end in CR alone. */
    static byte[] normalise(byte[] raw) {
        boolean returns = false;
        for (byte b : raw) {
            if (b == '\n') {
                return raw;
            }
            returns |= b == '\r';
        }
        if (!returns) {
            return raw;
        }
        byte[] lines = raw.clone();
        for (int i = 0; i < lines.length; i++) {
            lines[i] = lines[i] == '\r' ? (byte) '\n' : lines[i];
        }
        return lines;
    }

    /** Where the header begins: behind a byte order mark and empty lines. */
    static int start(byte[] raw) {
        boolean marked = raw.length > 2 && raw[0] == (byte) 0xEF && raw[1] == (byte) 0xBB && raw[2] == (byte) 0xBF;
        int start = marked ? 3 : 0;
        while (start < raw.length && (raw[start] == '\n' || raw[start] == '\r')) {
            start++;
        }
        return start;
    }

    /** A Message-ID for a mail that has none: the same content gets the same one. */
    static String madeUpId(byte[] raw) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(raw);
            return "<" + HexFormat.of().formatHex(hash, 0, 16) + "@no-message-id.invalid>";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
