package org.rcm.intake.crash;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.rcm.intake.fixtures.Await;
import org.rcm.intake.fixtures.BadSmtp;

/**
 * The SMTP server of one hub alone, so that it is known who sent what. Of the last answer that a hub gave before it was
 * killed nobody can tell whether it had heard the reply: that one may come again.
 */
final class Post implements AutoCloseable {
    private final List<Copy> copies = new CopyOnWriteArrayList<>();
    private final List<String> unanswered = new ArrayList<>();
    private final BadSmtp server = BadSmtp.start(raw -> copies.add(Copy.of(raw)));
    private int atLastDeath;

    /**
     * An answer, as often as it came.
     *
     * @param inReplyTo Message-ID of the letter it answers
     * @param at when the server had all of it
     */
    record Copy(String messageId, String inReplyTo, Instant at) {
        static Copy of(String raw) {
            try {
                MimeMessage mail = new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(raw.getBytes(StandardCharsets.ISO_8859_1)));
                return new Copy(mail.getMessageID(), mail.getHeader("In-Reply-To", null), Instant.now());
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    String url() {
        return server.url();
    }

    List<Copy> copies() {
        return copies;
    }

    /** Its hub was killed. */
    void hubDied() throws Exception {
        Await.until(server::isTalking, talking -> !talking); // what lies on the line is still read
        if (copies.size() > atLastDeath) {
            unanswered.add(copies.get(copies.size() - 1).messageId());
        }
        atLastDeath = copies.size();
    }

    /** Message-IDs of the last answers before each death. */
    List<String> unanswered() {
        return unanswered;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
