package org.rcm.intake.bench;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
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

/**
 * What the hub is compared with: loops over Jakarta Mail with its default properties that read a mailbox, mark what they
 * have read, and do nothing else with it.
 */
final class PlainLoops {
    private static final int BATCH = 100;
    private static final Flags SEEN = new Flags(Flags.Flag.SEEN);

    private final int port;
    private final String user;
    private final String password;

    PlainLoops(int port, String user, String password) {
        this.port = port;
        this.user = user;
        this.password = password;
    }

    /** Mail after mail, each marked when it is read. @return mails a second */
    double naive() throws MessagingException, IOException {
        return timed((folder, batch) -> {
            for (Message message : batch) {
                read(message);
                message.setFlag(Flags.Flag.SEEN, true);
            }
        });
    }

    /** Mail after mail, none marked: the least that a loop can do. @return mails a second */
    double peeking() throws MessagingException, IOException {
        return timed((folder, batch) -> {
            for (Message message : batch) {
                ((IMAPMessage) message).setPeek(true);
                read(message);
            }
        });
    }

    /** Whole batches at once, marked together. @return mails a second */
    double bulk() throws MessagingException, IOException {
        FetchProfile whole = new FetchProfile();
        whole.add(IMAPFolder.FetchProfileItem.MESSAGE);
        return timed((folder, batch) -> {
            folder.fetch(batch, whole);
            for (Message message : batch) {
                read(message);
            }
            folder.setFlags(batch, SEEN, true);
        });
    }

    private interface Loop {
        void over(Folder folder, Message[] batch) throws MessagingException, IOException;
    }

    private static void read(Message message) throws MessagingException, IOException {
        message.writeTo(OutputStream.nullOutputStream());
        ((IMAPMessage) message).invalidateHeaders(); // lets the memory go
    }

    /** Runs a loop over a mailbox that nobody has read, and leaves it like that. */
    private double timed(Loop loop) throws MessagingException, IOException {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", port, user, password);
            try (Folder folder = store.getFolder("INBOX")) {
                folder.open(Folder.READ_WRITE);
                int all = folder.getMessageCount();
                folder.setFlags(1, all, SEEN, false);
                long begun = System.nanoTime();
                for (int from = 1; from <= all; from += BATCH) {
                    loop.over(folder, folder.getMessages(from, Math.min(all, from + BATCH - 1)));
                }
                double speed = all / ((System.nanoTime() - begun) / 1e9);
                folder.setFlags(1, all, SEEN, false);
                return speed;
            }
        }
    }
}
