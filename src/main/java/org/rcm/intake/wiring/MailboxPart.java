package org.rcm.intake.wiring;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rcm.intake.mailbox.Mailbox;
import org.rcm.intake.mailbox.MailboxComponent;
import org.rcm.intake.mailbox.MailboxServer;
import org.rcm.intake.mailbox.StartingPoint;
import org.rcm.intake.parts.Part;
import org.rcm.intake.settings.Key;
import org.rcm.intake.settings.Settings;
import org.rcm.intake.store.Meta;
import org.rcm.intake.store.Store;

/** The mailboxes that the settings name. */
final class MailboxPart {
    private MailboxPart() {}

    /** What routes call {@code mailbox:}. @param owner which process reads; @param servers told whether each is there */
    static MailboxComponent component(Settings settings, Store store, String owner, Servers servers, Clock computer) {
        List<Mailbox> all = new ArrayList<>();
        var places = NamedInSettings.mailboxServers(settings);
        Set<String> keys = places.values().stream().map(MailboxServer::key).collect(Collectors.toSet());
        settings.mailboxes().forEach((name, own) -> {
            String part = Servers.mailbox(name);
            all.add(mailbox(own, places.get(part), keys, servers.mailboxes().get(part), store, owner, computer));
        });
        if (!all.isEmpty()) {
            readSinceTheBackup(all, store);
        }
        return new MailboxComponent(all);
    }

    /** The hub that was lost may have read mailboxes that its backup knows nothing of: what it marked seen is read again. */
    private static void readSinceTheBackup(List<Mailbox> all, Store store) {
        store.meta().get(Meta.RESTORED_AS_OF).map(Instant::parse).ifPresent(at -> {
            all.forEach(mailbox -> mailbox.accounts().readElsewhere(mailbox.key(), at));
            store.meta().remove(Meta.RESTORED_AS_OF);
        });
    }

    private static Mailbox mailbox(
            Settings own,
            MailboxServer server,
            Set<String> keys,
            Part part,
            Store store,
            String owner,
            Clock computer) {
        Set<String> others = new HashSet<>(keys);
        others.remove(server.key());
        return new Mailbox(
                server,
                server.key(),
                others,
                StartingPoint.of(own.get(Key.MAILBOX_SINCE)),
                NamedInSettings.filingOf(own),
                own.duration(Key.MAILBOX_POLL),
                store.mailboxes(),
                store.leases(),
                owner,
                store.meta(),
                part,
                computer);
    }
}
