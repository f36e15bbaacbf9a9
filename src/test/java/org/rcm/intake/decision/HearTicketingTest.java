package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.MailFixture.aMail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcm.intake.fixtures.ApplicationFixture;
import org.rcm.intake.fixtures.PassportFixture;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.State;
import org.rcm.intake.store.Promise;
import org.rcm.intake.store.StoredResponse;
import org.rcm.intake.store.TicketCase;
import org.rcm.intake.ticketing.ResponseVerdict;
import org.rcm.intake.ticketing.TicketReceipt;
import org.rcm.intake.ticketing.TicketRequest;
import org.rcm.intake.ticketing.TicketRequest.Type;

/** What becomes of the messages of ticketing staff, and of a registration whose ticket is issued. */
class HearTicketingTest extends OnMemory {
    private static final String ROSA = "IMRF22-0001";
    private static final String ISSUED = "{\"reference\":\"IMRF22-0001\",\"version\":1,\"status\":\"ISSUED\","
            + "\"recordLocator\":\"K3X9QZ\",\"itinerary\":[\"CM 123 PTY-MEX 30 MAR 10:00 - 13:20\"]}";
    private static final String QUESTION =
            "{\"reference\":\"IMRF22-0001\",\"version\":1,\"status\":\"QUESTION\"," + "\"note\":\"Window or aisle?\"}";
    private static final String REJECTED =
            "{\"reference\":\"IMRF22-0001\",\"version\":1,\"status\":\"REJECTED\",\"note\":\"No seats left\"}";

    private final ApplicationFixture rosa = anApplication();

    @BeforeEach
    void rosaIsConfirmedWithATicket() {
        hub.receive(aMail().from(rosa.email()).about(rosa.withPassport()));
    }

    @Test
    void an_issued_ticket_is_kept_and_staff_are_told_nothing() {
        assertThat(hub.hear(ISSUED)).isEmpty();
        assertThat(responses()).extracting(StoredResponse::verdict).containsExactly(ResponseVerdict.TAKEN);
    }

    @Test
    void the_delegate_gets_booking_code_flights_and_calendar_entries() {
        hub.hear(ISSUED);
        assertThat(lastMail()).contains("K3X9QZ", "CM 123 PTY-MEX", "text/calendar", "DTSTART");
    }

    @Test
    void what_the_hub_writes_by_itself_stands_in_the_thread_of_its_last_answer() {
        String answer = lastMailId();
        hub.hear(ISSUED);
        assertThat(lastMail()).contains("In-Reply-To: " + answer);
    }

    @Test
    void a_question_for_a_person_is_linked_to_the_registration_of_its_sender() {
        MailDecision decision = hub.receive(aMail().from(rosa.email()).kind(MailKind.QUESTION));
        assertThat(decision.registrations()).containsExactly(ROSA);
    }

    @Test
    void a_message_that_is_delivered_twice_is_heard_once() {
        HeardResponse heard = new HeardResponse("7|" + ISSUED, ISSUED, null);
        hub.hear(heard);
        assertThat(hub.hear(heard)).isEmpty();
        assertThat(responses()).hasSize(1);
        assertThat(hub.answers()).hasSize(2);
    }

