package org.rcm.intake.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;

/**
 * The three headers by which people recognise a mail in a list. A mail is stored before it is read, so this looks at
 * its head only and gives null for whatever it cannot make out; it never throws.
 *
 * @param from as written, or null
 * @param subject decoded, or null
 * @param messageId as written, or null
 */
public record Envelope(String from, String subject, String messageId) {
    private static final int HEAD = 256 * 1024;
    private static final int LONGEST = 500;

    /** Looks at the head of a raw mail. */
    public static Envelope of(byte[] raw) {
        try {
            InternetHeaders headers =
                    new InternetHeaders(new ByteArrayInputStream(raw, 0, Math.min(raw.length, HEAD)), true);
            return new Envelope(
                    decoded(headers.getHeader("From", null)),
                    decoded(headers.getHeader("Subject", null)),
                    shortened(headers.getHeader("Message-ID", null)));
        } catch (MessagingException | RuntimeException e) {
            return new Envelope(null, null, null);
        }
    }

    private static String decoded(String header) {
        if (header == null) {
            return null;
        }
        try {
            return shortened(MimeUtility.decodeText(MimeUtility.unfold(header)));
        } catch (UnsupportedEncodingException | RuntimeException e) {
            return shortened(header);
        }
    }

    /** One line of printable characters; a NUL would be refused by PostgreSQL. */
    private static String shortened(String text) {
        if (text == null) {
            return null;
        }
        String clean = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return clean.isEmpty() ? null : clean.substring(0, Math.min(clean.length(), LONGEST));
    }

    /** Tells nothing personal. */
    @Override
    public String toString() {
        return "Envelope[]";
    }
}
