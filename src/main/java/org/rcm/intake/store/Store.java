package org.rcm.intake.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import javax.sql.DataSource;
import org.rcm.intake.privacy.KeyException;
import org.rcm.intake.privacy.KeySource;
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
        TicketResponses ticketResponses,
        TicketCases ticketCases,
        MailboxAccounts mailboxes,
        Leases leases,
        PlannedNotices notices,
        WaitingMails waiting,
        Overview overview,
        Erasure erasure,
        Reconciliation reconciliation,
        FilesInForce filesInForce) {
    /** Something sealed that every database has, so that a wrong key is noticed at start and not at the first mail. */
    static final String KEY_CHECK = "key-check";

    /** @param clock when audited things happen */
    public static Store on(DataSource database, Vault vault, Clock clock) {
        Mails mails = new Mails(database, vault);
        Registrations registrations = new Registrations(database, vault);
        Seats seats = new Seats(database);
        Outbox outbox = new Outbox(database, vault);
        Meta meta = new Meta(database);
        TicketCases ticketCases = new TicketCases(database, vault);
        return new Store(
                mails,
                registrations,
                seats,
                outbox,
                new Audit(database, vault, clock),
                meta,
                new TicketResponses(database, vault),
                ticketCases,
                new MailboxAccounts(database),
                new Leases(database),
                new PlannedNotices(database),
                new WaitingMails(database, vault),
                new Overview(mails, registrations, seats, outbox, meta, ticketCases),
                new Erasure(database, vault),
                new Reconciliation(database),
                new FilesInForce(database));
    }

    /** The same with the keys in a file, see {@link #vault(DataSource, KeySource)}. */
    public static Vault vault(DataSource database, Path keyFile) {
        return vault(database, KeySource.file(keyFile));
    }

    /**
     * Opens the key that this database's data is sealed with, or makes one for a database that has none yet.
     *
     * @throws KeyException if the key is lost, damaged or another database's
     */
    public static Vault vault(DataSource database, KeySource keys) {
        Meta meta = new Meta(database);
        Vault vault = Vault.open(keys, () -> meta.get(KEY_CHECK).isPresent());
        byte[] sealed = vault.seal(KEY_CHECK.getBytes(StandardCharsets.UTF_8), KEY_CHECK);
        if (!meta.putIfAbsent(KEY_CHECK, Base64.getEncoder().encodeToString(sealed))) {
            check(vault, keys, meta);
        }
        return vault;
    }

    /**
     * Looks whether the keys are those that a database is sealed with, and makes none.
     *
     * @throws KeyException if the key is lost, damaged or another database's
     */
    public static void checkKey(DataSource database, KeySource keys) {
        Meta meta = new Meta(database);
        if (meta.get(KEY_CHECK).isPresent()) {
            check(Vault.open(keys, () -> true), keys, meta);
        }
    }

    /**
     * Looks whether the keys are those that a backup is sealed with.
     *
     * @param keyCheck what the backup says of its key; null if nothing in it is sealed
     * @throws KeyException if the key is missing, damaged or another one
     */
    public static void checkKey(String keyCheck, KeySource keys) {
        if (keyCheck == null) {
            return;
        }
        if (!keys.exists()) {
            throw new KeyException("The key is missing: put the copy that belongs to the backup where " + keys.name()
                    + " is expected, and call this again.");
        }
        check(Vault.open(keys, () -> true), keys, keyCheck, "the backup");
    }

    private static void check(Vault vault, KeySource keys, Meta meta) {
        check(vault, keys, meta.get(KEY_CHECK).orElseThrow(), "the data in intake.database.url");
    }

    private static void check(Vault vault, KeySource keys, String keyCheck, String what) {
        try {
            vault.open(Base64.getDecoder().decode(keyCheck), KEY_CHECK);
        } catch (KeyException e) {
            throw new KeyException(
                    "Wrong key: " + keys.name() + " is not the one that " + what + " is sealed"
                            + " with. Put the right one back from your backup.",
                    e);
        }
    }

    static byte[] keyCheck(Work work) {
        return Base64.getDecoder()
                .decode(work.sql("select content from meta where name = :name")
                        .param("name", KEY_CHECK)
                        .query(String.class)
                        .single());
    }
}
