package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.MailFixture.aMail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rcm.intake.fixtures.ApplicationFixture;
import org.rcm.intake.fixtures.MailFixture;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.State;
import org.rcm.intake.store.Promise;

/** Who adds to somebody's registration is thereby neither told of it nor trusted with it. */
class StrangersTest extends OnMemory {
    private static final String ROSA = "IMRF22-0001";
    private static final String STRANGER = "otro@correo.example";
    private static final String FOCAL_POINT = "enlace@migracion.example";

    private final ApplicationFixture rosa = anApplication();

    @Test
    void who_adds_a_word_to_a_registration_with_its_passport_may_not_change_it_afterwards() {
        hub.receive(aMail().from(rosa.email()).about(rosa.withoutInstitution().withPassport()));
        hub.receive(aMail().from(STRANGER).about(rosa).kind(MailKind.SUPPLEMENT));
        hub.receive(aMail().from(STRANGER).about(rosa.withdrawing()));
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.CONFIRMED);
        assertThat(hub.registration(ROSA).addresses()).doesNotContain(STRANGER);
    }

    @Test
    void who_sends_the_passport_that_was_missing_may_change_it() {
        hub.receive(aMail().from(FOCAL_POINT).about(rosa.withoutPassport()));
        hub.receive(aMail().from(STRANGER).about(rosa.withPassport()).kind(MailKind.SUPPLEMENT));
        assertThat(hub.registration(ROSA).addresses()).contains(STRANGER);
    }

    @Test
    void an_address_that_a_stranger_has_named_is_not_made_known_by_the_next_mail_of_somebody_known() {
        hub.receive(aMail().from(FOCAL_POINT).about(rosa.email(null).withoutPassport()));
        hub.receive(aMail().from(STRANGER).about(rosa.email(STRANGER)).kind(MailKind.SUPPLEMENT));
        hub.receive(
                aMail().from(FOCAL_POINT).about(rosa.email(null).withPassport()).kind(MailKind.SUPPLEMENT));
        assertThat(hub.registration(ROSA).addresses()).containsExactly(FOCAL_POINT);
    }

    @Test
    void who_was_declined_is_not_brought_back_by_a_stranger() {
        hub.receive(aMail().from(rosa.email()).about(rosa.withoutPassport()));
        hub.inTransaction(() -> hub.decisions().desk().decline(ROSA, "Ana Solís", "not nominated"));
        hub.receive(aMail().from(STRANGER).about(rosa.withPassport()));
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.DECLINED);
    }

    @Test
    void who_repeats_a_name_and_adds_nothing_is_told_nothing_of_an_incomplete_one_either() {
        hub.receive(aMail().from(rosa.email()).about(rosa.withoutPassport()));
        hub.receive(aMail().from(STRANGER).about(rosa.withoutInstitution().email(null)));
        assertThat(lastAnswer()).doesNotContain(ROSA).doesNotContain("Quiel");
    }

    @Test
    void who_adds_a_field_to_an_incomplete_one_is_told_nothing_that_others_have_said() {
        hub.receive(aMail().from(FOCAL_POINT).about(rosa.withoutPassport().withoutInstitution()));
        hub.receive(addsTheInstitution());
        assertThat(hub.registration(ROSA).delegate().institution()).isNotNull();
        assertThat(answersTo(STRANGER)).singleElement().satisfies(answer -> assertThat(answer)
                .doesNotContain(ROSA)
                .doesNotContain("Quiel")
                .doesNotContain("Directora")
                .doesNotContain("Servicio Nacional"));
    }

    @Test
    void what_a_stranger_adds_is_told_in_full_at_the_registrations_own_address() {
        hub.receive(aMail().from(rosa.email()).about(rosa.withoutPassport().withoutInstitution()));
        hub.receive(addsTheInstitution());
        assertThat(answersTo(rosa.email())).hasSize(2).last().satisfies(answer -> assertThat(answer)
                .contains(ROSA)
                .contains("pasaporte"));
    }

    @Test
    void who_sends_the_passport_that_was_missing_is_told_what_came_of_it() {
        hub.receive(aMail().from(FOCAL_POINT).about(rosa.withoutPassport()));
        hub.receive(aMail().from(STRANGER).about(rosa.withPassport()).kind(MailKind.SUPPLEMENT));
        assertThat(answersTo(STRANGER)).singleElement().satisfies(answer -> assertThat(answer)
                .contains(ROSA));
    }

    @Test
    void who_sends_a_passport_that_is_in_doubt_is_told_nothing() {
        hub.receive(aMail().from(FOCAL_POINT).about(rosa.withoutPassport()));
        hub.receive(aMail().from(STRANGER).about(rosa.withDoubtfulPassport()).kind(MailKind.SUPPLEMENT));
        assertThat(answersTo(STRANGER)).singleElement().satisfies(answer -> assertThat(answer)
                .doesNotContain(ROSA));
    }

    @Test
    void an_address_that_a_person_gives_as_the_delegates_own_may_change_the_registration() {
        hub.receive(aMail().from(FOCAL_POINT).about(rosa.email(null).withPassport()));
        Correction own = new Correction(null, null, null, null, null, rosa.email(), null, null, null);
        hub.inTransaction(() -> hub.decisions().desk().correct(ROSA, own, "Ana Solís", "telephoned"));
        hub.receive(aMail().from(rosa.email()).about(rosa.withdrawing()));
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.WITHDRAWN);
    }

    private MailFixture addsTheInstitution() {
        return aMail().from(STRANGER)
                .about(rosa.email(null).institution("Ministerio de Gobierno"))
                .kind(MailKind.SUPPLEMENT);
    }

    private List<String> answersTo(String address) {
        return hub.answers().stream()
                .map(promise -> new String(promise.payload(), StandardCharsets.UTF_8))
                .filter(answer -> answer.contains("To: " + address))
                .toList();
    }

    private String lastAnswer() {
        List<Promise> answers = hub.answers();
        return new String(answers.get(answers.size() - 1).payload(), StandardCharsets.UTF_8);
    }
}
