package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.MailFixture.aMail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rcm.intake.fixtures.ApplicationFixture;
import org.rcm.intake.fixtures.MailFixture;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.State;

/** The note after the deadline and the reminders before it: not to whom an answer has said it, and not to whom it concerns no longer. */
class ToldOnceTest extends OnMemory {
    private static final String ROSA = "IMRF22-0001";
    private static final String DEADLINE = "2022-03-02T06:00:00Z";
    private static final String MORNING = "2022-03-02T15:00:00Z";
    private static final String REMINDED = "2022-02-22T15:00:00Z";
    private static final String FOCAL_POINT = "enlace@migracion.example";

    private final ApplicationFixture rosa = anApplication();
    private final ApplicationFixture marta = anApplication().named("Marta", "Herrera");

    @BeforeEach
    void rosaLacksHerPassport() {
        hub.receive(aMail().receivedAt("2022-02-10T15:00:00Z").about(rosa.withoutPassport()));
    }

    @Test
    void who_was_answered_to_be_late_is_not_told_again_by_the_closing_note() {
        hub.passTo(DEADLINE);
        hub.receive(aMail().receivedAt("2022-03-02T06:30:00Z").about(rosa.withPassport()));
        hub.passTo(MORNING);
        assertThat(closingNotes()).isEmpty();
    }

    @Test
    void who_asked_something_in_the_night_and_was_answered_to_be_late_is_not_told_again() {
        hub.passTo(DEADLINE);
        hub.receive(aMail().receivedAt("2022-03-02T06:30:00Z").kind(MailKind.QUESTION));
        hub.passTo(MORNING);
        assertThat(closingNotes()).isEmpty();
    }

    @Test
    void whom_no_answer_reached_is_told_by_the_closing_note() {
        hub.passTo(DEADLINE);
        hub.receive(aMail().from("otro@correo.example")
                .receivedAt("2022-03-02T06:30:00Z")
                .about(rosa.withoutPassport().email(null)));
        hub.passTo(MORNING);
        assertThat(closingNotes()).singleElement().asString().contains("To: " + rosa.email());
    }

    @Test
    void who_withdrew_in_the_night_gets_no_closing_note() {
        hub.passTo(DEADLINE);
        hub.receive(aMail().receivedAt("2022-03-02T06:30:00Z").about(rosa.withdrawing()));
        hub.passTo(MORNING);
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.WITHDRAWN);
        assertThat(closingNotes()).isEmpty();
    }

    @Test
    void who_withdrew_before_is_neither_reminded_nor_late() {
        hub.receive(aMail().receivedAt("2022-02-12T15:00:00Z").about(rosa.withdrawing()));
        passAll();
        assertThat(byItself()).isEmpty();
    }

    @Test
    void who_was_replaced_is_neither_reminded_nor_late() {
        hub.receive(replacement("2022-02-12T15:00:00Z"));
        passAll();
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.REPLACED);
        assertThat(byItself()).isEmpty();
    }

    @Test
    void who_is_replaced_by_the_word_of_a_person_is_neither_reminded_nor_late_from_then_on() {
        MailFixture mail = replacement("2022-02-12T15:00:00Z").from("otro@correo.example");
        MailDecision decision = hub.receive(mail);
        ReadMail read = new ReadMail(decision.mailId(), mail.mail(), mail.reading());
        hub.inTransaction(() -> hub.decisions().desk().mails().letThrough(read, null, "Ana Solís", "telephoned"));
        passAll();
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.REPLACED);
        assertThat(byItself()).isEmpty();
    }

    private MailFixture replacement(String at) {
        return aMail().receivedAt(at).about(marta.withPassport().insteadOf("Rosa", "Quiel Batista"));
    }

    private void passAll() {
        hub.passTo(REMINDED);
        hub.passTo("2022-02-27T15:00:00Z");
        hub.passTo(DEADLINE);
        hub.passTo(MORNING);
    }

    private List<String> closingNotes() {
        return byItself().stream()
                .filter(mail -> mail.contains("plazo de registro ha terminado"))
                .toList();
    }

    private List<String> byItself() {
        return hub.answers().stream()
                .filter(promise -> promise.key().startsWith("reply:reminder:")
                        || promise.key().startsWith("reply:deadline:"))
                .map(promise -> new String(promise.payload(), StandardCharsets.UTF_8).replace("=\r\n", ""))
                .toList();
    }
}
