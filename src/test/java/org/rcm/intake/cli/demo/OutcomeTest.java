package org.rcm.intake.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.event.Events;
import org.rcm.intake.store.Database;
import org.rcm.intake.store.DatabaseSettings;
import org.rcm.intake.store.MadeDatabase;
import org.rcm.intake.store.OutboxKind;
import org.rcm.intake.store.Store;

class OutcomeTest {
    @Test
    void anAnswerThatWasGivenUpIsAFailure(@TempDir Path folder) {
        try (Database database = MadeDatabase.open(DatabaseSettings.embedded(folder))) {
            var vault = Store.vault(database.dataSource(), folder.resolve("intake.key"));
            Store store = Store.on(database.dataSource(), vault, Clock.systemUTC());
            byte[] answer = "Subject: Re\r\n\r\n".getBytes(StandardCharsets.UTF_8);
            long promised = store.outbox()
                    .add(OutboxKind.REPLY, "reply:1", "IMRF22-0001", null, answer, Instant.EPOCH)
                    .orElseThrow();
            store.outbox().fail(promised, "SMTPSendFailedException: 550");
            assertThat(Outcome.of(store, new Events(List.of()), List.of(), List.of())
                            .failures())
                    .isEqualTo(1);
        }
    }
}
