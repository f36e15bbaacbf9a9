package org.rcm.intake.store;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.rcm.intake.privacy.Vault;

/**
 * All of the store on one database. Every method of its members opens a transaction of its own, or joins the one its
 * caller has open on the same {@link DataSource}. All thread-safe.
 */
public record Store(
        Mails mails,
        Registrations registrations,
        Seats seats,
        Outbox outbox,
        Audit audit,
        Meta meta,
        Overview overview) {

    /** @param clock when audited things happen */
    public static Store on(DataSource database, Vault vault, Clock clock) {
        throw new UnsupportedOperationException();
    }

    /**
     * Opens the key that this database's data is sealed with, or makes one for a database that has none yet.
     *
     * @throws org.rcm.intake.privacy.KeyException if the key is lost, damaged or another database's
     */
    public static Vault vault(DataSource database, Path keyFile) {
        throw new UnsupportedOperationException();
    }
}