    @Test
    void the_same_said_again_is_answered_kept_and_told_nobody() {
        hub.hear(ISSUED);
        assertThat(hub.hear(ISSUED)).map(TicketReceipt::verdict).contains(ResponseVerdict.REPEATED);
        assertThat(responses()).hasSize(2);
        assertThat(hub.answers()).hasSize(2);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void a_ticket_that_was_issued_for_somebody_who_is_erased_is_for_a_person_to_give_back() {
        hub.inTransaction(() -> hub.decisions().erasing().person(ROSA, "Ana Solís", "asked for"));
        hub.records().outbox().of(ROSA).forEach(sent -> hub.records().outbox().sent(sent.id(), Instant.EPOCH));
        assertThat(hub.hear(ISSUED)).map(TicketReceipt::verdict).contains(ResponseVerdict.CONTRADICTS);
        assertThat(waiting()).extracting(TicketCase::reason).containsExactly(TicketCase.Reason.CONTRADICTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IMRF22-0099", "NONE-0001"})
    void a_response_about_nobody_is_answered_kept_and_waits_for_a_person(String reference) {
        var receipt = hub.hear(ISSUED.replace(ROSA, reference));
        assertThat(receipt).map(TicketReceipt::verdict).contains(ResponseVerdict.UNKNOWN);
        assertThat(waiting()).extracting(TicketCase::reason).containsExactly(TicketCase.Reason.UNKNOWN);
    }

    @Test
    void a_version_that_was_never_asked_for_is_unknown() {
        assertThat(hub.hear(ISSUED.replace("\"version\":1", "\"version\":2")))
                .map(TicketReceipt::verdict)
                .contains(ResponseVerdict.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "[]", "{\"reference\":\"IMRF22-0001\"}"})
    void what_breaks_the_schema_is_answered_kept_and_waits_for_a_person(String text) {
        assertThat(hub.hear(text)).map(TicketReceipt::verdict).contains(ResponseVerdict.INVALID);
        assertThat(waiting()).extracting(TicketCase::reason).containsExactly(TicketCase.Reason.INVALID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reference\":\"IMRF22-0001\"}",
                "{\"reference\":\"imrf22-0001\",\"version\":1,\"status\":\"ISSUED\",\"recordLocator\":\"K3X9QZ\"}",
                "{\"reference\" : \"IMRF22-0001\", \"version\": 1, \"status\": \"ISSUED\""
            })
    void what_breaks_the_schema_is_kept_and_answered_with_the_reference_that_it_names(String text) {
        assertThat(hub.hear(text)).map(TicketReceipt::reference).contains(ROSA);
        assertThat(responses()).extracting(StoredResponse::verdict).containsExactly(ResponseVerdict.INVALID);
        assertThat(waiting()).extracting(TicketCase::reference).containsExactly(ROSA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no json about IMRF22-0001",
                "[{\"reference\":\"IMRF22-0001\"},{\"reference\":\"IMRF22-0002\"}]",
                "{\"reference\":\"IMRF22-0001 or so\"}"
            })
    void what_names_no_reference_for_certain_is_kept_without_one(String text) {
        hub.hear(text);
        assertThat(waiting()).extracting(TicketCase::reference).containsOnlyNulls();
    }

    @Test
    void what_broke_the_schema_stands_in_the_way_of_nothing() {
        hub.hear(ISSUED.replace("ISSUED", "DONE"));
        assertThat(hub.hear(ISSUED)).isEmpty();
    }

    @Test
    void the_same_ticket_said_again_without_its_flights_is_no_contradiction() {
        hub.hear(ISSUED);
        var receipt = hub.hear(
                "{\"reference\":\"IMRF22-0001\",\"version\":1,\"status\":\"ISSUED\",\"recordLocator\":\"K3X9QZ\"}");
        assertThat(receipt).map(TicketReceipt::verdict).contains(ResponseVerdict.REPEATED);
        assertThat(waiting()).isEmpty();
        assertThat(hub.answers()).hasSize(2);
    }

    @Test
    void other_flights_for_the_same_booking_code_are_a_contradiction() {
        hub.hear(ISSUED);
        assertThat(hub.hear(ISSUED.replace("CM 123", "CM 999")))
                .map(TicketReceipt::verdict)
                .contains(ResponseVerdict.CONTRADICTS);
    }

    @Test
    void flights_told_after_the_booking_code_reach_the_delegate() {
        hub.hear("{\"reference\":\"IMRF22-0001\",\"version\":1,\"status\":\"ISSUED\",\"recordLocator\":\"K3X9QZ\"}");
        assertThat(hub.hear(ISSUED)).isEmpty();
        assertThat(lastMail()).contains("CM 123 PTY-MEX", "DTSTART");
    }

    @Test
    void another_booking_code_for_the_same_version_is_a_contradiction() {
        hub.hear(ISSUED);
        assertThat(hub.hear(ISSUED.replace("K3X9QZ", "ZZZZZZ")))
                .map(TicketReceipt::verdict)
                .contains(ResponseVerdict.CONTRADICTS);
        assertThat(hub.answers()).hasSize(2);
    }

    @Test
    void a_rejection_waits_for_a_person() {
        hub.hear(REJECTED);
        assertThat(waiting()).extracting(TicketCase::reason).containsExactly(TicketCase.Reason.REJECTED);
    }

    @Test
    void a_person_asks_again_for_what_was_rejected() {
        hub.hear(REJECTED);
        approve();
        assertThat(hub.tickets(ROSA)).extracting(TicketRequest::type).containsExactly(Type.REQUEST, Type.REQUEST);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void a_question_is_asked_of_the_delegate() {
        hub.hear(QUESTION);
        assertThat(lastMail()).contains("Window or aisle?");
    }

    @Test
    void what_the_delegate_answers_in_the_thread_goes_back_in_his_own_words() {
        hub.hear(QUESTION);
        MailDecision decision =
                hub.receive(aMail().from(rosa.email()).answering(lastMailId()).saying("Pasillo, por favor."));
        TicketRequest answer = hub.tickets(ROSA).get(1);
        assertThat(answer.type()).isEqualTo(Type.ANSWER);
        assertThat(answer.version()).isEqualTo(2);
        assertThat(answer.question()).isEqualTo("Window or aisle?");
        assertThat(answer.answer()).isEqualTo("Pasillo, por favor.");
        assertThat(decision.state()).isEqualTo(MailState.DONE);
    }

    @Test
    void an_answer_that_brings_another_passport_goes_back_and_the_passport_is_for_a_person() {
        hub.hear(QUESTION);
        MailDecision decision = hub.receive(aMail().from(rosa.email())
                .answering(lastMailId())
                .saying("Pasillo. Adjunto mi pasaporte nuevo.")
                .about(rosa.withPassport(PassportFixture.passportOf("Rosa", "Quiel Batista", "PAN")
                        .numbered("PA7654321")))
                .kind(MailKind.SUPPLEMENT));
        assertThat(hub.orders(ROSA)).extracting(TicketRequest::type).containsExactly(Type.REQUEST, Type.ANSWER);
        assertThat(decision.state()).isEqualTo(MailState.REVIEW);
        assertThat(decision.findings())
                .extracting(finding -> finding.code())
                .contains(FindingCode.PASSPORT_CHANGED, FindingCode.TICKET_QUESTION_ANSWERED);
    }

    @Test
    void an_answer_with_the_reference_alone_goes_back_as_well() {
        hub.hear(QUESTION);
        hub.receive(aMail().from(rosa.email()).naming(ROSA).saying("Pasillo."));
        assertThat(hub.tickets(ROSA)).extracting(TicketRequest::type).contains(Type.ANSWER);
    }

    @Test
    void a_strangers_answer_does_not_go_back() {
        hub.hear(QUESTION);
        hub.receive(aMail().from("otro@correo.example").answering(lastMailId()).saying("Pasillo."));
        assertThat(hub.tickets(ROSA)).hasSize(1);
    }

    @Test
    void a_question_is_answered_once() {
        hub.hear(QUESTION);
        String asked = lastMailId();
        hub.receive(aMail().from(rosa.email()).answering(asked).saying("Pasillo."));
        hub.receive(aMail().from(rosa.email()).answering(asked).saying("Ventana."));
        assertThat(hub.orders(ROSA)).hasSize(2);
    }

    @Test
    void who_withdraws_instead_answers_nothing() {
        hub.hear(QUESTION);
        hub.receive(aMail().from(rosa.email()).answering(lastMailId()).about(rosa.withdrawing()));
        assertThat(hub.tickets(ROSA)).extracting(TicketRequest::type).containsExactly(Type.REQUEST, Type.CANCELLATION);
    }

    @Test
    void after_an_answer_the_ticket_may_be_issued_for_either_version() {
        hub.hear(QUESTION);
        hub.receive(aMail().from(rosa.email()).answering(lastMailId()).saying("Pasillo."));
        assertThat(hub.hear(ISSUED)).isEmpty();
    }

    @Test
    void a_withdrawal_after_the_issue_waits_for_a_person_and_cancels_nothing() {
        hub.hear(ISSUED);
        MailDecision decision = hub.receive(aMail().from(rosa.email()).about(rosa.withdrawing()));
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.CONFIRMED);
        assertThat(hub.tickets(ROSA)).hasSize(1);
        assertThat(decision.state()).isEqualTo(MailState.REVIEW);
        assertThat(decision.findings()).extracting(finding -> finding.code()).contains(FindingCode.TICKET_ISSUED);
    }

    @Test
    void a_replacement_after_the_issue_takes_nobodys_place() {
        hub.hear(ISSUED);
        ApplicationFixture other = anApplication().named("Berta", "Bonilla");
        hub.receive(
                aMail().from(rosa.email()).about(other.withPassport().insteadOf(rosa.givenNames(), rosa.surnames())));
        assertThat(hub.registration(ROSA).state()).isEqualTo(State.CONFIRMED);
        assertThat(hub.registration("IMRF22-0002").state()).isEqualTo(State.NEEDS_REVIEW);
    }

    @Test
    void what_a_person_decides_after_the_issue_goes_to_staff_marked_as_issued() {
        hub.hear(ISSUED);
        hub.inTransaction(() -> hub.decisions().desk().decline(ROSA, "Ana Solís", "not nominated"));
        TicketRequest last = hub.tickets(ROSA).get(1);
        assertThat(last.type()).isEqualTo(Type.CANCELLATION);
        assertThat(last.flags()).extracting(Enum::name).contains("TICKET_ISSUED");
    }

    @Test
    void a_change_by_mail_after_the_issue_waits_for_a_person_and_goes_when_approved() {
        hub.hear(ISSUED);
        hub.receive(aMail().from(rosa.email()).about(rosa.withPassport().phone("+507 6999 9999")));
        assertThat(hub.tickets(ROSA)).hasSize(1);
        assertThat(waiting()).extracting(TicketCase::reason).containsExactly(TicketCase.Reason.CHANGED_AFTER_ISSUE);
        approve();
        assertThat(hub.tickets(ROSA)).extracting(TicketRequest::type).containsExactly(Type.REQUEST, Type.AMENDMENT);
    }

    @Test
    void a_change_that_a_person_has_closed_does_not_come_up_again() {
        hub.hear(ISSUED);
        hub.receive(aMail().from(rosa.email()).about(rosa.withPassport().phone("+507 6999 9999")));
        long id = waiting().get(0).id();
        hub.inTransaction(() -> {
            hub.decisions().desk().tickets().close(id, "Ana Solís", "told by phone");
            return id;
        });
        hub.receive(aMail().from(rosa.email()).about(rosa.withPassport()));
        assertThat(waiting()).isEmpty();
    }

    @Test
    void issued_after_it_was_cancelled_is_a_contradiction_that_a_person_may_take() {
        hub.receive(aMail().from(rosa.email()).about(rosa.withdrawing()));
        assertThat(hub.hear(ISSUED)).map(TicketReceipt::verdict).contains(ResponseVerdict.CONTRADICTS);
        approve();
        assertThat(lastMail()).contains("K3X9QZ");
    }

    @Test
    void what_can_only_be_closed_says_so() {
        hub.hear("no json");
        assertThatThrownBy(this::approve).isInstanceOf(DeskException.class).hasMessageContaining("decline");
    }

    @Test
    void a_message_that_cannot_be_worked_on_is_a_case_and_not_lost() {
        HeardResponse heard = new HeardResponse("1", ISSUED, null);
        var receipt = hub.inTransaction(() -> hub.decisions().hearTicketing().giveUp(heard, "IllegalStateException"));
        assertThat(receipt).map(TicketReceipt::verdict).contains(ResponseVerdict.FAILED);
        assertThat(waiting()).extracting(TicketCase::reason).containsExactly(TicketCase.Reason.FAILED);
    }

    private void approve() {
        long id = waiting().get(0).id();
        hub.inTransaction(() -> {
            hub.decisions().desk().tickets().approve(id, "Ana Solís", "agreed with the agency");
            return id;
        });
    }

    private List<TicketCase> waiting() {
        return hub.records().ticketCases().waiting();
    }

    private List<StoredResponse> responses() {
        return hub.records().ticketResponses().of(ROSA);
    }

    private String lastMail() {
        List<Promise> answers = hub.answers();
        return new String(answers.get(answers.size() - 1).payload(), StandardCharsets.UTF_8);
    }

    private String lastMailId() {
        return lastMail()
                .lines()
                .filter(line -> line.startsWith("Message-ID: "))
                .map(line -> line.substring("Message-ID: ".length()))
                .findFirst()
                .orElseThrow();
    }
}
