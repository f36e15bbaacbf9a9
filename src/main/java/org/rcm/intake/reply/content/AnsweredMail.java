package org.rcm.intake.reply.content;

import java.time.Instant;
import java.util.List;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.ReceiptProof;

/**
 * The mail that is answered, as far as the answer needs it; nothing in it is trusted.
 *
 * @param messageId its {@code Message-ID} with angle brackets, or null if it has none
 * @param references its {@code References}, or its {@code In-Reply-To} where it has none, oldest first
 * @param subject decoded, or null
 * @param from the address that wrote it, lower case: the only one that is answered
 * @param receivedAt UTC, the counted instant of receipt
 * @param receiptProof where that instant comes from
 * @param kind what the mail is
 * @param language in which it is written, ISO 639-1 ({@code es}), or null if unknown
 */
public record AnsweredMail(
        String messageId,
        List<String> references,
        String subject,
        String from,
        Instant receivedAt,
        ReceiptProof receiptProof,
        MailKind kind,
        String language) {
    public AnsweredMail {
        references = List.copyOf(references);
    }

    /** The same, for an answer that repeats nothing of it. */
    public AnsweredMail withoutSubject() {
        return new AnsweredMail(messageId, references, null, from, receivedAt, receiptProof, kind, language);
    }

    /** Tells nothing personal. */
    @Override
    public String toString() {
        return "AnsweredMail[" + kind + "]";
    }
}
