package org.rcm.intake.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rcm.intake.fixtures.PassportFixture.passportOf;
import static org.rcm.intake.reply.content.Fixtures.PASSPORT_NUMBER;
import static org.rcm.intake.reply.content.Fixtures.aPassport;
import static org.rcm.intake.reply.content.Fixtures.confirmed;
import static org.rcm.intake.reply.content.Fixtures.workshop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rcm.intake.registration.Entitlement;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.Proof;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.RegistrationBuilder;
import org.rcm.intake.registration.State;

class TicketRequestsTest {
    private static final Instant NOW = Instant.parse("2030-05-14T17:00:00Z");

    @Test
    void a_confirmed_delegate_with_a_proven_passport_gets_a_request() {
        TicketRequest request = request(confirmed());
        assertThat(request.type()).isEqualTo(TicketRequest.Type.REQUEST);
        assertThat(request.reference()).isEqualTo("WSP30-0007");
        assertThat(request.payer()).isEqualTo("IOM");
        assertThat(request.traveller().surname()).isEqualTo("SOTO DE LEON");
        assertThat(request.traveller().givenNames()).isEqualTo("MARIA LUISA ANA");
        assertThat(request.document().number()).isEqualTo(PASSPORT_NUMBER);
    }

    @ParameterizedTest
    @EnumSource(value = State.class, names = "CONFIRMED", mode = EnumSource.Mode.EXCLUDE)
    void nobody_who_is_not_confirmed_gets_a_request(State state) {
        assertThatThrownBy(() -> request(confirmed().state(state)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CONFIRMED");
    }

    @Test
    void nobody_without_a_ticket_gets_a_request() {
        assertThatThrownBy(() -> request(confirmed().entitlement(new Entitlement(null, "HOST"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("entitlement");
    }

    @ParameterizedTest
    @EnumSource(
            value = Proof.class,
            names = {"TEXT", "NONE"})
    void no_ticket_is_bought_by_a_passport_that_is_not_proven(Proof proof) {
        assertThatThrownBy(() -> request(confirmed().passport(aPassport().withProof(proof))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("proof");
    }

    @Test
    void a_passport_without_a_birth_date_is_refused_by_the_name_of_the_field() {
        assertThatThrownBy(() -> request(confirmed().passport(bornOn(null))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("passport.birthDate")
                .hasMessageNotContaining(PASSPORT_NUMBER);
    }

    @Test
    void a_name_that_is_not_as_in_the_machine_readable_zone_is_refused_without_quoting_it() {
        assertThatThrownBy(() -> request(confirmed().passport(surnamed("Soto"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("passport.surnames")
                .hasMessageNotContaining("Soto");
    }

    @Test
    void the_journey_begins_in_the_country_represented() {
        assertThat(request(confirmed().delegation("SLV")).travel().from()).isEqualTo("SLV");
    }

    @Test
    void people_of_an_organisation_leave_from_the_country_of_their_nationality() {
        assertThat(request(confirmed().delegation("RNCOM")).travel().from()).isEqualTo("PAN");
    }

    @Test
    void the_journey_fits_the_times_of_the_event_file() {
        TicketRequest.Travel travel = request(confirmed()).travel();
        assertThat(travel.to()).isEqualTo("Panama City");
        assertThat(travel.arriveBy()).isEqualTo("2030-06-09T20:00:00-05:00");
        assertThat(travel.leaveAfter()).isEqualTo("2030-06-12T19:00:00-05:00");
    }

    @Test
    void a_passport_that_ends_within_six_months_is_flagged() {
        assertThat(request(confirmed().passport(validUntil("2030-12-11"))).flags())
                .contains(TicketFlag.PASSPORT_EXPIRES_WITHIN_6_MONTHS);
    }

    @Test
    void a_passport_that_ends_six_months_after_the_last_day_is_not_flagged() {
        assertThat(request(confirmed().passport(validUntil("2030-12-12"))).flags())
                .doesNotContain(TicketFlag.PASSPORT_EXPIRES_WITHIN_6_MONTHS);
    }

    @Test
    void what_the_table_does_not_say_of_the_country_to_be_entered_is_flagged() {
        assertThat(request(confirmed().passport(passportOf("Ana", "Soto", "CRI").passport()))
                        .flags())
                .contains(TicketFlag.ENTRY_RULES_UNKNOWN);
    }

    @Test
    void a_country_lets_its_own_people_in() {
        assertThat(request(confirmed()).flags()).doesNotContain(TicketFlag.ENTRY_RULES_UNKNOWN);
    }

    @Test
    void a_letter_that_is_not_back_is_flagged_until_it_is() {
        assertThat(request(confirmed()).flags()).contains(TicketFlag.ACCEPTANCE_PENDING);
        assertThat(request(confirmed().acceptedAt(NOW)).flags()).doesNotContain(TicketFlag.ACCEPTANCE_PENDING);
    }

    @Test
    void a_name_that_fills_the_machine_readable_zone_is_flagged() {
        assertThat(request(confirmed().passport(surnamed("A".repeat(22)))).flags())
                .contains(TicketFlag.NAME_TRUNCATED_IN_PASSPORT);
        assertThat(request(confirmed().passport(surnamed("A".repeat(21)))).flags())
                .doesNotContain(TicketFlag.NAME_TRUNCATED_IN_PASSPORT);
    }

    @Test
    void a_document_that_a_person_vouched_for_says_so() {
        TicketRequest request = request(confirmed().passport(aPassport().withProof(Proof.HUMAN)));
        assertThat(request.flags()).contains(TicketFlag.APPROVED_BY_PERSON);
        assertThat(request.proof()).containsEntry("document.number", Proof.HUMAN);
    }

    @Test
    void an_amendment_tells_what_has_changed_and_nothing_else() {
        Registration corrected = confirmed().passport(validUntil("2040-01-01")).build();
        Optional<TicketRequest> amendment =
                TicketRequests.amendment(request(confirmed()), corrected, workshop(), Set.of(), NOW.plusSeconds(60));
        assertThat(amendment).hasValueSatisfying(message -> {
            assertThat(message.version()).isEqualTo(2);
            assertThat(message.changes())
                    .containsExactly(new TicketRequest.Change("document.expiry", "2034-04-15", "2040-01-01"));
        });
    }

    @Test
    void there_is_no_amendment_where_nothing_has_changed_that_staff_see() {
        Registration promoted = confirmed().seat(2).build();
        assertThat(TicketRequests.amendment(request(confirmed()), promoted, workshop(), Set.of(), NOW))
                .isEmpty();
    }

    @Test
    void what_waits_for_a_person_is_flagged_and_the_next_amendment_says_that_it_is_over() {
        TicketRequest paused = TicketRequests.request(
                confirmed().build(), workshop(), Set.of(TicketFlag.MAIL_WAITS_FOR_PERSON), 1, NOW);
        assertThat(paused.flags()).contains(TicketFlag.MAIL_WAITS_FOR_PERSON);
        assertThat(TicketRequests.amendment(paused, confirmed().build(), workshop(), Set.of(), NOW))
                .hasValueSatisfying(
                        released -> assertThat(released.flags()).doesNotContain(TicketFlag.MAIL_WAITS_FOR_PERSON));
    }

    @Test
    void a_cancellation_repeats_the_traveller_and_says_why() {
        TicketRequest last = request(confirmed());
        TicketRequest cancellation = TicketRequests.cancellation(last, CancellationReason.WITHDRAWN, NOW);
        assertThat(cancellation.version()).isEqualTo(2);
        assertThat(cancellation.reason()).isEqualTo(CancellationReason.WITHDRAWN);
        assertThat(cancellation.traveller()).isEqualTo(last.traveller());
    }

    @Test
    void the_same_decision_gives_the_same_id_and_another_version_another() {
        assertThat(request(confirmed()).id()).isEqualTo(request(confirmed()).id());
        assertThat(TicketRequests.request(confirmed().build(), workshop(), Set.of(), 3, NOW)
                        .id())
                .isNotEqualTo(request(confirmed()).id());
    }

    @Test
    void the_headers_let_staff_select_and_the_broker_drop_a_repeat() {
        TicketRequest request = request(confirmed());
        assertThat(TicketHeaders.of(request))
                .containsEntry("_AMQ_DUPL_ID", request.id())
                .containsEntry("JMSCorrelationID", "WSP30-0007")
                .containsEntry("reference", "WSP30-0007")
                .containsEntry("event", "workshop-2030")
                .containsEntry("delegation", "PAN")
                .containsEntry("type", "REQUEST");
    }

    @Test
    void nothing_personal_stands_in_what_may_be_logged() {
        TicketRequest request = request(confirmed());
        assertThat(request + " " + request.traveller() + " " + request.document() + " " + SsrDocs.of(aPassport()))
                .doesNotContain(PASSPORT_NUMBER, "1974", "SOTO", "msoto");
    }

    private static TicketRequest request(RegistrationBuilder registration) {
        return TicketRequests.request(registration.build(), workshop(), Set.of(), 1, NOW);
    }

    private static Passport bornOn(LocalDate day) {
        Passport p = aPassport();
        return new Passport(
                p.number(),
                p.issuingState(),
                p.nationality(),
                p.surnames(),
                p.givenNames(),
                day,
                p.sex(),
                p.expiryDate(),
                p.proof());
    }

    private static Passport surnamed(String surnames) {
        Passport p = aPassport();
        return new Passport(
                p.number(),
                p.issuingState(),
                p.nationality(),
                surnames,
                p.givenNames(),
                p.birthDate(),
                p.sex(),
                p.expiryDate(),
                p.proof());
    }

    private static Passport validUntil(String day) {
        Passport p = aPassport();
        return new Passport(
                p.number(),
                p.issuingState(),
                p.nationality(),
                p.surnames(),
                p.givenNames(),
                p.birthDate(),
                p.sex(),
                LocalDate.parse(day),
                p.proof());
    }
}
