package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.MailFixture.aMail;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rcm.intake.fixtures.ApplicationFixture;
import org.rcm.intake.store.StoredResponse;

/** Messages of ticketing staff that no person's erasure reaches go when their events are past retention. */
class ErasedResponsesTest extends OnMemory {
    private static final String ROSA = "IMRF22-0001";
    private static final String NAMELESS = "Rosa Elena: which window?";
    private static final LocalDate LONG_AFTER = LocalDate.parse("2030-01-01");
    private static final LocalDate LAST_DAY = LocalDate.parse("2023-03-31");

    private final ApplicationFixture rosa = anApplication();

    @BeforeEach
    void rosaIsConfirmedWithATicket() {
        hub.receive(aMail().from(rosa.email()).about(rosa.withPassport()));
    }

    @Test
    void oneThatNamesNobodyGoes() {
        hub.hear(NAMELESS);
        assertThat(purge(LONG_AFTER).what().responses()).isEqualTo(1);
    }

    @Test
    void nothingOfItIsLeft() {
        hub.hear(NAMELESS);
        purge(LONG_AFTER);
        assertThat(first().text()).isEqualTo("{}");
    }

    @Test
    void itGoesOnce() {
        hub.hear(NAMELESS);
        purge(LONG_AFTER);
        assertThat(purge(LONG_AFTER).what().responses()).isZero();
    }

    @Test
    void itStaysUntilTheRetentionIsOver() {
        hub.hear(NAMELESS);
        assertThat(purge(LAST_DAY).what().responses()).isZero();
    }

    @Test
    void oneThatNamesAPersonGoesWithThePersonOnly() {
        hub.hear(question());
        assertThat(purge(LONG_AFTER).what().responses()).isZero();
    }

    @Test
    void oneThatComesAfterThePersonWasErasedGoes() {
        hub.inTransaction(() -> hub.decisions().erasing().person(ROSA, "Ana Solís", "asked for"));
        hub.hear(question());
        assertThat(purge(LONG_AFTER).what().responses()).isEqualTo(1);
    }

    private static String question() {
        return "{\"reference\":\"IMRF22-0001\",\"version\":1,\"status\":\"QUESTION\",\"note\":\"Window or aisle?\"}";
    }

    private Certificate purge(LocalDate day) {
        Erasing erasing = hub.decisions().erasing();
        return hub.inTransaction(
                () -> erasing.responses(erasing.responsesPastRetention(day), "cron", "past retention"));
    }

    private StoredResponse first() {
        return hub.records().ticketResponses().find(1).orElseThrow();
    }
}
