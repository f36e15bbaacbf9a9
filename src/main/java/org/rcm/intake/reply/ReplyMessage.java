package org.rcm.intake.reply;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.util.StreamProvider;
import java.io.ByteArrayInputStream;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.util.MailStreamProvider;

/**
 * A mail whose Message-ID stays what it is, however often it is saved or sent, and that knows its envelope sender. Not
 * thread-safe.
 */
public final class ReplyMessage extends SMTPMessage {
    static {
        // Otherwise Jakarta Mail searches every jar for its provider, at each part of each mail.
        System.getProperties().putIfAbsent(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private static final Session NO_SERVER = Session.getInstance(new Properties());

    private final String id;

    ReplyMessage(String id) {
        super(NO_SERVER);
        this.id = id;
    }

    private ReplyMessage(byte[] raw) throws MessagingException {
        super(NO_SERVER, new ByteArrayInputStream(raw));
        this.id = getMessageID();
    }

    /**
     * A mail to hand to an SMTP transport.
     *
     * @param raw as in {@link WrittenReply#raw()}
     * @param envelopeFrom as in {@link WrittenReply#envelopeFrom()}: empty for the null sender
     * @throws IllegalArgumentException if the bytes are no mail
     */
    public static ReplyMessage of(byte[] raw, String envelopeFrom) {
        try {
            ReplyMessage message = new ReplyMessage(raw);
            message.setEnvelopeFrom(envelopeFrom.isEmpty() ? "<>" : envelopeFrom);
            return message;
        } catch (MessagingException e) {
            throw new IllegalArgumentException("No mail: " + e.getClass().getSimpleName());
        }
    }

    /** Keeps the Message-ID: whoever gets the mail twice must be able to see that it is one. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
