package org.rcm.intake.cli.review;

import java.util.List;
import java.util.function.Supplier;
import org.rcm.intake.clock.HubClock;
import org.rcm.intake.decision.Desk;
import org.rcm.intake.decision.Erasing;
import org.rcm.intake.decision.ReadMail;
import org.rcm.intake.extraction.MailReader;
import org.rcm.intake.mail.Receipt;
import org.rcm.intake.passport.MrzPassportReader;
import org.rcm.intake.passport.PassportCrop;
import org.rcm.intake.privacy.Vault;
import org.rcm.intake.registration.ReceiptProof;
import org.rcm.intake.settings.Key;
import org.rcm.intake.settings.Settings;
import org.rcm.intake.store.Database;
import org.rcm.intake.store.Meta;
import org.rcm.intake.store.Store;
import org.rcm.intake.store.StoredMail;
import org.rcm.intake.wiring.Configuration;
import org.rcm.intake.wiring.Deciding;
import org.rcm.intake.wiring.KeyOfSettings;
import org.rcm.intake.wiring.NamedInSettings;
import org.rcm.intake.wiring.StoredClock;
import org.springframework.transaction.support.TransactionTemplate;

/** A desk over the database, beside a running hub or without one: what it promises is sent by the hub. */
public final class OpenDesk implements AutoCloseable {
    private final Configuration configuration;
    private final Database database;
    private final Store store;
    private final HubClock clock;
    private final Deciding deciding;
    private MrzPassportReader passports;

    public OpenDesk(Configuration configuration) {
        this.configuration = configuration;
        Settings settings = configuration.settings();
        database = Database.openMade(NamedInSettings.database(settings));
        try {
            clock = StoredClock.of(settings, new Meta(database.dataSource()));
            Vault vault = Store.vault(database.dataSource(), KeyOfSettings.in(settings));
            store = Store.on(database.dataSource(), vault, clock);
            if (settings.get(Key.CLOCK).equals("mail")) {
                followMails();
            }
            deciding = Deciding.of(configuration, store, vault, clock);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** A clock that follows the mails stands at the last that was received. */
    private void followMails() {
        store.mails().forEach(mail -> {
            if (mail.receiptProof() != ReceiptProof.SENDER) {
                clock.follow(mail.receivedAt());
            }
        });
    }

    public Store store() {
        return store;
    }

    /** Erases persons. */
    public Erasing erasing() {
        return deciding.decisions().erasing();
    }

    Desk desk() {
        return deciding.decisions().desk();
    }

    /** Does something in one transaction. */
    public <T> T inTransaction(Supplier<T> deed) {
        return new TransactionTemplate(database.transactions()).execute(status -> deed.get());
    }

    /** What a deed would come to: it is done through the same rules, looked at, and undone. */
    <T> T trying(Supplier<T> deed) {
        return new TransactionTemplate(database.transactions()).execute(status -> {
            status.setRollbackOnly();
            return deed.get();
        });
    }

    /** Reads a stored mail anew, as the hub did. */
    ReadMail read(StoredMail mail) {
        MailReader reader = new MailReader(configuration.catalogue(), passports(), clock);
        var incoming = deciding.parser()
                .parse(store.mails().raw(mail.id()), new Receipt(mail.receivedAt(), mail.receiptProof()));
        return new ReadMail(mail.id(), incoming, reader.read(incoming));
    }

    /** Passports' data pages in a document, cut out. */
    List<PassportCrop> crops(byte[] document) {
        return passports().crops(document);
    }

    /** Loaded once, and only where something is to be read. */
    private MrzPassportReader passports() {
        if (passports == null) {
            passports = MrzPassportReader.open();
        }
        return passports;
    }

    @Override
    public void close() {
        if (passports != null) {
            passports.close();
        }
        database.close();
    }
}
