package org.rcm.intake.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.fixtures.Await;
import org.rcm.intake.fixtures.HubUnderTest;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.ReceiptProof;
import org.rcm.intake.settings.Key;
import org.rcm.intake.store.NewMail;

/** PostgreSQL and an Artemis of one's own are used by configuration alone. */
class ExternalServersTest {
    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;
    private static EmbeddedActiveMQ artemis;
    private static RunningHub hub;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.start();
        artemis = artemis();
        hub = HubUnderTest.in(folder.resolve("data"))
                .with(Key.DATABASE_URL, postgres.getJdbcUrl("postgres", "postgres"))
                .with(Key.DATABASE_USERNAME, "postgres")
                .with(Key.DATABASE_PASSWORD, "postgres")
                .with(Key.BROKER_URL, "tcp://127.0.0.1:" + port())
                .with(Key.BROKER_USERNAME, "hub")
                .with(Key.BROKER_PASSWORD, "only-for-this-test")
                .with(Key.CLOCK, "mail")
                .ingest();
    }

    @AfterAll
    static void stop() throws Exception {
        hub.close();
        artemis.stop();
        postgres.close();
    }

    @Test
    void a_mail_is_decided_over_the_external_broker_and_kept_in_postgresql() throws Exception {
        try (ProducerTemplate producer = hub.producer()) {
            producer.sendBody("direct:receive-mail", question());
        }
        Await.until(() -> hub.beans().store().mails().counts(), c -> c.get(MailState.REVIEW) == 1);
        assertThat(hub.beans().store().mails().inState(MailState.REVIEW)).hasSize(1);
    }

    @Test
    void no_broker_of_our_own_is_started() {
        assertThat(hub.beans().broker()).isNull();
    }

    private static NewMail question() {
        byte[] raw =
                "From: Ana <ana@x.example>\nTo: CRMST@iom.int\nSubject: Pregunta\n\n¿A qué hora empieza el taller?\n"
                        .getBytes(StandardCharsets.UTF_8);
        Instant received = Instant.parse("2022-02-10T12:00:00Z");
        return new NewMail(
                raw, "a.eml", null, null, null, received, ReceiptProof.RECEIVED_HEADER, "ana", "Pregunta", null);
    }

    /** A broker as it comes out of the box, with one user. */
    private static EmbeddedActiveMQ artemis() throws Exception {
        SecurityConfiguration users = new SecurityConfiguration();
        users.addUser("hub", "only-for-this-test");
        users.addRole("hub", "amq");
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration
                .setPersistenceEnabled(false)
                .setSecurityEnabled(true)
                .addAcceptorConfiguration("tcp", "tcp://127.0.0.1:0");
        var all = java.util.Set.of(new org.apache.activemq.artemis.core.security.Role(
                "amq", true, true, true, true, true, true, true, true, true, true, false, false));
        configuration.setSecurityRoles(java.util.Map.of("#", all));
        EmbeddedActiveMQ server = new EmbeddedActiveMQ();
        server.setConfiguration(configuration);
        server.setSecurityManager(new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users));
        return server.start();
    }

    private static int port() {
        return artemis.getActiveMQServer()
                .getRemotingService()
                .getAcceptor("tcp")
                .getActualPort();
    }
}
