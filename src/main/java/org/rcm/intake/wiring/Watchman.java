package org.rcm.intake.wiring;

import jakarta.jms.ConnectionFactory;
import java.time.Duration;
import java.time.Instant;
import org.rcm.intake.broker.BrokerTrouble;
import org.rcm.intake.clock.Beat;
import org.rcm.intake.parts.Part;
import org.rcm.intake.parts.Reason;
import org.rcm.intake.store.Database;
import org.rcm.intake.store.Meta;

/** Asks database and broker every second whether they are there, so that an outage has one beginning and one end. */
final class Watchman implements AutoCloseable {
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final int PARTS = 2;

    private final Beat beat = Beat.of("watchman", PARTS);

    Watchman(Servers servers, Meta meta, ConnectionFactory connections) {
        beat.every(ROUND, () -> database(servers.database(), meta));
        beat.every(ROUND, () -> broker(servers.broker(), connections));
    }

    private static void database(Part part, Meta meta) {
        try {
            if (!part.isThere()) {
                meta.put("watchman", Instant.now().toString()); // one that can only be read is not back yet
            }
            meta.get("watchman");
            part.there();
        } catch (RuntimeException e) {
            if (Database.isAway(e)) {
                part.gone(Reason.of(e));
            }
        }
    }

    private static void broker(Part part, ConnectionFactory connections) {
        try (var connection = connections.createConnection();
                var session = connection.createSession()) {
            session.getTransacted();
            part.there();
        } catch (Exception e) { // jakarta.jms declares checked ones, Artemis throws others
            if (BrokerTrouble.isIn(e)) {
                part.gone(Reason.of(e));
            }
        }
    }

    @Override
    public void close() {
        beat.close();
    }
}
