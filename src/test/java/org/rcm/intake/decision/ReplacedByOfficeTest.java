package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.MailFixture.aMail;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.State;

/** "La Directora no podrá. Va el Subdirector, Luis Mora, …": who leaves is told by the office alone. */
class ReplacedByOfficeTest extends OnMemory {
    private static final String ROSA = "IMRF22-0001";
    private static final String JUAN = "IMRF22-0002";
    private static final String CLERK = "enlace@migracion.example";

    @BeforeEach
    void register() {
        hub.receive(aMail().from(CLERK)
                .about(anApplication().holding("Directora de Derechos Humanos").withPassport()));
    }

    @Test
    void whoever_alone_holds_it_is_replaced() {
        replace(CLERK, "Directora");
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.REPLACED);
        assertThat(hub.registration(JUAN).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void an_office_that_nobody_holds_is_for_a_person() {
        MailDecision decision = replace(CLERK, "Viceministra");
        assertThat(decision.state()).isEqualTo(MailState.REVIEW);
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void a_stranger_replaces_nobody_by_it() {
        MailDecision decision = replace("otro@correo.example", "Directora");
        assertThat(decision.state()).isEqualTo(MailState.REVIEW);
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.CONFIRMED);
    }

    private MailDecision replace(String address, String office) {
        return hub.receive(aMail().from(address)
                .about(anApplication()
                        .named("Juan", "Moreno")
                        .holding("Subdirector")
                        .withPassport()
                        .insteadOfHolder(office)));
    }
}
