package org.rcm.intake.cli.demo;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** What people do with a mail server: put mails into a mailbox, read what has arrived in one. */
final class Mailboxes {
    private static final String INBOX = "INBOX";

    private final int imapPort;

    Mailboxes(int imapPort) {
        this.imapPort = imapPort;
    }

    /** IMAP APPEND (RFC 3501, 6.3.11) with the receipt date of each message, which SMTP could not choose. */
    void append(String login, String password, List<? extends Message> messages) throws MessagingException {
        try (Store store = open(login, password);
                Folder inbox = store.getFolder(INBOX)) {
            inbox.open(Folder.READ_WRITE);
            inbox.appendMessages(messages.toArray(Message[]::new));
        }
    }

    /** Every mail in somebody's mailbox, raw, in order of arrival. */
    List<byte[]> read(String login, String password) throws MessagingException, IOException {
        try (Store store = open(login, password);
                Folder inbox = store.getFolder(INBOX)) {
            inbox.open(Folder.READ_ONLY);
            List<byte[]> raw = new ArrayList<>();
            for (Message message : inbox.getMessages()) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                message.writeTo(bytes);
                raw.add(bytes.toByteArray());
            }
            return raw;
        }
    }

    private Store open(String login, String password) throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.imap.partialfetch", "false");
        Store store = Session.getInstance(properties).getStore("imap");
        store.connect("127.0.0.1", imapPort, login, password);
        return store;
    }
}
