package org.rcm.intake.mailbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rcm.intake.store.Database;
import org.rcm.intake.store.DatabaseSettings;
import org.rcm.intake.store.MadeDatabase;
import org.rcm.intake.store.MailboxAccounts;
import org.rcm.intake.store.NewMail;

/** A mailbox of a server that answers by a script, from its first mail on: what was taken in of it, and what is owed. */
final class AccountedMailbox implements AutoCloseable {
    private final Database database =
            MadeDatabase.open(new DatabaseSettings("jdbc:h2:mem:" + UUID.randomUUID(), null, null, 4));
    private final MailboxAccounts accounts = new MailboxAccounts(database.dataSource());
    private final List<String> taken = new ArrayList<>();

    /** Looks into it once, and ends the server. */
    void look(ScriptedServer answers) throws Exception {
        try (ScriptedServer server = answers;
                OpenFolder folder = OpenFolder.on(server.inbox())) {
            new MailboxReader("m", Set.of(), accounts, StartingPoint.of("all"), Filing.NONE, Clock.systemUTC())
                    .look(folder, this::take);
        }
    }

    private boolean take(List<NewMail> batch) {
        batch.forEach(mail -> taken.add(mail.subject()));
        return true;
    }

    /** Subjects of what was taken in, in that order. */
    List<String> taken() {
        return taken;
    }

    /** UIDs of what is owed. */
    List<Long> owed() {
        return List.copyOf(accounts.owed(new MailboxAccounts.Folder("m", 7)));
    }

    @Override
    public void close() {
        database.close();
    }
}
