package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.MailFixture.aMail;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcm.intake.fixtures.ApplicationFixture;
import org.rcm.intake.fixtures.MailFixture;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.State;

/** "La licenciada Quiel deja el cargo; en su lugar …": who leaves is told by surnames alone. */
class ReplacedBySurnameTest extends OnMemory {
    private static final String ROSA = "IMRF22-0001";
    private static final String FOCAL_POINT = "enlace@migracion.example";

    private final ApplicationFixture marta = anApplication().named("Marta", "Herrera");
    private MailFixture first;

    @BeforeEach
    void register() {
        first = aMail().from(FOCAL_POINT).about(anApplication().withPassport());
        hub.receive(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Quiel", "Quiel Batista"})
    void the_only_one_whom_the_sender_has_registered_with_these_surnames_leaves(String surnames) {
        hub.receive(aMail().from(FOCAL_POINT).about(marta.withPassport().insteadOf(null, surnames)));
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.REPLACED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Batista", "Quiel Mora", "Herrera"})
    void nobody_with_other_surnames_leaves(String surnames) {
        MailDecision decision =
                hub.receive(aMail().from(FOCAL_POINT).about(marta.withPassport().insteadOf(null, surnames)));
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.CONFIRMED);
        assertThat(decision.state()).isEqualTo(MailState.REVIEW);
    }

    @Test
    void of_two_with_the_same_surname_a_person_decides() {
        hub.receive(aMail().from(FOCAL_POINT)
                .about(anApplication().named("Luis", "Quiel Mora").withPassport()));
        hub.receive(aMail().from(FOCAL_POINT).about(marta.withPassport().insteadOf(null, "Quiel")));
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void a_stranger_replaces_nobody() {
        hub.receive(aMail().from("otro@correo.example")
                .answering(first.messageId())
                .about(marta.withPassport().insteadOf(null, "Quiel")));
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.CONFIRMED);
    }
}
