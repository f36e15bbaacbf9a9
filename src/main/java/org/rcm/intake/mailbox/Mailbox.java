package org.rcm.intake.mailbox;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import org.rcm.intake.parts.Part;
import org.rcm.intake.store.Leases;
import org.rcm.intake.store.MailboxAccounts;
import org.rcm.intake.store.Meta;

/**
 * Everything that reading one mailbox needs.
 *
 * @param key login, server and folder: with UIDVALIDITY and UID the key of a mail
 * @param others keys of the mailboxes that are read besides
 * @param start which mails that lie there already are taken in
 * @param filing into which folders mails are moved
 * @param poll pause between two looks where the server does not tell what arrives
 * @param owner which process reads, for the lease
 * @param part what is told of the server being away
 */
public record Mailbox(
        MailboxServer server,
        String key,
        Set<String> others,
        StartingPoint start,
        Filing filing,
        Duration poll,
        MailboxAccounts accounts,
        Leases leases,
        String owner,
        Meta meta,
        Part part,
        Clock clock) {

    MailboxReader reader() {
        return new MailboxReader(key, others, accounts, start, filing, clock);
    }

    Leadership leadership(Consumer<RuntimeException> trouble) {
        return new Leadership(leases, key, owner, trouble);
    }
}
