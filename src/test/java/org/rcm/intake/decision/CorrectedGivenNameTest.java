package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.MailFixture.aMail;
import static org.rcm.intake.fixtures.PassportFixture.passportOf;

import org.junit.jupiter.api.Test;
import org.rcm.intake.fixtures.ApplicationFixture;
import org.rcm.intake.fixtures.PassportFixture;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.State;

/** A given name was misspelt, and who bears it says from his own address how it is written. */
class CorrectedGivenNameTest extends OnMemory {
    private static final String ROSENDO = "IMRF22-0001";
    private static final String OFFICE = "cooperacion@procuraduria.example";
    private static final PassportFixture PASSPORT = passportOf("Rosendo Germán", "Ochoa Lozada", "PAN");

    private final ApplicationFixture miswritten = anApplication().named("Rosenda Germán", "Ochoa Lozada");

    @Test
    void the_right_name_alone_corrects_it() {
        open(miswritten);
        correct(written("Rosendo Germán", "Ochoa Lozada"), miswritten.email());
        assertThat(name()).isEqualTo("Rosendo Germán Ochoa Lozada");
        assertThat(hub.registrations()).hasSize(1);
    }

    @Test
    void the_right_name_with_a_passport_that_agrees_corrects_it() {
        open(miswritten);
        correct(written("Rosendo Germán", "Ochoa Lozada").withPassport(PASSPORT), miswritten.email());
        assertThat(name()).isEqualTo("Rosendo Germán Ochoa Lozada");
        assertThat(hub.registration(ROSENDO).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void the_only_given_name_is_corrected_in_the_thread() {
        open(anApplication().named("Rosenda", "Ochoa Lozada"));
        correct(
                written("Rosendo", "Ochoa Lozada").email("rosenda.ochoa.lozada@migracion.example"),
                "rosenda.ochoa.lozada@migracion.example");
        assertThat(hub.registrations()).hasSize(1);
        assertThat(name()).isEqualTo("Rosendo Ochoa Lozada");
    }

    @Test
    void the_office_that_spoilt_given_name_and_surname_corrects_both_with_the_passport() {
        hub.receive(aMail().from(OFFICE).about(anApplication().named("Jhonatan Alexander", "Batres Solorsano")));
        correct(
                anApplication()
                        .named("Jonathan Alexander", "Batres Solórzano")
                        .withPassport(passportOf("Jonathan Alexander", "Batres Solorzano", "PAN")),
                OFFICE);
        assertThat(name()).isEqualTo("Jonathan Alexander Batres Solórzano");
        assertThat(hub.registration(ROSENDO).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void the_office_that_names_a_twin_corrects_nobody() {
        hub.receive(aMail().from(OFFICE).about(anApplication().named("Yaritza Altagracia", "Florentino Mejía")));
        correct(
                anApplication()
                        .named("Yanitza Altagracia", "Florentino Mejía")
                        .withPassport(passportOf("Yanitza Altagracia", "Florentino Mejia", "PAN")),
                OFFICE);
        assertThat(name()).isEqualTo("Yaritza Altagracia Florentino Mejía");
    }

    @Test
    void somebody_else_who_sends_such_a_passport_corrects_nothing() {
        open(miswritten);
        correct(written("Rosendo Germán", "Ochoa Lozada").withPassport(PASSPORT), "otra@migracion.example");
        assertThat(hub.registrations()).noneMatch(found -> found.state() == State.CONFIRMED);
    }

    @Test
    void what_is_confirmed_a_person_corrects() {
        open(miswritten.withPassport(passportOf("Rosenda Germán", "Ochoa Lozada", "PAN")));
        assertThat(hub.registration(ROSENDO).state()).isEqualTo(State.CONFIRMED);
        MailDecision decision = correct(written("Rosendo Germán", "Ochoa Lozada"), miswritten.email());
        assertThat(name()).isEqualTo("Rosenda Germán Ochoa Lozada");
        assertThat(decision.state()).isEqualTo(MailState.REVIEW);
    }

    private void open(ApplicationFixture first) {
        hub.receive(aMail().from(first.email()).about(first));
    }

    private MailDecision correct(ApplicationFixture said, String from) {
        return hub.receive(aMail().from(from).naming(ROSENDO).about(said).kind(MailKind.SUPPLEMENT));
    }

    private ApplicationFixture written(String given, String family) {
        return miswritten.named(given, family).email(miswritten.email());
    }

    private String name() {
        return hub.registration(ROSENDO).delegate().name().full();
    }
}
