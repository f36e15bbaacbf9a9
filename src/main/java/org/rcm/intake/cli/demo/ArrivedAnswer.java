package org.rcm.intake.cli.demo;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/**
 * An answer as it lies in a delegate's mailbox.
 *
 * @param to whose mailbox
 * @param inReplyTo Message-ID of the mail it answers, or null
 * @param head the headers a mail program shows, and those by which machines know it
 * @param text its plain text
 * @param raw all of it
 */
record ArrivedAnswer(String to, String inReplyTo, String subject, String head, String text, byte[] raw) {
    private static final Set<String> SHOWN =
            new LinkedHashSet<>(List.of("From", "To", "Date", "In-Reply-To", "Auto-Submitted"));

    /** Every answer in these mailboxes, each mailbox in order of arrival. */
    static List<ArrivedAnswer> in(Mailboxes mailboxes, Set<String> addresses, String password)
            throws MessagingException, IOException {
        List<ArrivedAnswer> answers = new ArrayList<>();
        for (String address : addresses) {
            for (byte[] raw : mailboxes.read(address, password)) {
                answers.add(of(address, raw));
            }
        }
        return answers;
    }

    private static ArrivedAnswer of(String to, byte[] raw) throws MessagingException, IOException {
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
        StringBuilder head = new StringBuilder();
        for (String name : SHOWN) {
            String value = mail.getHeader(name, null);
            if (value != null) {
                head.append(name)
                        .append(": ")
                        .append(jakarta.mail.internet.MimeUtility.decodeText(value))
                        .append('\n');
            }
        }
        head.append("Subject: ").append(mail.getSubject()).append('\n');
        return new ArrivedAnswer(
                to, mail.getHeader("In-Reply-To", null), mail.getSubject(), head.toString(), plain(mail), raw);
    }

    /** What it says in a line. */
    String headline() {
        return text.lines().filter(line -> !line.isBlank()).findFirst().orElse(subject);
    }

    /** Keeps it where it can be looked at when the mail server is gone. */
    void keep(Path folder, int number) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(String.format(Locale.ROOT, "%02d-%s.eml", number, to)), raw);
    }

    /** The first text/plain part, or nothing. */
    private static String plain(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart below = parts.getBodyPart(i);
                String text = plain(below);
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }

    @Override
    public String toString() {
        return "ArrivedAnswer[]";
    }
}
