package org.rcm.intake.decision;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.rcm.intake.event.Events;
import org.rcm.intake.event.file.EventFiles;
import org.rcm.intake.event.file.TravelRuleFile;
import org.rcm.intake.fixtures.MailFixture;
import org.rcm.intake.fixtures.StandingClock;
import org.rcm.intake.privacy.Vault;
import org.rcm.intake.registration.Ledger;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.reply.LetterTemplates;
import org.rcm.intake.reply.Replies;
import org.rcm.intake.reply.ReplySettings;
import org.rcm.intake.reply.ReplyTemplates;
import org.rcm.intake.reply.ReplyWriter;
import org.rcm.intake.reply.content.AnswerContent;
import org.rcm.intake.reply.content.ReplyLanguage;
import org.rcm.intake.store.Database;
import org.rcm.intake.store.NewMail;
import org.rcm.intake.store.OutboxKind;
import org.rcm.intake.store.Promise;
import org.rcm.intake.store.SeatUse;
import org.rcm.intake.store.Store;
import org.rcm.intake.store.StoreResult;
import org.rcm.intake.store.StoredMail;
import org.rcm.intake.ticketing.TicketJson;
import org.rcm.intake.ticketing.TicketReceipt;
import org.rcm.intake.ticketing.TicketRequest;
import org.springframework.transaction.support.TransactionTemplate;

/** The Secretariat's hub without its mail server and broker: real database, schema, rules, event files and answers. */
final class Secretariat implements AutoCloseable {
    private static final String ADDRESS = "crmst@iom.int";
    private static final Set<String> OWN = Set.of(ADDRESS);
    private static final Events REAL_EVENTS =
            EventFiles.read(Path.of("config/events"), TravelRuleFile.read(Path.of("config", TravelRuleFile.NAME)));
    // Filling all of them in with samples takes longer than most stories: once is enough.
    private static final ReplyTemplates TEMPLATES = new ReplyTemplates(Path.of("config/replies"), ADDRESS);
    private static final LetterTemplates LETTERS = new LetterTemplates(Path.of("config/letters"), ADDRESS);

    private final StandingClock clock = new StandingClock("2022-02-01T00:00:00Z");
    private final Map<Long, ReadMail> decided = new HashMap<>();
    private final Database database;
    private final TicketJson json = new TicketJson(Path.of("config/schema"));
    private final TransactionTemplate transaction;
    private final Store store;
    private final Vault vault = Vault.inMemory();
    private final Replies replies;
    private Decisions decisions;

    Secretariat(Database database, Events events) {
        this.database = database;
        store = Store.on(database.dataSource(), vault, clock);
        transaction = new TransactionTemplate(database.transactions());
        replies = new Replies(
                new AnswerContent(new ReplyLanguage(Set.of("es", "en"), "en"), clock),
                TEMPLATES,
                LETTERS,
                new ReplyWriter(new ReplySettings(ADDRESS, "Secretaría CRM", "", OWN), clock));
        goOnWith(events);
    }

    /** Works by other event files from now on, as a running hub does when they have changed. */
    void goOnWith(Events events) {
        decisions = new Decisions(store, vault, events, replies, json, clock);
    }

    static Events realEvents() {
        return REAL_EVENTS;
    }

    /** Stores and decides a mail as the routes do. */
    MailDecision receive(MailFixture mail) {
        clock.reach(mail.receipt().at());
        ReadMail read = store(mail);
        MailDecision decision =
                inTransaction(() -> decisions.decideRegistration().decide(read));
        decided.put(read.id(), read);
        for (long due : store.mails().due(clock.instant(), 20)) {
            if (decided.containsKey(due)) {
                inTransaction(() -> decisions.decideRegistration().decide(decided.get(due)));
            }
        }
        return decision;
    }

    /** Stores a mail, to be decided later. */
    ReadMail store(MailFixture mail) {
        StoreResult stored = store.mails()
                .store(new NewMail(
                        mail.messageId().getBytes(StandardCharsets.UTF_8),
                        "test",
                        null,
                        null,
                        null,
                        mail.receipt().at(),
                        mail.receipt().proof(),
                        mail.from(),
                        mail.subject(),
                        mail.messageId()));
        return new ReadMail(stored.id(), mail.mail(), mail.reading());
    }

    /** Hears a message of ticketing staff as the routes do; each call is a message of its own. */
    Optional<TicketReceipt> hear(String text) {
        return hear(new HeardResponse(UUID.randomUUID() + text, text, null));
    }

    Optional<TicketReceipt> hear(HeardResponse heard) {
        return inTransaction(() -> decisions.hearTicketing().hear(heard));
    }

    <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    int passTo(String instant) {
        clock.set(instant);
        return inTransaction(() -> decisions.watchDeadline().sweep(clock.instant()));
    }

    Decisions decisions() {
        return decisions;
    }

    Store records() {
        return store;
    }

    Registration registration(String reference) {
        return store.registrations().byReference(reference).orElseThrow();
    }

    List<Registration> registrations() {
        List<Registration> all = new ArrayList<>();
        store.registrations().forEach(all::add);
        return all;
    }

    StoredMail mail(long id) {
        return store.mails().find(id).orElseThrow();
    }

    /** Ticket messages about a registration, in order. */
    List<TicketRequest> tickets(String reference) {
        return store.outbox().of(reference).stream()
                .filter(promise -> promise.kind() == OutboxKind.TICKET)
                .map(promise -> json.readRequest(new String(promise.payload(), StandardCharsets.UTF_8)))
                .toList();
    }

    /** Those of them after which something else is to be bought than before; others only tell staff to wait, or to wait no longer. */
    List<TicketRequest> orders(String reference) {
        return tickets(reference).stream()
                .filter(message -> message.type() != TicketRequest.Type.AMENDMENT
                        || message.changes().stream()
                                .anyMatch(change -> !change.field().equals("flags")))
                .toList();
    }

    /** Every promised answer, as raw mails. */
    List<Promise> answers() {
        List<Promise> all = new ArrayList<>();
        store.outbox().forEach(OutboxKind.REPLY, all::add);
        return all;
    }

    int used(String delegation, Ledger ledger) {
        return store.seats().used().stream()
                .filter(use -> use.delegation().equals(delegation) && use.ledger() == ledger)
                .mapToInt(SeatUse::used)
                .sum();
    }

    @Override
    public void close() {
        try (Connection last = database.dataSource().getConnection()) {
            if (last.getMetaData().getURL().startsWith("jdbc:h2:mem:")) {
                last.createStatement().execute("set db_close_delay 0"); // else it outlives its last connection
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            database.close();
        }
    }
}
