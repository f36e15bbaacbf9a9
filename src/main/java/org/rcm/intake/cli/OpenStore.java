package org.rcm.intake.cli;

import java.time.Clock;
import org.rcm.intake.privacy.Vault;
import org.rcm.intake.settings.Settings;
import org.rcm.intake.store.Database;
import org.rcm.intake.store.Store;
import org.rcm.intake.wiring.KeyOfSettings;
import org.rcm.intake.wiring.NamedInSettings;

/**
 * Database and store alone, for the commands that neither read mails nor send anything: they work beside a running hub
 * and while mail server and broker are down.
 */
public final class OpenStore implements AutoCloseable {
    /** A command asks for one thing after the other. */
    static final int CONNECTIONS = 4;

    private final Database database;
    private final Vault vault;
    private final Store store;

    private OpenStore(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
        store = Store.on(database.dataSource(), vault, Clock.systemUTC());
    }

    /**
     * @throws org.rcm.intake.store.DatabaseException if the database cannot be used
     * @throws org.rcm.intake.privacy.KeyException if its key is lost
     */
    public static OpenStore of(Settings settings) {
        Database database = Database.openMade(NamedInSettings.database(settings, CONNECTIONS));
        try {
            return new OpenStore(database, Store.vault(database.dataSource(), KeyOfSettings.in(settings)));
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    public Store store() {
        return store;
    }

    /** What stored personal data is sealed with. */
    public Vault vault() {
        return vault;
    }

    public Database database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
    }
}
