package org.rcm.intake.mailbox;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.component.mail.MailEndpoint;
import org.apache.camel.component.mail.MailUidGenerator;

/**
 * Names a mail by UIDVALIDITY and UID (RFC 3501, 2.3.1.1), never by the sender's Message-ID. The only place where
 * camel-mail asks us before it fetches: the numbers, flags, dates and sizes of a whole batch come in one round trip.
 */
public final class PrefetchingUids implements MailUidGenerator {
    private static final int BATCH = 100;

    private Folder folder;
    private int from;
    private int to;

    @Override
    public synchronized String generateUuid(MailEndpoint endpoint, Message message) {
        try {
            Folder current = message.getFolder();
            int number = message.getMessageNumber();
            if (!(current instanceof UIDFolder uids)) {
                return String.valueOf(number);
            }
            if (current != folder || number < from || number > to) {
                prefetch(current, number);
            }
            return uids.getUIDValidity() + ":" + uids.getUID(message);
        } catch (MessagingException e) {
            throw new RuntimeCamelException("the mail server does not tell the UID of a mail", e);
        }
    }

    private void prefetch(Folder current, int number) throws MessagingException {
        folder = current;
        from = number;
        to = Math.min(number + BATCH - 1, current.getMessageCount());
        FetchProfile profile = new FetchProfile();
        profile.add(FetchProfile.Item.ENVELOPE);
        profile.add(FetchProfile.Item.FLAGS);
        profile.add(FetchProfile.Item.SIZE);
        profile.add(UIDFolder.FetchProfileItem.UID);
        current.fetch(current.getMessages(from, to), profile);
    }
}
