package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.MailFixture.aMail;
import static org.rcm.intake.fixtures.PassportFixture.passportOf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rcm.intake.extraction.letter.ReturnedLetter;
import org.rcm.intake.fixtures.ApplicationFixture;
import org.rcm.intake.fixtures.MailFixture;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.State;
import org.rcm.intake.store.Promise;

/** What a mail brings besides, or asks in part, is not dropped; and nobody loses a place for nobody. */
class NothingLostTest extends OnMemory {
    private static final String ROSA = "IMRF22-0001";
    private static final String SECOND = "IMRF22-0002";

    private final ApplicationFixture rosa = anApplication();
    private final ApplicationFixture marta = rosa.named("Marta", "Herrera");
    private final ApplicationFixture renewed =
            rosa.withPassport(passportOf("Rosa", "Quiel Batista", "PAN").numbered("PA7654321"));

    @BeforeEach
    void rosaIsConfirmed() {
        hub.receive(aMail().about(rosa.withPassport()));
    }

    @Test
    void a_renewed_passport_that_comes_with_the_letter_is_for_a_person() {
        MailDecision decision = hub.receive(aMail().about(renewed.accepting()));
        assertThat(codes(decision)).contains(FindingCode.PASSPORT_CHANGED);
        assertThat(hub.registration(ROSA).acceptedAt()).isNotNull();
    }

    @Test
    void a_renewed_passport_that_comes_with_our_own_letter_is_for_a_person() {
        MailDecision decision = hub.receive(withLetterAndPassport(true));
        assertThat(codes(decision)).contains(FindingCode.PASSPORT_CHANGED);
        assertThat(hub.registration(ROSA).acceptedAt()).isNotNull();
    }

    @Test
    void a_passport_beside_our_own_letter_accepts_nothing_that_is_unsigned() {
        MailDecision decision = hub.receive(withLetterAndPassport(false));
        assertThat(codes(decision)).contains(FindingCode.PASSPORT_CHANGED, FindingCode.LETTER_UNSIGNED);
        assertThat(hub.registration(ROSA).acceptedAt()).isNull();
    }

    @Test
    void the_same_passport_with_the_letter_is_no_doubt() {
        MailDecision decision = hub.receive(aMail().about(rosa.withPassport().accepting()));
        assertThat(decision.state()).isEqualTo(MailState.DONE);
    }

    @Test
    void a_copy_that_cannot_be_read_and_is_sent_as_an_addition_to_a_confirmed_one_is_for_a_person() {
        MailDecision decision =
                hub.receive(aMail().about(rosa.withUnreadablePassport()).kind(MailKind.SUPPLEMENT));
        assertThat(codes(decision)).contains(FindingCode.CHANGE_UNCLEAR);
    }

    @Test
    void a_picture_that_turns_out_to_be_our_own_signed_letter_is_no_doubt() {
        MailDecision decision = hub.receive(withLetterAnd(rosa.withoutWords().withUnreadablePassport()));
        assertThat(decision.state()).isEqualTo(MailState.DONE);
        assertThat(hub.registration(ROSA).acceptedAt()).isNotNull();
    }

    @Test
    void a_copy_that_cannot_be_read_beside_the_letter_is_for_a_person() {
        MailDecision decision = hub.receive(
                withLetterAnd(rosa.withoutWords().withUnreadablePassport().withUnreadablePassport("3")));
        assertThat(codes(decision)).contains(FindingCode.CHANGE_UNCLEAR);
    }

    @Test
    void the_same_copy_sent_as_an_addition_is_no_doubt() {
        MailDecision decision = hub.receive(aMail().about(rosa.withPassport()).kind(MailKind.SUPPLEMENT));
        assertThat(decision.state()).isEqualTo(MailState.DONE);
    }

    @Test
    void a_replacement_by_somebody_who_is_not_named_takes_nobodys_place() {
        MailDecision decision = hub.receive(aMail().about(marta.withoutWords().insteadOf("Rosa", "Quiel Batista")));
        assertThat(codes(decision)).contains(FindingCode.REPLACED_UNKNOWN);
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.CONFIRMED);
        assertThat(hub.registrations()).hasSize(1);
    }

    @Test
    void a_replacement_by_somebody_who_is_not_named_is_not_by_a_colleague_on_record() {
        String focalPoint = "enlace@migracion.example";
        hub.receive(aMail().from(focalPoint)
                .about(marta.withPassport(), rosa.named("Berta", "Lobo").withPassport()));
        hub.receive(aMail().from(focalPoint).about(rosa.withoutWords().insteadOf("Marta", "Herrera")));
        assertThat(hub.registration(SECOND).state()).isEqualTo(State.CONFIRMED);
        assertThat(hub.registration("IMRF22-0003").replaces()).isNull();
    }

    @Test
    void who_was_declined_takes_nobodys_place() {
        hub.receive(aMail().about(marta.withPassport()));
        hub.inTransaction(() -> hub.decisions().desk().decline(SECOND, "Ana Solís", "not nominated"));
        MailDecision decision = hub.receive(aMail().about(marta.withPassport().insteadOf("Rosa", "Quiel Batista")));
        assertThat(decision.state()).isEqualTo(MailState.REVIEW);
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void a_stranger_who_takes_back_what_is_over_is_told_nothing() {
        hub.receive(aMail().about(rosa.withdrawing()));
        hub.receive(aMail().from("otro@correo.example").about(rosa.withdrawing()));
        assertThat(lastAnswer())
                .contains("otro@correo.example")
                .doesNotContain(ROSA)
                .doesNotContain("Quiel");
    }

    @Test
    void a_colleague_with_the_same_given_name_who_does_not_come_takes_nobody_back() {
        MailFixture first = aMail().from(marta.email()).about(marta.withPassport());
        hub.receive(first);
        hub.receive(aMail().from(marta.email())
                .answering(first.messageId())
                .about(rosa.named("Marta", "Moreno Arce").withdrawing()));
        assertThat(hub.registration(SECOND).state()).isEqualTo(State.CONFIRMED);
    }

    private MailFixture withLetterAndPassport(boolean signed) {
        MailFixture letter = aMail().returning(new ReturnedLetter(ROSA, signed));
        return letter.and(renewed.accepting());
    }

    private MailFixture withLetterAnd(ApplicationFixture said) {
        return aMail().returning(new ReturnedLetter(ROSA, true)).and(said).kind(MailKind.SUPPLEMENT);
    }

    private static List<FindingCode> codes(MailDecision decision) {
        return decision.findings().stream().map(finding -> finding.code()).toList();
    }

    private String lastAnswer() {
        List<Promise> answers = hub.answers();
        return new String(answers.get(answers.size() - 1).payload(), StandardCharsets.UTF_8);
    }
}
