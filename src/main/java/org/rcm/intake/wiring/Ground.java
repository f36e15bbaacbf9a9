package org.rcm.intake.wiring;

import java.time.Clock;
import org.rcm.intake.clock.HubClock;
import org.rcm.intake.extraction.MailReader;
import org.rcm.intake.passport.PassportReader;
import org.rcm.intake.privacy.Vault;
import org.rcm.intake.settings.Key;
import org.rcm.intake.settings.Settings;
import org.rcm.intake.steps.ReadStoredMail;
import org.rcm.intake.steps.Stop;
import org.rcm.intake.store.Store;
import org.rcm.intake.ticketing.TicketJson;
import org.rcm.intake.trace.Traces;

/** What reading and deciding stand on: the parts that no changed file of the configuration replaces. */
record Ground(
        Settings settings,
        Store store,
        Vault vault,
        TicketJson tickets,
        PassportReader passports,
        Traces traces,
        HubClock clock,
        Clock computer,
        Stop stop) {

    /** Everything that depends on the files of the configuration. */
    InForce inForce(Configuration read) {
        Deciding deciding = Deciding.of(read, store, vault, tickets, clock);
        MailReader reader = new MailReader(read.catalogue(), passports, computer);
        long largest = settings.number(Key.MAIL_MAX_SIZE) * 1024L * 1024L;
        return new InForce(
                read, deciding, new ReadStoredMail(store.mails(), deciding.parser(), reader, traces, largest, stop));
    }
}
