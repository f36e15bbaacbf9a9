package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.MailFixture.aMail;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.State;

/** The signed invitation letter comes back. */
class AcceptanceTest extends OnMemory {
    private static final String ROSA = "IMRF22-0001";

    @BeforeEach
    void rosaIsConfirmed() {
        hub.receive(aMail().about(anApplication().withPassport()));
    }

    @Test
    void theLetterCountsAtItsReceipt() {
        hub.receive(
                aMail().receivedAt("2022-02-20T10:00:00Z").about(anApplication().accepting()));
        assertThat(hub.registration(ROSA).acceptedAt()).isEqualTo(Instant.parse("2022-02-20T10:00:00Z"));
        assertThat(hub.registration(ROSA).findings())
                .extracting(finding -> finding.code())
                .contains(FindingCode.ACCEPTED)
                .doesNotContain(FindingCode.ACCEPTANCE_PENDING);
    }

    @Test
    void aSecondLetterChangesNothing() {
        hub.receive(
                aMail().receivedAt("2022-02-20T10:00:00Z").about(anApplication().accepting()));
        hub.receive(
                aMail().receivedAt("2022-02-21T10:00:00Z").about(anApplication().accepting()));
        assertThat(hub.registration(ROSA).acceptedAt()).isEqualTo(Instant.parse("2022-02-20T10:00:00Z"));
    }

    @Test
    void aLetterWithoutWordsIsOfWhoSentIt() {
        hub.receive(aMail().kind(MailKind.ACCEPTANCE));
        assertThat(hub.registration(ROSA).acceptedAt()).isNotNull();
    }

    @Test
    void aLetterFromAStrangerIsForAPerson() {
        MailDecision decision = hub.receive(
                aMail().from("otro@correo.example").about(anApplication().accepting()));
        assertThat(decision.state()).isEqualTo(MailState.REVIEW);
        assertThat(hub.registration(ROSA).acceptedAt()).isNull();
    }

    @Test
    void aLetterOfSomebodyUnknownIsForAPerson() {
        MailDecision decision = hub.receive(aMail().from("otro@correo.example")
                .about(anApplication().named("Pedro", "Páramo").accepting()));
        assertThat(decision.state()).isEqualTo(MailState.REVIEW);
        assertThat(hub.registrations()).hasSize(1);
    }

    @Test
    void aPassportThatComesWithTheLetterIsAdded() {
        hub.receive(aMail().from("juan.moreno@migracion.example")
                .about(anApplication().named("Juan", "Moreno").withoutPassport()));
        hub.receive(aMail().from("juan.moreno@migracion.example")
                .about(anApplication().named("Juan", "Moreno").withPassport().accepting()));
        assertThat(hub.registration("IMRF22-0002").state()).isEqualTo(State.CONFIRMED);
        assertThat(hub.registration("IMRF22-0002").acceptedAt()).isNotNull();
    }
}
