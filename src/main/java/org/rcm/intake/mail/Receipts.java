package org.rcm.intake.mail;

import java.time.Instant;
import java.util.List;
import org.rcm.intake.registration.ReceiptProof;

/** Tells when a mail that comes from a file was received. Thread-safe. */
public final class Receipts {
    private Receipts() {}

    /**
     * The date of the topmost {@code Received:} header; where there is none that can be read, the sender's
     * {@code Date:}; where that cannot be read either, the fallback. The last two are {@link ReceiptProof#SENDER}.
     *
     * @param raw the mail as it lies in the file
     * @param fallback for a mail without any date
     */
    public static Receipt of(byte[] raw, Instant fallback) {
        byte[] mail = RawMail.normalise(raw);
        Headers headers = Headers.read(mail, RawMail.start(mail), mail.length);
        List<String> received = headers.all("received");
        Instant reached = received.isEmpty() ? null : received(received.get(0));
        if (reached != null) {
            return new Receipt(reached, ReceiptProof.RECEIVED_HEADER);
        }
        Instant sent = MailDates.read(headers.first("date"));
        return new Receipt(sent == null ? fallback : sent, ReceiptProof.SENDER);
    }

    /** The date stands after the last semicolon (RFC 5321, 4.4); some servers forget it. */
    private static Instant received(String field) {
        int semicolon = field.lastIndexOf(';');
        Instant after = semicolon < 0 ? null : MailDates.read(field.substring(semicolon + 1));
        return after == null ? MailDates.read(field) : after;
    }
}
