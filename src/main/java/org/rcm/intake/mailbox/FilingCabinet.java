package org.rcm.intake.mailbox;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.store.MailboxAccounts;
import org.rcm.intake.store.MailboxAccounts.Folder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves mails into the folders that the settings name. A mail that was moved before a crash is found gone by its UID and
 * struck off: a server moves what is there and does not mind the rest. For one thread.
 */
final class FilingCabinet {
    private static final Logger LOG = LoggerFactory.getLogger(FilingCabinet.class);

    private final Filing filing;
    private final MailboxAccounts accounts;
    private boolean refused;

    FilingCabinet(Filing filing, MailboxAccounts accounts) {
        this.filing = filing;
        this.accounts = accounts;
    }

    /** Mails are stored: those that go by their outcome are noted, before their account moves on; others are moved. */
    void stored(OpenFolder folder, Folder account, List<Long> uids) throws MessagingException {
        if (filing.isByOutcome()) {
            accounts.toFile(account, uids);
        } else if (filing.atOnce().isPresent()) {
            move(folder, uids, filing.atOnce().get());
        }
    }

    /** Moves those that are settled by now. */
    void fileSettled(OpenFolder folder, Folder account) throws MessagingException {
        if (!filing.isByOutcome()) {
            return;
        }
        Map<String, List<Long>> targets = new TreeMap<>();
        List<Long> staying = new ArrayList<>();
        for (Map.Entry<Long, MailState> mail : accounts.settledToFile(account).entrySet()) {
            filing.of(mail.getValue())
                    .map(target -> targets.computeIfAbsent(target, t -> new ArrayList<>()))
                    .orElse(staying)
                    .add(mail.getKey());
        }
        accounts.filed(account, staying);
        for (Map.Entry<String, List<Long>> target : targets.entrySet()) {
            if (move(folder, target.getValue(), target.getKey())) {
                accounts.filed(account, target.getValue());
            }
        }
    }

    /** False if the server refuses; that is told once, and the mails stay. True also if copies are all it lets one make. */
    private boolean move(OpenFolder folder, List<Long> uids, String target) throws MessagingException {
        try {
            folder.ensure(target);
            if (folder.move(uids, target)) {
                refused = false;
            } else {
                tell("the mail server lets mails be copied to {} and not be taken away, they lie in both", target);
            }
            return true;
        } catch (MessagingException e) {
            if (!folder.isRefusal(e, uids)) {
                throw e;
            }
            tell(
                    "the mail server does not let mails be moved to {} (intake.mailbox.move-…to), they stay: {}",
                    target,
                    e.getMessage());
            return false;
        }
    }

    private void tell(String what, Object... about) {
        if (!refused) {
            LOG.warn(what, about);
        }
        refused = true;
    }
}
