package org.rcm.intake.cli.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.rcm.intake.privacy.KeyException;
import org.rcm.intake.settings.Key;
import org.rcm.intake.settings.Settings;
import org.rcm.intake.store.DatabaseException;
import org.rcm.intake.store.DatabaseSettings;
import org.rcm.intake.store.Inspection;
import org.rcm.intake.wiring.KeyOfSettings;

/** What the hub speaks to. */
public final class ConnectionChecks {
    private final Settings settings;
    private final DatabaseSettings database;

    public ConnectionChecks(Settings settings, DatabaseSettings database) {
        this.settings = settings;
        this.database = database;
    }

    /** Computer, database, broker, mailbox, SMTP server and the ways of alerts, in this order: first what lies nearest. */
    public List<Verdict> all() {
        MailServerChecks mailServers = new MailServerChecks(settings);
        ComputerChecks computer = new ComputerChecks(settings);
        List<Verdict> all = new ArrayList<>();
        all.add(computer.data());
        computer.manifests().ifPresent(all::add);
        all.add(computer.passports());
        all.add(computer.management());
        all.add(database());
        all.add(new BrokerCheck(settings).check());
        all.addAll(mailServers.mailboxes());
        all.add(mailServers.smtp());
        all.add(new AlertCheck(settings).check());
        return all;
    }

    /** Looks at the database and its key, and changes nothing. */
    private Verdict database() {
        try {
            String url = Key.DATABASE_URL.shown(database.url());
            return Verdict.ok("database", url + ", " + Inspection.of(database, KeyOfSettings.in(settings)));
        } catch (DatabaseException | KeyException e) { // whose message names setting and remedy
            return new Verdict(
                    Verdict.Outcome.FAILS, "database", e.getMessage().lines().collect(Collectors.joining(" ")));
        } catch (RuntimeException e) {
            String set = settings.find(Key.DATABASE_URL).isPresent() ? "intake.database.*" : "intake.data";
            return Verdict.fails("database", e, "see " + set + " and intake.key.file");
        }
    }
}
