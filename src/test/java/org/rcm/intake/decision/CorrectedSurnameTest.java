package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.MailFixture.aMail;
import static org.rcm.intake.fixtures.PassportFixture.passportOf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rcm.intake.fixtures.ApplicationFixture;
import org.rcm.intake.fixtures.MailFixture;
import org.rcm.intake.fixtures.PassportFixture;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.State;

/** A surname was misspelt, and the delegate's next mail has it right: it is one person. */
class CorrectedSurnameTest extends OnMemory {
    private static final String JUAN = "IMRF22-0001";
    private static final PassportFixture PASSPORT = passportOf("Juan", "Pérez Soto", "PAN");

    private final ApplicationFixture juan = anApplication().named("Juan", "Peres Soto");

    @BeforeEach
    void juanIsRegisteredWithASlip() {
        hub.receive(aMail().from(juan.email()).about(juan.withoutPassport()));
    }

    @ParameterizedTest
    @EnumSource(
            value = MailKind.class,
            names = {"REGISTRATION", "SUPPLEMENT"})
    void the_copy_of_the_passport_alone_is_of_the_same_registration(MailKind kind) {
        hub.receive(aMail().from(juan.email())
                .about(juan.withPassport(PASSPORT).withoutWords())
                .kind(kind));
        assertThat(hub.registrations()).hasSize(1);
        assertThat(hub.registration(JUAN).state()).isEqualTo(State.NEEDS_REVIEW);
        assertThat(hub.registration(JUAN).findings())
                .extracting(finding -> finding.code())
                .contains(FindingCode.NAME_DIFFERS);
    }

    @Test
    void the_right_surname_with_the_passport_corrects_it() {
        hub.receive(
                aMail().from(juan.email()).about(written("Juan", "Pérez Soto").withPassport(PASSPORT)));
        assertThat(hub.registrations()).hasSize(1);
        assertThat(hub.registration(JUAN).state()).isEqualTo(State.CONFIRMED);
    }

    @ParameterizedTest
    @CsvSource({"Juan", ","})
    void the_right_surname_alone_corrects_it(String given) {
        hub.receive(
                aMail().from(juan.email()).about(written(given, "Pérez Soto")).kind(MailKind.SUPPLEMENT));
        assertThat(hub.registrations()).hasSize(1);
        assertThat(hub.registration(JUAN).delegate().name().full()).isEqualTo("Juan Pérez Soto");
    }

    @Test
    void another_given_name_is_another_person() {
        hub.receive(
                aMail().from(juan.email()).about(written("Juana", "Pérez Soto").withPassport()));
        assertThat(hub.registrations()).hasSize(2);
    }

    @Test
    void a_colleague_with_such_a_name_from_another_address_is_another_person() {
        hub.receive(aMail().from("otro@migracion.example")
                .about(written("Juan", "Pérez Soto").email("otro@migracion.example")));
        assertThat(hub.registrations()).hasSize(2);
    }

    @Test
    void whoever_corrects_it_for_somebody_names_his_address() {
        hub.receive(aMail().from("direccion@migracion.example").about(written("Juan", "Pérez Soto")));
        assertThat(hub.registrations()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"Julio,4", "Julia,5"})
    void who_registered_him_corrects_it_with_his_whole_name(String given, int registrations) {
        String clerk = "despacho@migracion.example";
        MailFixture first = aMail().from(clerk)
                .about(
                        anApplication().named("Rosa", "Mora Lin").email("rosa@migracion.example"),
                        anApplication().named("Juan", "Paz Soto").email("jpaz@migracion.example"),
                        anApplication().named("Julio", "Peres Soto").email(null).withoutPassport());
        hub.receive(first);
        hub.receive(aMail().from(clerk)
                .answering(first.messageId())
                .about(anApplication()
                        .named(given, "Pérez Soto")
                        .withPassport(passportOf("Julio", "Pérez Soto", "PAN"))
                        .email(null))
                .kind(MailKind.SUPPLEMENT));
        assertThat(hub.registrations()).hasSize(registrations);
    }

    private ApplicationFixture written(String given, String family) {
        return juan.named(given, family).email(juan.email());
    }
}
