package org.rcm.intake.cli.ingest;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rcm.intake.privacy.Vault;
import org.rcm.intake.registration.ReceiptProof;
import org.rcm.intake.store.Database;
import org.rcm.intake.store.DatabaseSettings;
import org.rcm.intake.store.MadeDatabase;
import org.rcm.intake.store.NewMail;
import org.rcm.intake.store.Store;

/** How an ingest waits. */
class SettlingTest {
    @Test
    void whereNothingMovesTheWaitEndsAndSaysWhatIsLeft() {
        try (Database database =
                MadeDatabase.open(new DatabaseSettings("jdbc:h2:mem:" + UUID.randomUUID(), null, null, 4))) {
            Store store = Store.on(database.dataSource(), Vault.inMemory(), Clock.systemUTC());
            store.mails()
                    .store(new NewMail(
                            "Subject: x\n\nx".getBytes(StandardCharsets.UTF_8),
                            "x.eml",
                            null,
                            null,
                            null,
                            Instant.parse("2022-02-10T12:00:00Z"),
                            ReceiptProof.RECEIVED_HEADER,
                            null,
                            "x",
                            null));
            Settling settling = new Settling(store, new PrintWriter(Writer.nullWriter()), Duration.ofMillis(100));
            assertThatThrownBy(() -> settling.await(1))
                    .isInstanceOf(StalledException.class)
                    .hasMessageContaining("1 mails are not decided");
        }
    }
}
