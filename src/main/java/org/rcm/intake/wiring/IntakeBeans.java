package org.rcm.intake.wiring;

import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.camel.spring.spi.SpringTransactionPolicy;
import org.rcm.intake.broker.BrokerException;
import org.rcm.intake.broker.BrokerTrouble;
import org.rcm.intake.broker.EmbeddedBroker;
import org.rcm.intake.clock.HubClock;
import org.rcm.intake.decision.Decisions;
import org.rcm.intake.export.Manifests;
import org.rcm.intake.extraction.MailReader;
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
import org.rcm.intake.steps.ReadStoredMail;
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
 * Builds every part from the settings, in the order in which they need each other, and names those that routes call.
 * Closing undoes it in the opposite order.
 */
public final class IntakeBeans implements AutoCloseable {
    private static final Duration LONGEST_WAIT_FOR_TURN = Duration.ofSeconds(30);

    private final Settings settings;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final Clock computer = Clock.systemUTC();
    private final HubClock clock;
    private final Meters meters = new Meters(computer);
    private final Servers servers;
    private final String owner;
    private final Map<String, Object> named = new TreeMap<>();
    private final Stop stop = new Stop();
    private Configuration configuration;
    private Database database;
    private Vault vault;
    private Store store;
    private Traces traces = Traces.NONE;
    private Rulebook rules;
    private TicketJson tickets;
    private Appointments appointments;
    private BrokerPart broker;
    private ConnectionFactory connections;
    private FailedAttempt failedAttempt;
    private Meanwhile<Boolean> ciphers;
    private LoadingPassportReader passports;

    private IntakeBeans(PendingConfiguration pending) {
        this.settings = pending.settings();
        this.servers = Servers.watchedBy(computer, settings.mailboxes().keySet());
        this.clock = HubClock.of(settings.get(Key.CLOCK));
        this.owner = owner(settings);
    }

    /**
     * Opens what the settings name while the rest of the configuration is being read.
     *
     * @throws SettingsException if that rest has mistakes
     * @throws StartException naming the part that cannot be opened; what was opened before is closed again
     */
    static IntakeBeans open(PendingConfiguration pending, Purpose purpose) throws SettingsException, StartException {
        IntakeBeans beans = new IntakeBeans(pending);
        try {
            beans.makeFolder();
            beans.begin();
            beans.openDatabase(purpose);
            beans.configuration = pending.whole();
            beans.openStore();
            beans.openBroker();
            beans.nameMailbox();
            beans.nameReading();
            beans.nameDeciding();
            beans.nameSending();
            return beans;
        } catch (SettingsException e) {
            beans.close();
            throw e;
        } catch (IOException | BrokerException | RuntimeException e) {
            beans.close();
            throw new StartException("cannot start", e);
        }
    }

    private void makeFolder() throws StartException {
        try {
            Files.createDirectories(settings.data());
        } catch (IOException e) {
            throw new StartException(
                    "the folder " + settings.data()
                            + " cannot be made: let its parent belong to the user that runs the hub,"
                            + " or set intake.data",
                    e);
        }
    }

    /** What takes long and needs nothing else starts first. */
    private void begin() throws IOException {
        ciphers = Meanwhile.make("ciphers", NativeAesGcm::install);
        passports = new LoadingPassportReader(meters);
        opened.push(passports);
        broker = new BrokerPart(settings);
        opened.push(broker);
    }

    private void openBroker() throws BrokerException {
        connections = broker.open();
        Trouble trouble = new Trouble(
                Map.of(servers.database(), Database::isAway, servers.broker(), BrokerTrouble::isIn), computer);
        named.put("trouble", trouble);
        named.put("jms", broker.component(trouble));
        named.put("databaseGate", new DatabaseGate(servers.database()));
        failedAttempt = new FailedAttempt(store.mails(), attempts(), trouble, meters, computer);
        opened.push(new Watchman(servers, store.meta(), connections));
    }

