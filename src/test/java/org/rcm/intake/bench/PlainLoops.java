package org.rcm.intake.bench;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;

/** What the hub is compared with: loops over Jakarta Mail that only read a mailbox, and do nothing with it. */
final class PlainLoops {
    private static final int BATCH = 100;

    private final int port;
    private final String user;
    private final String password;

    PlainLoops(int port, String user, String password) {
        this.port = port;
        this.user = user;
        this.password = password;
    }

    /** Mail after mail, with the library's defaults. @return mails a second */
    double naive() throws MessagingException, IOException {
        return read((folder, messages) -> {});
    }

    /** Whole batches at once. @return mails a second */
    double bulk() throws MessagingException, IOException {
        FetchProfile whole = new FetchProfile();
        whole.add(IMAPFolder.FetchProfileItem.MESSAGE);
        return read((folder, messages) -> folder.fetch(messages, whole));
    }

    private interface Prefetch {
        void of(Folder folder, Message[] messages) throws MessagingException;
    }

    private double read(Prefetch prefetch) throws MessagingException, IOException {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", port, user, password);
            try (Folder folder = store.getFolder("INBOX")) {
                folder.open(Folder.READ_ONLY);
                int all = folder.getMessageCount();
                long begun = System.nanoTime();
                for (int from = 1; from <= all; from += BATCH) {
                    Message[] batch = folder.getMessages(from, Math.min(all, from + BATCH - 1));
                    prefetch.of(folder, batch);
                    for (Message message : batch) {
                        ((IMAPMessage) message).setPeek(true);
                        message.writeTo(OutputStream.nullOutputStream());
                        ((IMAPMessage) message).invalidateHeaders();
                    }
                }
                return all / ((System.nanoTime() - begun) / 1e9);
            }
        }
    }
}
