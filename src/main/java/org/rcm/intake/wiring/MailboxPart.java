package org.rcm.intake.wiring;

import java.time.Clock;
import org.rcm.intake.mailbox.Mailbox;
import org.rcm.intake.mailbox.MailboxComponent;
import org.rcm.intake.mailbox.MailboxServer;
import org.rcm.intake.mailbox.StartingPoint;
import org.rcm.intake.parts.Part;
import org.rcm.intake.settings.Key;
import org.rcm.intake.settings.Settings;
import org.rcm.intake.store.Store;

/** The mailbox that the settings name. */
final class MailboxPart {
    private MailboxPart() {}

    /** What routes call {@code mailbox:}. @param owner which process reads it; @param part told whether the server is there */
    static MailboxComponent component(Settings settings, Store store, String owner, Part part, Clock computer) {
        MailboxServer server = NamedInSettings.mailboxServer(settings).orElseThrow();
        return new MailboxComponent(new Mailbox(
                server,
                server.key(),
                StartingPoint.of(settings.get(Key.MAILBOX_SINCE)),
                settings.find(Key.MAILBOX_MOVE_TO).orElse(null),
                settings.duration(Key.MAILBOX_POLL),
                store.mailboxes(),
                store.leases(),
                owner,
                store.meta(),
                part,
                computer));
    }
}
