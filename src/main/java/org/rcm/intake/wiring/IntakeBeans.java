package org.rcm.intake.wiring;

import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.camel.spring.spi.SpringTransactionPolicy;
import org.rcm.intake.broker.BrokerException;
import org.rcm.intake.broker.BrokerTrouble;
import org.rcm.intake.broker.EmbeddedBroker;
import org.rcm.intake.clock.HubClock;
import org.rcm.intake.clock.LaterOf;
import org.rcm.intake.clock.SharedClock;
import org.rcm.intake.decision.Decisions;
import org.rcm.intake.export.Manifests;
import org.rcm.intake.privacy.KeySource;
import org.rcm.intake.privacy.NativeAesGcm;
import org.rcm.intake.privacy.Vault;
import org.rcm.intake.settings.Key;
import org.rcm.intake.settings.Settings;
import org.rcm.intake.settings.SettingsException;
import org.rcm.intake.steps.Appointments;
import org.rcm.intake.steps.Attempts;
import org.rcm.intake.steps.Claims;
import org.rcm.intake.steps.DatabaseGate;
import org.rcm.intake.steps.DecideMail;
import org.rcm.intake.steps.FailedAttempt;
import org.rcm.intake.steps.HeardMessage;
import org.rcm.intake.steps.ReceiptOrder;
import org.rcm.intake.steps.SentPromise;
import org.rcm.intake.steps.Stop;
import org.rcm.intake.steps.Trouble;
import org.rcm.intake.steps.UnfinishedMails;
import org.rcm.intake.steps.WriteManifest;
import org.rcm.intake.store.Database;
import org.rcm.intake.store.DatabaseSettings;
import org.rcm.intake.store.Store;
import org.rcm.intake.ticketing.TicketJson;
import org.rcm.intake.trace.Traces;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds every part from the settings, each from those that it needs, and names those that routes call. Closing undoes it
 * in the opposite order.
 */
public final class IntakeBeans implements AutoCloseable {
    private static final Duration LONGEST_WAIT_FOR_TURN = Duration.ofSeconds(30);

    private final Opened opened;
    private final Settings settings;
    private final Clock computer = Clock.systemUTC();
    private final Meters meters;
    private final Stop stop = new Stop();
    private final HubClock clock;
    private final Servers servers;
    private final LoadingPassportReader passports;
    private final BrokerPart broker;
    private final Database database;
    private final Configuration configuration;
    private final Vault vault;
    private final Store store;
    private final Rulebook rules;
    private final Appointments appointments;
    private final ConnectionFactory connections;
    private final Map<String, Object> named = new TreeMap<>();

    /** In an order in which what takes long and needs nothing else starts first. */
    private IntakeBeans(PendingConfiguration pending, Purpose purpose, Opened opened)
            throws SettingsException, StartException, IOException, BrokerException {
        this.opened = opened;
        settings = pending.settings();
        makeFolder(settings.data());
        broker = opened.add(new BrokerPart(settings));
        servers = Servers.watchedBy(computer, settings.mailboxes().keySet());
        database = opened.add(database(settings, servers, purpose));
        Meanwhile<Boolean> ciphers = Meanwhile.make("ciphers", NativeAesGcm::install);
        clock = HubClock.of(settings.get(Key.CLOCK));
        meters = new Meters(computer);
        passports = opened.add(new LoadingPassportReader(meters));
        configuration = pending.whole();
        ciphers.get();
        vault = Store.vault(database.dataSource(), KeyOfSettings.in(settings));
        store = Store.on(database.dataSource(), vault, clock);
        Traces traces = opened.add(Tracing.of(settings, store.meta(), computer));
        TicketJson tickets = new TicketJson(settings.config().resolve("schema"));
        rules = new Rulebook(
                new Ground(settings, store, vault, tickets, passports, traces, clock, computer, stop)::inForce,
                configuration);
        rememberClock();
        appointments = appointments(database, clock, rules);
        connections = broker.open();
        Trouble trouble = new Trouble(
                Map.of(servers.database(), Database::isAway, servers.broker(), BrokerTrouble::isIn), computer);
        opened.add(new Watchman(servers, store.meta(), connections));
        Attempts attempts = new Attempts(settings.number(Key.RETRY_ATTEMPTS), settings.duration(Key.RETRY_PAUSE));
        String owner = owner(settings);
        nameServers(trouble);
        nameMailbox(owner);
        nameReading(new FailedAttempt(store.mails(), attempts, trouble, meters, computer), traces);
        nameDeciding(new DecideMail(meters, traces), new HeardMessage(tickets, attempts));
        nameSending(owner, tickets, attempts, traces);
    }

    /**
     * Opens what the settings name while the rest of the configuration is being read.
     *
     * @throws SettingsException if that rest has mistakes
     * @throws StartException naming the part that cannot be opened; what was opened before is closed again
     */
    static IntakeBeans open(PendingConfiguration pending, Purpose purpose) throws SettingsException, StartException {
        Opened opened = new Opened();
        try {
            return new IntakeBeans(pending, purpose, opened);
        } catch (SettingsException | StartException e) {
            opened.close();
            throw e;
        } catch (IOException | BrokerException | RuntimeException e) {
            opened.close();
            throw new StartException("cannot start", e);
        }
    }

