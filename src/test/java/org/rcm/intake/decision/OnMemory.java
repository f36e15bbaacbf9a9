package org.rcm.intake.decision;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.rcm.intake.store.DatabaseSettings;
import org.rcm.intake.store.MadeDatabase;

/** Gives each test a Secretariat of its own, on the embedded database. */
abstract class OnMemory {
    Secretariat hub;

    @BeforeEach
    void open() {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        hub = new Secretariat(MadeDatabase.open(new DatabaseSettings(url, "sa", "", 20)), Secretariat.realEvents());
    }

    @AfterEach
    void close() {
        hub.close();
    }
}
