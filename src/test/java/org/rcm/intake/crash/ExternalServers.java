package org.rcm.intake.crash;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
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
import org.rcm.intake.broker.Queues;
import org.rcm.intake.store.DatabaseSettings;

/** PostgreSQL and an Artemis that outlive the hubs; two hubs share them and one key. */
final class ExternalServers implements Servers {
    private static final String LOGIN = "hub";
    private static final String PASSWORD = "only-for-this-rig";

    private final EmbeddedPostgres postgres;
    private EmbeddedActiveMQ artemis;
    private Path folder;
    private int round;

    ExternalServers() throws Exception {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "100")
                .start();
    }

    @Override
    public int hubs() {
        return 2;
    }

    @Override
    public void fresh(Path roundFolder) throws Exception {
        folder = roundFolder;
        round++;
        run("create database round_" + round);
        if (round > 1) {
            run("drop database if exists round_" + (round - 1) + " with (force)");
        }
        stopArtemis();
        artemis = artemis(folder.resolve("artemis"));
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "intake.database.url",
                database().url(),
                "intake.database.username",
                "postgres",
                "intake.database.password",
                "postgres",
                "intake.broker.url",
                brokerUrl(),
                "intake.broker.username",
                LOGIN,
                "intake.broker.password",
                PASSWORD,
                "intake.key.file",
                folder.resolve("shared.key").toString());
    }

    @Override
    public DatabaseSettings database() {
        return new DatabaseSettings(postgres.getJdbcUrl("postgres", "round_" + round), "postgres", "postgres", 4);
    }

    @Override
    public List<String> requests() throws Exception {
        try (var staff = new ActiveMQConnectionFactory(brokerUrl())) {
            return Queue.browse(staff, LOGIN, PASSWORD);
        }
    }

    private String brokerUrl() {
        int port = artemis.getActiveMQServer()
                .getRemotingService()
                .getAcceptor("tcp")
                .getActualPort();
        return "tcp://127.0.0.1:" + port;
    }

    private void run(String sql) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Queues as the README tells administrators to make them. */
    private static EmbeddedActiveMQ artemis(Path journal) throws Exception {
        SecurityConfiguration users = new SecurityConfiguration();
        users.addUser(LOGIN, PASSWORD);
        users.addRole(LOGIN, "amq");
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration
                .setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setMaxDiskUsage(-1)
                .setJournalDirectory(journal.resolve("journal").toString())
                .setBindingsDirectory(journal.resolve("bindings").toString())
                .setLargeMessagesDirectory(journal.resolve("large").toString())
                .setPagingDirectory(journal.resolve("paging").toString())
                .setSecurityEnabled(true)
                .addAcceptorConfiguration("tcp", "tcp://127.0.0.1:0");
        for (String queue : List.of(Queues.MAILS, Queues.REQUESTS, Queues.RESPONSES)) {
            configuration.addAddressConfiguration(new CoreAddressConfiguration()
                    .setName(queue)
                    .addRoutingType(RoutingType.ANYCAST)
                    .addQueueConfig(
                            QueueConfiguration.of(queue).setAddress(queue).setRoutingType(RoutingType.ANYCAST)));
        }
        configuration.setAddressSettings(
                Map.of("#", new AddressSettings().setRedeliveryDelay(500).setMaxDeliveryAttempts(-1)));
        configuration.setSecurityRoles(Map.of(
                "#",
                Set.of(new Role("amq", true, true, true, true, true, true, true, true, true, true, false, false))));
        EmbeddedActiveMQ server = new EmbeddedActiveMQ();
        server.setConfiguration(configuration);
        server.setSecurityManager(new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users));
        return server.start();
    }

    private void stopArtemis() throws IOException {
        try {
            if (artemis != null) {
                artemis.stop();
            }
        } catch (Exception e) { // Artemis declares no narrower one
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        stopArtemis();
        postgres.close();
    }
}
