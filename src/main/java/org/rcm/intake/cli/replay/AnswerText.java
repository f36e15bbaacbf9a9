package org.rcm.intake.cli.replay;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Properties;

/**
 * What an answer says.
 *
 * @param title its first line
 * @param text the whole plain text
 */
record AnswerText(String title, String text) {

    static AnswerText of(byte[] raw) {
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            String text = plain(message.getContent());
            return new AnswerText(text.lines().findFirst().orElse(""), text);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(
                    "An answer of ours cannot be read: " + e.getClass().getSimpleName());
        }
    }

    /** The first line that the other does not have; the title where there is none. */
    String firstLineUnlike(AnswerText other) {
        List<String> theirs = other.text.lines().toList();
        return text.lines()
                .filter(line -> !line.isBlank() && !theirs.contains(line))
                .findFirst()
                .orElse(title);
    }

    private static String plain(Object content) throws MessagingException, IOException {
        if (content instanceof Multipart parts) {
            BodyPart first = parts.getBodyPart(0);
            return plain(first.getContent());
        }
        return String.valueOf(content);
    }
}
