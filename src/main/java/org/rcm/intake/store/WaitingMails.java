package org.rcm.intake.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.rcm.intake.privacy.Vault;

/**
 * Mails that speak of somebody who is not on record yet, by what they will be found by: an address, a name. Only keyed
 * fingerprints are kept. Thread-safe.
 */
public final class WaitingMails {
    private static final String PURPOSE = "waiting";

    /** One after the other: for "in" H2 uses an index by its first column only. */
    private static final String OF_ONE = "select mail_id from waiting_mail where event = ? and fingerprint = ?";

    private final Work work;
    private final Vault vault;

    public WaitingMails(DataSource database, Vault vault) {
        work = new Work(database);
        this.vault = vault;
    }

    /** Lets a mail wait for whoever is known by one of these. */
    public void keep(long mailId, String event, Collection<String> marks) {
        for (String mark : marks) {
            work.sql("insert into waiting_mail (mail_id, event, fingerprint) values (:mail, :event, :fingerprint)"
                            + " on conflict do nothing")
                    .param("mail", mailId)
                    .param("event", event)
                    .param("fingerprint", vault.fingerprint(PURPOSE, mark))
                    .update();
        }
    }

    /** Ids of mails of an event that wait for one of these, in order. */
    public List<Long> of(String event, Collection<String> marks) {
        if (marks.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>();
        marks.forEach(mark -> values.addAll(List.of(event, vault.fingerprint(PURPOSE, mark))));
        return work
                .sql(String.join(" union all ", Collections.nCopies(marks.size(), OF_ONE)))
                .params(values)
                .query(Long.class)
                .list()
                .stream()
                .distinct()
                .sorted()
                .toList();
    }

    /** A mail waits no longer. */
    public void forget(long mailId) {
        work.sql("delete from waiting_mail where mail_id = :mail")
                .param("mail", mailId)
                .update();
    }
}
