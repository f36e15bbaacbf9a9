package org.rcm.intake.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.rcm.intake.fixtures.FreePort;
import org.rcm.intake.store.DatabaseSettings;

/** H2 and Artemis inside the hub's own process: they are killed with it. */
final class EmbeddedServers implements Servers {
    private Path data;
    private int port;

    @Override
    public int hubs() {
        return 1;
    }

    @Override
    public void fresh(Path folder) throws IOException {
        data = folder.resolve("hub0");
        port = FreePort.any();
    }

    /** The place of old rows is used again after a second, as otherwise in the second minute of a database's life. */
    @Override
    public Map<String, String> settings() {
        return Map.of(
                "intake.broker.listen",
                "127.0.0.1:" + port,
                "intake.database.url",
                database().url() + ";RETENTION_TIME=1000");
    }

    @Override
    public DatabaseSettings database() {
        return DatabaseSettings.embedded(data);
    }

    @Override
    public List<String> requests() throws Exception {
        String password = Files.readString(data.resolve("ticketing.password")).strip();
        try (var staff = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port)) {
            return Queue.browse(staff, "ticketing", password);
        }
    }

    @Override
    public void close() {
        // They end with the hub.
    }
}
