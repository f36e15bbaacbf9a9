package org.rcm.intake.mailbox;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.rcm.intake.store.Difference;
import org.rcm.intake.store.MailboxAccounts;
import org.rcm.intake.store.MailboxAccounts.Folder;

/** Compares what lies in a mailbox with the mails that are stored of it. Changes neither. Thread-safe. */
public final class MailboxReckoning {
    /** The name of its check. */
    public static final String CHECK = "mailbox";

    /** What has only just arrived is on its way. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(10);

    private final MailboxServer server;
    private final MailboxAccounts accounts;

    public MailboxReckoning(MailboxServer server, MailboxAccounts accounts) {
        this.server = server;
        this.accounts = accounts;
    }

    /**
     * Mails that lie there and are not accounted for; those that the account owes are told by another check.
     *
     * @param now of the computer
     * @throws MessagingException if the server is away
     */
    public List<Difference> differences(Instant now) throws MessagingException {
        if (accounts.firstOpened(server.key()).isEmpty()) {
            return List.of(); // no hub has looked into it yet
        }
        try (OpenFolder folder = OpenFolder.on(server)) {
            folder.refresh();
            Folder account = new Folder(server.key(), folder.uidValidity());
            long from = accounts.accountedFrom(account);
            Set<Long> there =
                    new TreeSet<>(folder.search("UID " + (from + 1) + ":*").tailSet(from, false));
            there.removeAll(accounts.stored(account, from));
            there.removeAll(accounts.owed(account));
            List<String> ids = lying(folder, there, now.minus(ON_ITS_WAY));
            return ids.isEmpty()
                    ? List.of()
                    : List.of(
                            new Difference(
                                    CHECK,
                                    ids,
                                    "a mail lies in the mailbox and is not taken in; is a hub with receive-mail running? see its"
                                            + " log; if it stays, move the mail to another folder and back: it is a new one then"));
        }
    }

    private static List<String> lying(OpenFolder folder, Set<Long> uids, Instant before) throws MessagingException {
        List<String> ids = new ArrayList<>();
        if (uids.isEmpty()) {
            return ids;
        }
        for (FetchResponse response : folder.fetch(uids, "INTERNALDATE")) {
            UID uid = response.getItem(UID.class);
            INTERNALDATE arrived = response.getItem(INTERNALDATE.class);
            boolean lies = arrived == null
                    || arrived.getDate() == null
                    || arrived.getDate().toInstant().isBefore(before);
            if (uid != null && lies) {
                ids.add("UID " + uid.uid);
            }
        }
        return ids;
    }
}