    /** A hub that serves waits for a database that is away; everything else is told of it. */
    private void openDatabase(Purpose purpose) {
        DatabaseSettings where = NamedInSettings.database(settings);
        boolean waits = purpose == Purpose.RUN && where.isServer();
        database = waits
                ? WaitingRoom.until(settings, servers.database(), () -> Database.open(where))
                : Database.open(where);
        opened.push(database);
    }

    private void openStore() {
        ciphers.get();
        vault = Store.vault(database.dataSource(), KeyOfSettings.in(settings));
        store = Store.on(database.dataSource(), vault, clock);
        traces = closing(Tracing.of(settings, store.meta(), computer));
        tickets = new TicketJson(settings.config().resolve("schema"));
        rules = new Rulebook(this::inForce, configuration); // asks for all of the above
        if (clock.followsMails()) {
            opened.push(() -> StoredClock.remember(clock, store.meta()));
        } else {
            StoredClock.remember(clock, store.meta());
        }
        TransactionTemplate transaction = new TransactionTemplate(database.transactions());
        appointments = new Appointments(
                clock,
                () -> rules.decisions().watchDeadline(),
                work -> transaction.executeWithoutResult(status -> work.run()));
        SpringTransactionPolicy required = new SpringTransactionPolicy(database.transactions());
        required.setPropagationBehaviorName("PROPAGATION_REQUIRED");
        named.put("required", required);
        named.put("dataSource", new TransactionAwareDataSourceProxy(database.dataSource()));
    }

    /** Which process does something; on a data folder of its own a hub that was killed is the same one again. */
    private static String owner(Settings settings) {
        return NamedInSettings.database(settings).isServer()
                ? ProcessHandle.current().pid() + "@" + UUID.randomUUID()
                : "hub on " + settings.data().toAbsolutePath().normalize();
    }

    /** Only where there is one: an ingest has none. */
    private void nameMailbox() {
        if (!settings.mailboxes().isEmpty()) {
            named.put("mailbox", MailboxPart.component(settings, store, owner, servers, computer));
        }
    }

    private void nameReading() {
        named.put("unfinishedMails", new UnfinishedMails(store.mails(), traces, computer));
        named.put("readStoredMail", rules.reading());
        named.put(
                "receiptOrder",
                new ReceiptOrder(store.mails(), appointments, settings.workers(), LONGEST_WAIT_FOR_TURN, stop));
        named.put("failedAttempt", failedAttempt);
    }

    /** Everything that depends on the files of the configuration. */
    private InForce inForce(Configuration read) {
        Deciding deciding = Deciding.of(read, store, vault, tickets, clock);
        MailReader reader = new MailReader(read.catalogue(), passports, computer);
        long largest = settings.number(Key.MAIL_MAX_SIZE) * 1024L * 1024L;
        return new InForce(
                read, deciding, new ReadStoredMail(store.mails(), deciding.parser(), reader, traces, largest, stop));
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

    private Attempts attempts() {
        return new Attempts(settings.number(Key.RETRY_ATTEMPTS), settings.duration(Key.RETRY_PAUSE));
    }

    private void nameDeciding() {
        named.put("decideRegistration", rules.deciding(new DecideMail(meters, traces)));
        named.put("hearTicketing", rules.hearing());
        named.put("heardMessage", new HeardMessage(tickets, attempts()));
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

    private void nameSending() {
        Claims claims = new Claims(store.outbox(), owner, stop, computer);
        opened.push(claims);
        named.putAll(SendingPart.of(
                settings,
                store.outbox(),
                claims,
                attempts(),
                servers,
                tickets,
                new SentPromise(store.mails(), traces, meters),
                computer));
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
        opened.push(part);
        return part;
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) { // the next part must be closed all the same
                org.slf4j.LoggerFactory.getLogger(IntakeBeans.class).warn("a part does not close", e);
            }
        }
    }
}
