package org.rcm.intake.reply;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Where a mail of ours stands in its thread, so that the next one to the same address follows it.
 *
 * @param to the one address it went to
 * @param messageId with angle brackets
 * @param references those before it, oldest first
 */
public record SentThread(String to, String messageId, List<String> references) {

    /** Read from a finished mail, as {@link WrittenReply#raw()} has it; empty for what is none, such as an erased one. */
    public static Optional<SentThread> of(byte[] raw) {
        try {
            ReplyMessage mail = ReplyMessage.of(raw, "");
            String references = mail.getHeader("References", " ");
            if (mail.getMessageID() == null || mail.getRecipients(Message.RecipientType.TO) == null) {
                return Optional.empty();
            }
            InternetAddress to = (InternetAddress) mail.getRecipients(Message.RecipientType.TO)[0];
            return Optional.of(new SentThread(
                    to.getAddress(),
                    mail.getMessageID(),
                    references == null ? List.of() : List.of(references.strip().split("\\s+"))));
        } catch (MessagingException | IllegalArgumentException noMail) {
            return Optional.empty();
        }
    }

    /** Tells nothing personal. */
    @Override
    public String toString() {
        return "SentThread[" + messageId + "]";
    }
}