    private static void makeFolder(Path data) throws StartException {
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new StartException(
                    "the folder " + data
                            + " cannot be made: let its parent belong to the user that runs the hub,"
                            + " or set intake.data",
                    e);
        }
    }

    /** A hub that serves waits for a database that is away; everything else is told of it. */
    private static Database database(Settings settings, Servers servers, Purpose purpose) {
        DatabaseSettings where = NamedInSettings.database(settings);
        boolean waits = purpose == Purpose.RUN && where.isServer();
        return waits
                ? WaitingRoom.until(settings, servers.database(), () -> Database.open(where))
                : Database.open(where);
    }

    private void rememberClock() {
        if (clock.followsMails()) {
            opened.add(() -> StoredClock.remember(clock, store.meta()));
        } else {
            StoredClock.remember(clock, store.meta());
        }
    }

    private static Appointments appointments(Database database, HubClock clock, Rulebook rules) {
        TransactionTemplate transaction = new TransactionTemplate(database.transactions());
        return new Appointments(
                clock,
                () -> rules.decisions().watchDeadline(),
                work -> transaction.executeWithoutResult(status -> work.run()));
    }

    /** Which process does something; on a data folder of its own a hub that was killed is the same one again. */
    private static String owner(Settings settings) {
        return NamedInSettings.database(settings).isServer()
                ? ProcessHandle.current().pid() + "@" + UUID.randomUUID()
                : "hub on " + settings.data().toAbsolutePath().normalize();
    }

    private void nameServers(Trouble trouble) {
        SpringTransactionPolicy required = new SpringTransactionPolicy(database.transactions());
        required.setPropagationBehaviorName("PROPAGATION_REQUIRED");
        named.put("required", required);
        named.put("dataSource", new TransactionAwareDataSourceProxy(database.dataSource()));
        named.put("databaseGate", new DatabaseGate(servers.database(), stop));
        named.put("trouble", trouble);
        named.put("jms", broker.component(trouble));
    }

    /** Only where there is one: an ingest has none. */
    private void nameMailbox(String owner) {
        if (!settings.mailboxes().isEmpty()) {
            named.put("mailbox", MailboxPart.component(settings, store, owner, servers, computer));
        }
    }

    private void nameReading(FailedAttempt failedAttempt, Traces traces) {
        named.put("unfinishedMails", new UnfinishedMails(store.mails(), traces, computer));
        named.put("readStoredMail", rules.reading());
        named.put(
                "receiptOrder",
                new ReceiptOrder(store.mails(), appointments, settings.workers(), LONGEST_WAIT_FOR_TURN, stop));
        named.put("failedAttempt", failedAttempt);
    }

    private void nameDeciding(DecideMail decideMail, HeardMessage heardMessage) {
        named.put("decideRegistration", rules.deciding(decideMail));
        named.put("hearTicketing", rules.hearing());
        named.put("heardMessage", heardMessage);
        named.put("watchDeadline", rules.watching());
        named.put("hubClock", clock);
        settings.find(Key.MANIFEST_FOLDER)
                .ifPresent(folder -> named.put(
                        "writeManifest",
                        new WriteManifest(
                                new Manifests(store, Path.of(folder)),
                                () -> rules.configuration().events(),
                                LocalTime.parse(settings.get(Key.MANIFEST_AT)),
                                clock)));
    }

    private void nameSending(String owner, TicketJson tickets, Attempts attempts, Traces traces) {
        Clock shared = NamedInSettings.database(settings).isServer()
                ? new SharedClock(store.meta()::databaseTime, computer)
                : computer;
        Clock here = new LaterOf(computer, clock); // a rehearsal may be ahead of the computer
        Claims claims = opened.add(new Claims(store.outbox(), owner, stop, shared, here));
        SentPromise sent = new SentPromise(store.mails(), traces, meters);
        named.putAll(SendingPart.of(settings, store.outbox(), claims, attempts, servers, tickets, sent, shared, here));
    }

    /** What is in force of the configuration, and can be replaced. */
    Rulebook rules() {
        return rules;
    }

    /** To be told first when the hub is to stop. */
    Stop stop() {
        return stop;
    }

    Vault vault() {
        return vault;
    }

    /** The reader of pictures. */
    LoadingPassportReader passports() {
        return passports;
    }

    /** What routes call, by the names they use. */
    public Map<String, Object> named() {
        return Map.copyOf(named);
    }

    /** What is counted while it happens. */
    Meters meters() {
        return meters;
    }

    Servers servers() {
        return servers;
    }

    public Configuration configuration() {
        return configuration;
    }

    public Store store() {
        return store;
    }

    /** Looks whether keys are those of the database. @throws org.rcm.intake.privacy.KeyException if they are not */
    void checkKey(KeySource keys) {
        Store.checkKey(database.dataSource(), keys);
    }

    /** Connections to the broker, shared with the routes. */
    public ConnectionFactory connections() {
        return connections;
    }

    public Decisions decisions() {
        return rules.decisions();
    }

    /** What moves a clock that follows the mails. */
    public Appointments appointments() {
        return appointments;
    }

    public HubClock clock() {
        return clock;
    }

    /** The embedded broker, or null where an external one is used. */
    public EmbeddedBroker broker() {
        return broker.embedded();
    }

    /** Closes a part with the others, before them. */
    <T extends AutoCloseable> T closing(T part) {
        return opened.add(part);
    }

    @Override
    public void close() {
        opened.close();
    }
}
