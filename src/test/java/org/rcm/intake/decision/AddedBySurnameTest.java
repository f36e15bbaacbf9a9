package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.MailFixture.aMail;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rcm.intake.fixtures.ApplicationFixture;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.State;

/** "El correo de la Lic. Quiel es …": what was missing is added to somebody who is called by a surname alone. */
class AddedBySurnameTest extends OnMemory {
    private static final String ROSA = "IMRF22-0001";
    private static final String FOCAL_POINT = "enlace@migracion.example";

    private final ApplicationFixture complete = anApplication().withPassport();

    @BeforeEach
    void register() {
        hub.receive(aMail().from(FOCAL_POINT).about(complete.email(null)));
    }

    @Test
    void the_only_one_with_this_surname_whom_the_sender_has_registered_gets_it() {
        adds(FOCAL_POINT, "Quiel");
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.CONFIRMED);
        assertThat(hub.registration(ROSA).delegate().email()).isEqualTo("rosa@migracion.example");
        assertThat(hub.registration(ROSA).delegate().name().full()).isEqualTo("Rosa Quiel Batista");
    }

    @Test
    void nobody_is_registered_by_a_surname_that_is_not_on_record() {
        MailDecision decision = adds(FOCAL_POINT, "Herrera");
        assertThat(decision.state()).isEqualTo(MailState.REVIEW);
        assertThat(decision.registrations()).doesNotContain("IMRF22-0002");
        assertThat(hub.registration(ROSA).delegate().email()).isNull();
    }

    @Test
    void of_two_with_the_same_surname_a_person_decides() {
        hub.receive(aMail().from(FOCAL_POINT)
                .about(anApplication().named("Luis", "Quiel Mora").email(null).withoutPassport()));
        assertThat(adds(FOCAL_POINT, "Quiel").state()).isEqualTo(MailState.REVIEW);
        assertThat(hub.registration(ROSA).delegate().email()).isNull();
    }

    @Test
    void a_stranger_adds_to_nobody() {
        adds("otro@correo.example", "Quiel");
        assertThat(hub.registration(ROSA).delegate().email()).isNull();
    }

    private MailDecision adds(String sender, String surname) {
        return hub.receive(aMail().from(sender)
                .about(anApplication()
                        .named(null, surname)
                        .email("rosa@migracion.example")
                        .withoutInstitution()
                        .withoutPassport())
                .kind(MailKind.SUPPLEMENT));
    }
}
