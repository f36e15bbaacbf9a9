package org.rcm.intake.cli.replay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.rcm.intake.clock.HubClock;
import org.rcm.intake.decision.ReadMail;
import org.rcm.intake.extraction.MailReading;
import org.rcm.intake.mail.IncomingMail;
import org.rcm.intake.privacy.Vault;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.steps.Appointments;
import org.rcm.intake.store.Database;
import org.rcm.intake.store.DatabaseSettings;
import org.rcm.intake.store.NewMail;
import org.rcm.intake.store.OutboxKind;
import org.rcm.intake.store.Store;
import org.rcm.intake.store.StoreResult;
import org.rcm.intake.store.StoredMail;
import org.rcm.intake.wiring.Configuration;
import org.rcm.intake.wiring.Deciding;
import org.springframework.transaction.support.TransactionTemplate;

/** A hub of its own in memory: it decides by the clock of the mails, and what it promises goes nowhere. Not thread-safe. */
final class Scratch implements AutoCloseable {
    private final Database database;
    private final Store store;
    private final Deciding deciding;
    private final Appointments appointments;
    private final TransactionTemplate transaction;
    private final Map<Long, Long> originals = new LinkedHashMap<>();

    /** @param configuration whose events are the rules */
    Scratch(Configuration configuration) {
        HubClock clock = HubClock.of("mail");
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        database = Database.open(new DatabaseSettings(url, "sa", "", 4));
        Vault vault = Vault.inMemory();
        store = Store.on(database.dataSource(), vault, clock);
        transaction = new TransactionTemplate(database.transactions());
        deciding = Deciding.of(configuration, store, vault, clock);
        appointments = new Appointments(
                clock,
                deciding.decisions()::watchDeadline,
                work -> transaction.executeWithoutResult(status -> work.run()));
    }

    /** Decides a mail, in the order of its receipt; a second copy is none. */
    void receive(StoredMail mail, IncomingMail incoming, MailReading reading) {
        appointments.keepUntil(mail.receivedAt());
        StoreResult stored = store.mails().store(without(mail));
        if (stored instanceof StoreResult.Stored fresh) {
            originals.put(fresh.id(), mail.id());
            ReadMail read = new ReadMail(fresh.id(), incoming, reading);
            transaction.execute(
                    status -> deciding.decisions().decideRegistration().decide(read));
        }
    }

    /** The row without its bytes: what is read is at hand, and the hash stands for the content. */
    private static NewMail without(StoredMail mail) {
        return new NewMail(
                mail.sha256().getBytes(StandardCharsets.US_ASCII),
                mail.source(),
                null,
                null,
                null,
                mail.receivedAt(),
                mail.receiptProof(),
                mail.from(),
                mail.subject(),
                mail.messageId());
    }

    void passTo(Instant asOf) {
        appointments.keepUntil(asOf);
    }

    /** By the mail that opened each and the place in it: references may be counted otherwise under other rules. */
    Map<String, Registration> registrations() {
        Map<String, Registration> all = new LinkedHashMap<>();
        store.registrations().forEach(registration -> {
            String opener =
                    registration.mails().isEmpty() ? "" : registration.mails().get(0);
            int place = 1;
            while (all.containsKey(opener + "#" + place)) {
                place++;
            }
            all.put(opener + "#" + place, registration);
        });
        return all;
    }

    /** Every answer by what it answers: the stored mail's id, or the kind of notice and the registration. */
    Map<String, AnswerText> answers() {
        Map<String, AnswerText> all = new LinkedHashMap<>();
        store.outbox().forEach(OutboxKind.REPLY, promise -> {
            String to = promise.mailId() == null ? null : "m" + originals.get(promise.mailId());
            String kind = promise.key().split(":")[1];
            boolean own = promise.key().startsWith("reply:own:");
            String what = to == null ? kind + " " + promise.reference() : own ? to + " " + promise.reference() : to;
            all.put(what, AnswerText.of(promise.payload()));
        });
        return all;
    }

    @Override
    public void close() {
        database.close();
    }
}
