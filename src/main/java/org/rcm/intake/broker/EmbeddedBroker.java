package org.rcm.intake.broker;

import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/**
 * A persistent Artemis inside the hub's own process. The hub speaks to it in memory; ticketing staff over one port
 * that takes CORE/JMS, AMQP 1.0 and STOMP. Duplicate ids survive a restart, so a request sent again is dropped.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String HUB = "hub";
    private static final int REMEMBERED_IDS = 20_000;

    private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();
    private final int number = NEXT.getAndIncrement();
    private final String hubPassword = UUID.randomUUID().toString();

    private EmbeddedBroker() {}

    /**
     * @param folder of the journal
     * @param listen {@code host:port} for ticketing staff, or {@code off}
     * @param login of ticketing staff
     * @throws BrokerException if it cannot start, for instance because the port is taken
     */
    public static EmbeddedBroker start(Path folder, String listen, Login login) throws BrokerException {
        if (!"off".equals(listen)) {
            requireFree(listen);
        }
        EmbeddedBroker broker = new EmbeddedBroker();
        try {
            if (isInUse(folder)) { // Artemis would wait for it for ever
                throw new BrokerException(
                        "another hub is running on " + folder.getParent() + ": stop it, or set intake.data", null);
            }
            broker.server.setConfiguration(broker.configuration(folder, listen));
            broker.server.setSecurityManager(broker.security(login));
            broker.server.start();
            if (!broker.server.getActiveMQServer().waitForActivation(20, java.util.concurrent.TimeUnit.SECONDS)) {
                throw new BrokerException("it is not active after 20 s; see " + folder, null);
            }
            return broker;
        } catch (BrokerException e) {
            broker.close();
            throw e;
        } catch (Exception e) { // Artemis declares no narrower one
            broker.close();
            throw new BrokerException(e.getMessage(), e);
        }
    }

    /**
     * True if another process has the journal: a hub is running on this data folder.
     *
     * @param folder as in {@link #start}
     * @throws IOException if the lock cannot be looked at
     */
    public static boolean isInUse(Path folder) throws IOException {
        Path lock = folder.resolve("journal").resolve("serverlock.1");
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock mine = channel.tryLock()) {
            return mine == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    /** Artemis would start without its acceptor and say so in the log only. */
    private static void requireFree(String listen) throws BrokerException {
        int colon = listen.lastIndexOf(':');
        String host = listen.substring(0, colon).replaceAll("[\\[\\]]", "");
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(host, Integer.parseInt(listen.substring(colon + 1))));
        } catch (IOException | IllegalArgumentException e) {
            throw new BrokerException(
                    "cannot listen on " + listen + " (" + e.getMessage() + "): set intake.broker.listen", e);
        }
    }

    /** Connections of the hub itself, in memory. */
    public ConnectionFactory connections() {
        return new ActiveMQConnectionFactory("vm://" + number + "?consumerWindowSize=0", HUB, hubPassword);
    }

    /** Messages that wait on a queue, those being delivered included. */
    public long waiting(String queue) {
        var found = server.getActiveMQServer().locateQueue(queue);
        return found == null ? 0 : found.getMessageCount();
    }

    private Configuration configuration(Path folder, String listen) throws Exception {
        Configuration c = new ConfigurationImpl()
                .setName("intake-hub")
                .setPersistenceEnabled(true)
                .setSecurityEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalFileSize(2 * 1024 * 1024)
                .setPersistIDCache(true)
                .setIDCacheSize(REMEMBERED_IDS)
                .setMaxDiskUsage(-1) // a full disk is told by health, never by producers that hang
                .setMessageCounterEnabled(false)
                .setJMXManagementEnabled(false)
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setLargeMessagesDirectory(folder.resolve("large").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .addAcceptorConfiguration("hub", "vm://" + number);
        if (!"off".equals(listen)) {
            c.addAcceptorConfiguration("staff", "tcp://" + listen + "?protocols=CORE,AMQP,STOMP");
        }
        for (String queue : Queues.ALL) {
            c.addAddressConfiguration(new CoreAddressConfiguration()
                    .setName(queue)
                    .addRoutingType(RoutingType.ANYCAST)
                    .addQueueConfig(
                            QueueConfiguration.of(queue).setAddress(queue).setRoutingType(RoutingType.ANYCAST)));
        }
        c.setAddressSettings(Map.of("#", redelivery()));
        c.setSecurityRoles(Map.of(
                "#",
                Set.of(hubRole()),
                Queues.REQUESTS,
                Set.of(hubRole(), staffRole(false)),
                Queues.RESPONSES,
                Set.of(hubRole(), staffRole(true)),
                Queues.REPLIES,
                Set.of(hubRole(), staffRole(false))));
        return c;
    }

    /** A message is delivered again for ever, with growing pauses: giving up is the database's business. */
    private static AddressSettings redelivery() {
        return new AddressSettings()
                .setRedeliveryDelay(500)
                .setRedeliveryMultiplier(2)
                .setMaxRedeliveryDelay(10_000)
                .setMaxDeliveryAttempts(-1)
                .setAutoCreateQueues(false)
                .setAutoCreateAddresses(false)
                .setDefaultAddressRoutingType(RoutingType.ANYCAST) // STOMP clients seldom say which
                .setDefaultQueueRoutingType(RoutingType.ANYCAST);
    }

    private static Role hubRole() {
        return new Role(HUB, true, true, true, true, true, true, true, true, true, true, false, false);
    }

    private static Role staffRole(boolean send) {
        return new Role("staff", send, !send, false, false, false, false, false, !send, false, false, false, false);
    }

    private ActiveMQJAASSecurityManager security(Login staff) {
        SecurityConfiguration users = new SecurityConfiguration();
        users.addUser(HUB, hubPassword);
        users.addRole(HUB, HUB);
        users.addUser(staff.username(), staff.password());
        users.addRole(staff.username(), "staff");
        return new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users);
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) { // Artemis declares no narrower one
            throw new IllegalStateException("the embedded broker does not stop", e);
        }
    }
}
