package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.MailFixture.aMail;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcm.intake.fixtures.ApplicationFixture;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.State;

/** "El subsecretario no podrá viajar": the clerk who registered him and others need not say his name again. */
class TakenBackByOfficeTest extends OnMemory {
    private static final String JUAN = "IMRF22-0001";
    private static final String ROSA = "IMRF22-0002";
    private static final String CLERK = "enlace@migracion.example";

    @BeforeEach
    void register() {
        hub.receive(aMail().from(CLERK)
                .about(anApplication()
                        .named("Juan", "Moreno")
                        .holding("Sub Secretario de Gobernación")
                        .withPassport()));
        hub.receive(aMail().from(CLERK)
                .about(anApplication().holding("Jefa de Asuntos Migratorios").withPassport()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sub", "subsecretario", "Sub Secretario de Gobernación", "Subsecretaria"})
    void whoever_alone_holds_it_leaves(String office) {
        takeBack(CLERK, office);
        assertThat(hub.registration(JUAN).state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void the_others_stay() {
        takeBack(CLERK, "sub");
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.CONFIRMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ministro", "colega", "a", "Secretario de Gobernación", "Subsecretario General", "jefa general"})
    void an_office_that_nobody_of_them_holds_is_for_a_person(String office) {
        MailDecision decision = takeBack(CLERK, office);
        assertThat(decision.state()).isEqualTo(MailState.REVIEW);
        assertThat(hub.registrations()).allMatch(one -> one.state() == State.CONFIRMED);
    }

    @Test
    void an_office_that_two_hold_is_for_a_person() {
        hub.receive(aMail().from(CLERK)
                .about(anApplication()
                        .named("Ana", "Paz")
                        .holding("Jefa de Visas")
                        .withPassport()));
        MailDecision decision = takeBack(CLERK, "jefa");
        assertThat(decision.state()).isEqualTo(MailState.REVIEW);
    }

    @ParameterizedTest
    @CsvSource({"jefa de visas, IMRF22-0003", "jefa de asuntos, IMRF22-0002"})
    void as_much_of_it_is_said_as_tells_one_of_two(String office, String leaves) {
        hub.receive(aMail().from(CLERK)
                .about(anApplication()
                        .named("Ana", "Paz")
                        .holding("Jefa de Visas")
                        .withPassport()));
        takeBack(CLERK, office);
        assertThat(hub.registration(leaves).state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void whom_a_stranger_means_by_it_nobody_knows() {
        takeBack("otro@correo.example", "subsecretario");
        assertThat(hub.registration(JUAN).state()).isEqualTo(State.CONFIRMED);
    }

    private MailDecision takeBack(String address, String office) {
        ApplicationFixture said = anApplication().withoutWords().holding(office).withdrawing();
        return hub.receive(aMail().from(address).about(said));
    }
}
