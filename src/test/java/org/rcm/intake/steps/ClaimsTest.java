package org.rcm.intake.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.privacy.Vault;
import org.rcm.intake.store.Database;
import org.rcm.intake.store.DatabaseSettings;
import org.rcm.intake.store.MadeDatabase;
import org.rcm.intake.store.Outbox;
import org.rcm.intake.store.OutboxKind;
import org.rcm.intake.store.OutboxState;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Who sends what, when processes die and databases go away. */
class ClaimsTest {
    private static final Instant NOW = Instant.parse("2022-02-15T16:00:00Z");

    @TempDir
    Path data;

    private Database database;
    private Outbox outbox;
    private long promise;
    private final Stop stop = new Stop();
    private volatile boolean away;

    @BeforeEach
    void promise() {
        database = MadeDatabase.open(DatabaseSettings.embedded(data));
        outbox = new Outbox(withOutages(), Vault.inMemory());
        promise = outbox.add(OutboxKind.REPLY, "reply:1", null, null, new byte[1], NOW)
                .orElseThrow();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatADeadProcessHeldIsAnothersWithinSeconds() {
        try (Claims dead = claims("a", NOW)) {
            dead.take(promise);
        }
        try (Claims other = claims("b", NOW.plus(Claims.LASTS))) {
            assertThat(other.take(promise)).isTrue();
        }
    }

    @Test
    void whatIsStillBeingSentIsRenewed() {
        try (Claims slow = claims("a", NOW);
                Claims other = claims("b", NOW.plus(Claims.LASTS).minusSeconds(1))) {
            slow.take(promise);
            slow.renew();
            assertThat(other.take(promise)).isFalse();
        }
    }

    @Test
    void whatWasSentWhileTheDatabaseWasAwayIsNotedAndNotSentAgain() {
        try (Claims claims = claims("a", NOW)) {
            claims.take(promise);
            away = true;
            claims.sent(promise);
            away = false;
            claims.renew();
            assertThat(outbox.find(promise).orElseThrow().state()).isEqualTo(OutboxState.SENT);
        }
    }

    @Test
    void whoIsToldToStopClaimsNothingMore() {
        try (Claims claims = claims("a", NOW)) {
            stop.tell();
            assertThat(claims.take(promise)).isFalse();
        }
    }

    @Test
    void whoseComputersClockIsAheadDoesNotSendWhatAnotherIsSending() {
        try (Claims slow = claims("a", NOW);
                Claims ahead = claims("b", NOW, NOW.plusSeconds(60))) {
            slow.take(promise);
            assertThat(ahead.take(promise)).isFalse();
        }
    }

    @Test
    void whatWasPromisedByAComputerWhoseClockIsAheadIsSentAtOnce() {
        try (Claims claims = claims("a", NOW.minusSeconds(60), NOW)) {
            assertThat(claims.take(promise)).isTrue();
        }
    }

    private Claims claims(String owner, Instant now) {
        return claims(owner, now, now);
    }

    private Claims claims(String owner, Instant shared, Instant computer) {
        return new Claims(
                outbox, owner, stop, Clock.fixed(shared, ZoneOffset.UTC), Clock.fixed(computer, ZoneOffset.UTC));
    }

    private DataSource withOutages() {
        return new DelegatingDataSource(database.dataSource()) {
            @Override
            public Connection getConnection() throws SQLException {
                if (away) {
                    throw new SQLException("planted by the test", "08006");
                }
                return super.getConnection();
            }
        };
    }
}
