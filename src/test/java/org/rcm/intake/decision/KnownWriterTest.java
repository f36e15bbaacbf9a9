package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.MailFixture.aMail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rcm.intake.fixtures.ApplicationFixture;
import org.rcm.intake.fixtures.MailFixture;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.store.Promise;

/** Who is registered and writes what only a person can read is told how the registration stands, and nobody else is. */
class KnownWriterTest extends OnMemory {
    private static final String ROSA = "IMRF22-0001";
    private static final String JUAN = "IMRF22-0002";
    private static final String FOCAL_POINT = "enlace@migracion.example";
    private static final String STRANGER = "otro@correo.example";

    private final ApplicationFixture rosa = anApplication();
    private final ApplicationFixture juan = anApplication().named("Juan", "Moreno");

    @Test
    void is_told_how_the_registration_stands_and_is_not_asked_for_it_again() {
        hub.receive(aMail().about(rosa.withPassport()));
        hub.receive(notUnderstood());
        assertThat(lastAnswer())
                .contains(ROSA, "Quiel", "confirmado")
                .doesNotContain("Si desea registrarse")
                .doesNotContain("no aport");
    }

    @Test
    void is_told_what_is_missing() {
        hub.receive(aMail().about(rosa.withoutPassport()));
        hub.receive(notUnderstood());
        assertThat(lastAnswer()).contains(ROSA, "QU=C3=89 FALTA\n- Copia del pasaporte");
    }

    @Test
    void gets_the_mail_read_by_a_person_who_sees_whose_it_is() {
        hub.receive(aMail().about(rosa.withPassport()));
        MailDecision decision = hub.receive(notUnderstood());
        assertThat(decision.registrations()).containsExactly(ROSA);
    }

    @Test
    void changes_nothing_on_record() {
        hub.receive(aMail().about(rosa.withoutPassport()));
        int before = hub.registration(ROSA).findings().size();
        hub.receive(notUnderstood());
        assertThat(hub.registration(ROSA).findings()).hasSize(before);
    }

    @Test
    void is_not_spoken_to_as_if_a_registration_were_doubtful_when_asking_something() {
        hub.receive(aMail().about(rosa.withPassport()));
        hub.receive(aMail().kind(MailKind.QUESTION));
        assertThat(lastAnswer()).contains(ROSA).doesNotContain("si lo tiene");
    }

    @Test
    void is_told_of_everybody_in_the_thread_in_short() {
        MailFixture both = aMail().from(FOCAL_POINT).about(rosa.withPassport(), juan.withoutPassport());
        hub.receive(both);
        hub.receive(notUnderstood().from(FOCAL_POINT).answering(both.messageId()));
        assertThat(lastAnswer())
                .contains("- Rosa Quiel Batista [" + ROSA + "]: Confirmado")
                .contains("- Juan Moreno [" + JUAN + "]: Incompleto")
                .doesNotContain("CONVIENE SABER\n- Las atenciones");
    }

    @Test
    void who_is_registered_and_has_registered_others_is_told_of_the_own_registration() {
        hub.receive(aMail().about(rosa.withPassport()));
        hub.receive(aMail().about(juan.withoutPassport()));
        hub.receive(notUnderstood());
        assertThat(lastAnswer()).contains(ROSA).doesNotContain(JUAN);
    }

    @Test
    void a_stranger_in_the_thread_is_told_nothing_of_the_registration() {
        MailFixture first = aMail().about(rosa.withPassport());
        hub.receive(first);
        hub.receive(notUnderstood().from(STRANGER).answering(first.messageId()));
        assertThat(lastAnswer())
                .contains("To: " + STRANGER)
                .doesNotContain(ROSA)
                .doesNotContain("Quiel");
    }

    @Test
    void a_stranger_who_names_the_reference_and_asks_something_is_told_nothing_of_the_registration() {
        hub.receive(aMail().about(rosa.withPassport()));
        hub.receive(aMail().from(STRANGER).kind(MailKind.QUESTION).naming(ROSA));
        assertThat(lastAnswer())
                .contains("To: " + STRANGER)
                .doesNotContain(ROSA)
                .doesNotContain("Quiel");
    }

    @Test
    void whoever_forges_the_address_gets_nothing_told_of_the_registration() {
        hub.receive(aMail().about(rosa.withPassport()));
        hub.receive(notUnderstood().forged());
        assertThat(lastAnswer()).doesNotContain(ROSA).doesNotContain("Quiel");
    }

    @Test
    void nobody_on_record_is_told_what_is_needed() {
        hub.receive(notUnderstood());
        assertThat(lastAnswer()).contains("Copia del pasaporte");
    }

    private static MailFixture notUnderstood() {
        return aMail().found(Finding.review(FindingCode.NOTHING_UNDERSTOOD, "no kind of mail fits"));
    }

    /** Without the line ends that quoted-printable puts in. */
    private String lastAnswer() {
        List<Promise> answers = hub.answers();
        return new String(answers.get(answers.size() - 1).payload(), StandardCharsets.UTF_8)
                .replace("=\r\n", "")
                .replace("\r\n", "\n");
    }
}
