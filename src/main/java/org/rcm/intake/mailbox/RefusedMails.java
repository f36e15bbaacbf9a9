package org.rcm.intake.mailbox;

import jakarta.mail.MessagingException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.angus.mail.iap.BadCommandException;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;

/**
 * Tells a refusal of some mails from an outage. NO is a refusal (RFC 3501, 7.1.2). BAD is said of a mail that breaks the
 * server, and to every command while the server throttles or has lost its store: which it is, another mail tells.
 */
final class RefusedMails {
    private static final int MOST_WITNESSES = 4;

    private final OpenFolder folder;
    private final Set<Long> suspects = new HashSet<>();
    private Long witness;

    RefusedMails(OpenFolder folder) {
        this.folder = folder;
    }

    /**
     * True if the server refuses this of these mails and is sound otherwise.
     *
     * @throws MessagingException if the server answers nothing else either
     */
    boolean isRefusal(MessagingException failure, Collection<Long> uids) throws MessagingException {
        if (failure.getCause() instanceof CommandFailedException) {
            return true;
        }
        return failure.getCause() instanceof BadCommandException && isSoundBut(uids);
    }

    private boolean isSoundBut(Collection<Long> uids) throws MessagingException {
        folder.noop();
        if (uids.size() == 1) {
            suspects.addAll(uids);
        }
        if (witness != null && !uids.contains(witness) && handsOver(witness)) {
            return true;
        }
        Set<Long> witnesses = witnesses(uids);
        for (long uid : witnesses) {
            if (handsOver(uid)) {
                witness = uid;
                return true;
            }
        }
        return witnesses.isEmpty(); // nothing waits behind them: what is owed is asked for again
    }

    /** The newest of the others, and the oldest: what was taken in before is likely to be sound. */
    private Set<Long> witnesses(Collection<Long> uids) throws MessagingException {
        TreeSet<Long> others = folder.search("ALL");
        others.removeAll(uids);
        others.removeAll(suspects);
        Set<Long> witnesses = new HashSet<>();
        while (witnesses.size() < MOST_WITNESSES && !others.isEmpty()) {
            witnesses.add(witnesses.isEmpty() ? others.pollFirst() : others.pollLast());
        }
        return witnesses;
    }

    private boolean handsOver(long uid) throws MessagingException {
        try {
            for (FetchResponse response : folder.fetch(Set.of(uid), "BODY.PEEK[]<0.1>")) {
                if (response.getItem(BODY.class) != null) {
                    return true;
                }
            }
        } catch (MessagingException e) {
            if (!(e.getCause() instanceof CommandFailedException) && !(e.getCause() instanceof BadCommandException)) {
                throw e;
            }
        }
        return false;
    }
}
