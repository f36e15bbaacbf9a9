package org.rcm.intake.reply;

/**
 * A finished mail, to be kept in the outbox and sent from there as often as it takes.
 *
 * @param messageId with angle brackets; follows from the outbox key, so that it stays when the mail is written or sent again
 * @param to the one address it goes to
 * @param envelopeFrom the SMTP envelope sender; empty for the null sender {@code <>} (RFC 3834, 3.3)
 * @param subject decoded
 * @param raw the whole message, RFC 5322, CRLF
 */
public record WrittenReply(String messageId, String to, String envelopeFrom, String subject, byte[] raw) {
    /** Tells nothing personal. */
    @Override
    public String toString() {
        return "WrittenReply[" + messageId + ", " + raw.length + " bytes]";
    }
}
