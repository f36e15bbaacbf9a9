package org.rcm.intake.mailbox;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import org.apache.camel.Exchange;
import org.apache.camel.component.mail.MailMessage;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.rcm.intake.mail.Receipt;
import org.rcm.intake.mail.Receipts;
import org.rcm.intake.registration.ReceiptProof;
import org.rcm.intake.store.NewMail;

/**
 * The first step after the mailbox: takes the raw mail and its key off camel-mail's message and carries nothing else
 * onward, neither a header nor an attachment. Thread-safe.
 */
public final class MailboxMail {
    private final String mailbox;

    /** @param mailbox login, host and folder: together with UIDVALIDITY and UID the key of a mail */
    public MailboxMail(String mailbox) {
        this.mailbox = mailbox;
    }

    /**
     * Replaces the exchange's message by a {@link NewMail}.
     *
     * @throws MessagingException if the mail server does not hand the mail over; it stays unseen and comes again
     */
    public void carryRawOnly(Exchange exchange) throws MessagingException, IOException {
        Message message = exchange.getIn(MailMessage.class).getOriginalMessage();
        NewMail mail = read(message);
        var ours = new org.apache.camel.support.DefaultMessage(exchange.getContext());
        ours.setBody(mail);
        exchange.setIn(ours);
    }

    private NewMail read(Message message) throws MessagingException, IOException {
        if (message instanceof IMAPMessage imap) {
            imap.setPeek(true); // seen only once it is stored
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.max(1024, message.getSize()));
        message.writeTo(bytes);
        byte[] raw = bytes.toByteArray();
        Receipt receipt = receipt(message.getReceivedDate(), raw);
        Envelope envelope = Envelope.of(raw);
        Folder folder = message.getFolder();
        UIDFolder uids = folder instanceof UIDFolder u ? u : null;
        return new NewMail(
                raw,
                "imap",
                mailbox,
                uids == null ? null : (Long) uids.getUIDValidity(),
                uids == null ? null : (Long) uids.getUID(message),
                receipt.at(),
                receipt.proof(),
                envelope.from(),
                envelope.subject(),
                envelope.messageId());
    }

    private static Receipt receipt(Date internalDate, byte[] raw) {
        return internalDate == null
                ? Receipts.of(raw, Instant.now())
                : new Receipt(internalDate.toInstant(), ReceiptProof.IMAP);
    }
}
