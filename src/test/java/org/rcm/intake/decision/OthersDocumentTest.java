package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.MailFixture.aMail;
import static org.rcm.intake.fixtures.PassportFixture.passportOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rcm.intake.fixtures.ApplicationFixture;
import org.rcm.intake.fixtures.MailFixture;
import org.rcm.intake.fixtures.PassportFixture;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.State;

/** A focal point sends one person's passport for another: nobody becomes somebody else by it. */
class OthersDocumentTest extends OnMemory {
    private static final String ROSA = "IMRF22-0001";
    private static final String SECOND = "IMRF22-0002";
    private static final PassportFixture HERS = passportOf("Rosa", "Quiel Batista", "PAN");

    private final ApplicationFixture rosa = anApplication();
    private final ApplicationFixture sister = rosa.named("Marta", "Quiel Batista");

    @ParameterizedTest
    @CsvSource({"Marta, Quiel Batista", "Rosa, Moreno Arce"})
    void somebody_elses_passport_in_the_thread_of_a_registration_replaces_neither_its_name_nor_its_passport(
            String given, String family) {
        MailFixture first = fromFocalPoint().about(rosa.withoutInstitution().withPassport());
        hub.receive(first);
        MailDecision decision = hub.receive(fromFocalPoint()
                .answering(first.messageId())
                .about(rosa.withoutInstitution().withPassport(passportOf(given, family, "PAN")))
                .kind(MailKind.SUPPLEMENT));
        assertThat(hub.registrations()).hasSize(1);
        assertThat(hub.registration(ROSA).passport()).isEqualTo(HERS.passport());
        assertThat(hub.registration(ROSA).delegate().name().givenNames()).isEqualTo("Rosa");
        assertThat(decision.state()).isEqualTo(MailState.REVIEW);
        assertThat(decision.findings())
                .extracting(finding -> finding.code())
                .containsAnyOf(FindingCode.NAME_DIFFERS, FindingCode.PASSPORT_OF_SOMEBODY_ELSE);
    }

    @Test
    void a_passport_that_is_plainly_somebody_elses_does_not_replace_a_doubtful_one() {
        hub.receive(fromFocalPoint().about(rosa.withDoubtfulPassport()));
        hub.receive(fromFocalPoint()
                .naming(ROSA)
                .about(rosa.withPassport(passportOf("Juan", "Moreno", "PAN")))
                .kind(MailKind.SUPPLEMENT));
        assertThat(hub.registration(ROSA).passport().givenNames()).isEqualTo("ROSA");
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.NEEDS_REVIEW);
    }

    @Test
    void the_first_ones_passport_sent_for_a_sister_opens_a_doubtful_registration_of_the_sister() {
        hub.receive(fromFocalPoint().about(rosa.withoutInstitution().withPassport()));
        MailDecision decision = hub.receive(fromFocalPoint().about(sister.withPassport(HERS)));
        assertThat(decision.state()).isEqualTo(MailState.REVIEW);
        assertThat(hub.registration(ROSA).delegate().name().givenNames()).isEqualTo("Rosa");
        assertThat(hub.registration(SECOND).delegate().name().givenNames()).isEqualTo("Marta");
        assertThat(hub.registration(SECOND).state()).isEqualTo(State.NEEDS_REVIEW);
    }

    @ParameterizedTest
    @CsvSource({"Marta, Quiel Batista", "Juan, Moreno"})
    void the_first_ones_passport_sent_for_another_who_is_on_record_opens_no_second_registration(
            String given, String family) {
        ApplicationFixture other = rosa.named(given, family);
        hub.receive(fromFocalPoint().about(rosa.withPassport(), other.withoutPassport()));
        hub.receive(fromFocalPoint().about(other.withPassport(HERS)).kind(MailKind.SUPPLEMENT));
        assertThat(hub.registrations()).hasSize(2);
        assertThat(hub.registration(SECOND).state()).isEqualTo(State.NEEDS_REVIEW);
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void another_person_with_the_same_given_name_in_the_thread_does_not_take_the_registration_over() {
        MailFixture first = fromFocalPoint().about(rosa.withoutPassport());
        hub.receive(first);
        hub.receive(fromFocalPoint()
                .answering(first.messageId())
                .about(rosa.named("Rosa", "Moreno Arce").withPassport())
                .kind(MailKind.SUPPLEMENT));
        assertThat(hub.registrations())
                .extracting(Registration::delegate)
                .extracting(delegate -> delegate.name().surnames())
                .contains("Quiel Batista");
        assertThat(hub.tickets(ROSA)).isEmpty();
    }

    @Test
    void of_two_sisters_passports_the_own_one_counts() {
        hub.receive(fromFocalPoint()
                .about(rosa.withPassport(passportOf("Marta", "Quiel Batista", "PAN"))
                        .withPassport()));
        assertThat(hub.registration(ROSA).passport().givenNames()).isEqualTo("ROSA");
    }

    @Test
    void a_person_may_say_that_the_other_document_is_right() {
        hub.receive(fromFocalPoint().about(rosa.withoutInstitution().withPassport()));
        Correction hers = Correction.of(passportOf("Rosa", "Moreno Arce", "PAN").passport());
        hub.inTransaction(() -> hub.decisions().desk().correct(ROSA, hers, "Ana Solís", "married"));
        assertThat(hub.registration(ROSA).passport().surnames()).isEqualTo("MORENO ARCE");
    }

    private static MailFixture fromFocalPoint() {
        return aMail().from("enlace@migracion.example");
    }
}
