package org.rcm.intake.mailbox;

import org.rcm.intake.access.MailAccess;

/**
 * Where the mailbox is.
 *
 * @param access how one gets in; its patience is also how long one waits for news at a time
 * @param folder that mails arrive in
 */
public record MailboxServer(MailAccess access, String folder) {

    /** Login, server and folder: with UIDVALIDITY and UID the key of a mail. */
    public String key() {
        return MailboxKey.of(access.username(), access.url(), folder);
    }
}
