package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.MailFixture.aMail;
import static org.rcm.intake.fixtures.PassportFixture.passportOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcm.intake.fixtures.ApplicationFixture;
import org.rcm.intake.fixtures.MailFixture;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.State;

/** Somebody registered at work sends the copy of the passport from an account of his own. */
class OtherAccountTest extends OnMemory {
    private static final String ROSA = "IMRF22-0001";
    private static final String PRIVATE = "rosaq@correo.example";

    private final ApplicationFixture rosa = anApplication();

    @ParameterizedTest
    @ValueSource(strings = {"PAN", "RNCOM"})
    void the_passports_name_finds_the_registration_and_fills_it(String delegation) {
        hub.receive(aMail().from(rosa.email()).about(rosa.of(delegation).withoutPassport()));
        MailDecision decision = hub.receive(copy(rosa.withPassport(passportOf("Rosa", "Quiel Batista", "PAN"))));
        assertThat(decision.registrations()).containsExactly(ROSA);
        assertThat(decision.state()).isEqualTo(MailState.DONE);
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void the_account_overrides_neither_address_nor_delegation() {
        hub.receive(aMail().from(rosa.email()).about(rosa.withoutPassport()));
        hub.receive(copy(rosa.withPassport()));
        Registration registration = hub.registration(ROSA);
        assertThat(registration.delegate().email()).isEqualTo(rosa.email());
        assertThat(registration.delegation()).isEqualTo("PAN");
    }

    @Test
    void a_signature_that_says_the_same_is_no_second_person() {
        hub.receive(aMail().from(rosa.email()).about(rosa.withoutPassport()));
        hub.receive(aMail().from(PRIVATE)
                .about(rosa.signedOnly().withPassport().fromTheAccount(PRIVATE))
                .kind(MailKind.REGISTRATION));
        assertThat(hub.registrations()).hasSize(1);
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void another_countrys_passport_is_a_doubt_about_the_delegation_and_overrides_none() {
        hub.receive(aMail().from(rosa.email()).about(rosa.withoutPassport()));
        MailDecision decision = hub.receive(copy(rosa.withPassport(
                        passportOf("Rosa", "Quiel Batista", "PAN").ofNationality("COL")))
                .naming(ROSA));
        assertThat(hub.registration(ROSA).delegation()).isEqualTo("PAN");
        assertThat(decision.findings()).extracting(finding -> finding.code()).contains(FindingCode.NATIONALITY_DIFFERS);
    }

    private MailFixture copy(ApplicationFixture shown) {
        return aMail().from(PRIVATE)
                .about(shown.withoutWords().fromTheAccount(PRIVATE))
                .kind(MailKind.SUPPLEMENT);
    }
}
