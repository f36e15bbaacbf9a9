package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.MailFixture.aMail;
import static org.rcm.intake.fixtures.PassportFixture.passportOf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rcm.intake.fixtures.ApplicationFixture;
import org.rcm.intake.fixtures.MailFixture;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.State;

/** Who signs "here is the passport" sends what is still missing of somebody else: the document says of whom. */
class SentForAnotherTest extends OnMemory {
    private static final String ROSA = "IMRF22-0001";
    private static final String FOCAL_POINT = "enlace@migracion.example";
    private static final Finding OF_NOBODY =
            Finding.review(FindingCode.PASSPORT_OF_SOMEBODY_ELSE, "the passport in part 2 is of nobody in this mail");

    private final ApplicationFixture rosa = anApplication();
    private MailFixture first;

    @BeforeEach
    void register() {
        first = aMail().from(FOCAL_POINT).about(rosa.email(null).withoutPassport());
        hub.receive(first);
    }

    @Test
    void a_passport_under_the_signature_of_somebody_else_is_no_doubt() {
        assertThat(hub.receive(sent(signature("Luz", "Arce").doubted(OF_NOBODY)))
                        .state())
                .isEqualTo(MailState.DONE);
    }

    @Test
    void a_relative_who_sends_it_is_not_taken_for_the_delegate() {
        hub.receive(sent(signature("Marta", "Quiel")));
        assertThat(hub.registration(ROSA).findings())
                .extracting(Finding::code)
                .doesNotContain(FindingCode.NAME_DIFFERS);
    }

    @Test
    void the_address_of_who_sends_it_is_not_the_delegates() {
        hub.receive(sent(signature("Luz", "Arce").doubted(OF_NOBODY)));
        assertThat(hub.registration(ROSA).delegate().email()).isNull();
    }

    @Test
    void a_second_passport_that_is_nobodys_stays_a_doubt() {
        Finding other = Finding.review(
                FindingCode.PASSPORT_OF_SOMEBODY_ELSE, "the passport in part 3 is of nobody in this mail");
        hub.receive(sent(signature("Luz", "Arce").doubted(OF_NOBODY, other)));
        assertThat(hub.registration(ROSA).findings()).contains(other);
    }

    @Test
    void a_passport_of_nobody_on_record_stays_a_doubt() {
        hub.receive(aMail().from(FOCAL_POINT)
                .answering(first.messageId())
                .kind(MailKind.SUPPLEMENT)
                .about(anApplication()
                        .named("Luz", "Arce")
                        .signedOnly()
                        .withPassport(passportOf("Juan", "Moreno", "PAN"))
                        .doubted(OF_NOBODY)));
        assertThat(hub.registrations()).extracting(Registration::state).doesNotContain(State.CONFIRMED);
    }

    private MailFixture sent(ApplicationFixture said) {
        return aMail().from(FOCAL_POINT)
                .answering(first.messageId())
                .kind(MailKind.SUPPLEMENT)
                .about(said);
    }

    private ApplicationFixture signature(String given, String family) {
        return anApplication()
                .named(given, family)
                .signedOnly()
                .fromTheAccount(FOCAL_POINT, "PAN")
                .withPassport(passportOf("Rosa", "Quiel Batista", "PAN"));
    }
}
