package org.rcm.intake.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.rcm.intake.reply.content.Fixtures.PASSPORT_NUMBER;
import static org.rcm.intake.reply.content.Fixtures.aPassport;
import static org.rcm.intake.reply.content.Fixtures.confirmed;
import static org.rcm.intake.reply.content.Fixtures.workshop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcm.intake.event.Event;
import org.rcm.intake.event.file.EventFiles;
import org.rcm.intake.event.file.TravelRuleFile;
import org.rcm.intake.registration.Delegate;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.Proof;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.Sex;

class TicketJsonTest {
    private static final Instant NOW = Instant.parse("2030-05-14T17:00:00Z");
    private final TicketJson json = new TicketJson(Path.of("config/schema"));

    @Test
    void a_request_keeps_its_contract_and_comes_back_as_it_was() {
        assertThat(json.readRequest(json.write(request()))).isEqualTo(request());
    }

    @Test
    void the_longest_name_that_the_docs_line_carries_keeps_the_contract() {
        Passport longest = new Passport(
                PASSPORT_NUMBER,
                "PAN",
                "PAN",
                "A".repeat(35),
                "ANA",
                LocalDate.of(1974, 7, 12),
                Sex.F,
                LocalDate.of(2034, 4, 15),
                Proof.CHECK_DIGITS);
        TicketRequest request =
                TicketRequests.request(confirmed().passport(longest).build(), workshop(), Set.of(), 1, NOW);
        assertThat(json.readRequest(json.write(request)).ssrDocs()).contains("A".repeat(35));
    }

    @Test
    void what_countries_on_the_way_ask_stands_in_the_request() {
        Event event = EventFiles.read(
                        Path.of("config", "events"), TravelRuleFile.read(Path.of("config", TravelRuleFile.NAME)))
                .byId("imrf-2022")
                .orElseThrow();
        Passport honduran = new Passport(
                PASSPORT_NUMBER,
                "HND",
                "HND",
                "SOTO",
                "ANA",
                LocalDate.of(1974, 7, 12),
                Sex.X,
                LocalDate.of(2022, 9, 30),
                Proof.CHECK_DIGITS);
        TicketRequest request = json.readRequest(json.write(TicketRequests.request(
                confirmed().delegation("HND").passport(honduran).build(), event, Set.of(), 1, NOW)));
        assertThat(request.flags())
                .contains(TicketFlag.PASSPORT_TOO_SHORT_ON_THE_WAY, TicketFlag.PASSENGER_DATA_INCOMPLETE);
        assertThat(request.checks())
                .extracting(WayCheck::country, WayCheck::rule, WayCheck::met, WayCheck::neededUntil, WayCheck::missing)
                .containsExactly(
                        tuple("MEX", WayCheck.Rule.PASSPORT_VALIDITY, true, LocalDate.of(2022, 4, 1), List.of()),
                        tuple("USA", WayCheck.Rule.PASSPORT_VALIDITY, false, LocalDate.of(2022, 10, 1), List.of()),
                        tuple("USA", WayCheck.Rule.PASSENGER_DATA, false, null, List.of("sex")));
    }

    @Test
    void an_amendment_keeps_its_contract_and_comes_back_as_it_was() {
        Registration vouched = confirmed()
                .delegation("SLV")
                .passport(aPassport().withProof(Proof.HUMAN))
                .build();
        TicketRequest amendment = TicketRequests.amendment(request(), vouched, workshop(), Set.of(), NOW)
                .orElseThrow();
        assertThat(json.readRequest(json.write(amendment))).isEqualTo(amendment);
    }

    @Test
    void a_cancellation_keeps_its_contract_and_comes_back_as_it_was() {
        TicketRequest cancellation = TicketRequests.cancellation(request(), CancellationReason.REPLACED, NOW);
        assertThat(json.readRequest(json.write(cancellation))).isEqualTo(cancellation);
    }

    @Test
    void a_traveller_without_address_or_phone_keeps_the_contract() {
        TicketRequest request =
                TicketRequests.request(confirmed().delegate(Delegate.UNKNOWN).build(), workshop(), Set.of(), 1, NOW);
        assertThat(json.readRequest(json.write(request)).traveller().email()).isNull();
    }

    @Test
    void the_longest_name_of_a_passport_keeps_the_contract() {
        Passport named = aPassport();
        Passport longest = new Passport(
                named.number(),
                named.issuingState(),
                named.nationality(),
                "A".repeat(SsrDocs.LONGEST_NAME) + "B",
                "C".repeat(2),
                named.birthDate(),
                named.sex(),
                named.expiryDate(),
                named.proof());
        TicketRequest request =
                TicketRequests.request(confirmed().passport(longest).build(), workshop(), Set.of(), 1, NOW);
        assertThat(json.readRequest(json.write(request))).isEqualTo(request);
    }

    @Test
    void dates_and_instants_are_iso_8601_and_fields_have_the_names_of_the_contract() throws Exception {
        JsonNode message = new ObjectMapper().readTree(json.write(request()));
        assertThat(message.at("/traveller/birthDate").asText()).isEqualTo("1974-07-12");
        assertThat(message.at("/document/issuingState").asText()).isEqualTo("PAN");
        assertThat(message.at("/document/expiry").asText()).isEqualTo("2034-04-15");
        assertThat(message.at("/event/startDate").asText()).isEqualTo("2030-06-10");
        assertThat(message.at("/issuedAt").asText()).isEqualTo("2030-05-14T17:00:00Z");
        assertThat(message.has("changes")).isFalse();
        assertThat(message.has("reason")).isFalse();
    }

    @Test
    void a_cancellation_without_a_reason_does_not_go_out() {
        TicketRequest c = TicketRequests.cancellation(request(), CancellationReason.REPLACED, NOW);
        TicketRequest wrong = new TicketRequest(
                c.id(),
                c.reference(),
                c.version(),
                c.type(),
                c.event(),
                c.delegation(),
                c.payer(),
                c.traveller(),
                c.document(),
                c.ssrDocs(),
                c.travel(),
                EnumSet.noneOf(TicketFlag.class),
                c.checks(),
                c.proof(),
                c.changes(),
                null,
                null,
                null,
                c.issuedAt());
        assertThatThrownBy(() -> json.write(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reason")
                .hasMessageNotContaining(PASSPORT_NUMBER);
    }

    @Test
    void a_broken_request_is_refused_without_quoting_it() {
        String broken = json.write(request()).replace("\"1974-07-12\"", "\"12/07/1974\"");
        assertThatThrownBy(() -> json.readRequest(broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("birthDate")
                .hasMessageNotContaining("1974");
    }

    @Test
    void an_issued_ticket_is_understood() {
        TicketResponse response = json.readResponse(
                "{\"reference\":\"WSP30-0007\",\"version\":1,\"status\":\"ISSUED\",\"recordLocator\":\"K3X9QZ\","
                        + "\"itinerary\":[\"CM 123 SAL-PTY 9 JUN 10:00\"],\"note\":null,\"agent\":\"7\"}");
        assertThat(response.status()).isEqualTo(TicketResponse.Status.ISSUED);
        assertThat(response.itinerary()).hasSize(1);
    }

    @Test
    void a_flight_may_come_in_its_parts_with_the_offsets_it_was_written_with() {
        TicketResponse response = json.readResponse(
                "{\"reference\":\"WSP30-0007\",\"version\":1,\"status\":\"ISSUED\",\"recordLocator\":\"K3X9QZ\","
                        + "\"itinerary\":[{\"flight\":\"CM 123\",\"from\":\"SAL\",\"to\":\"PTY\","
                        + "\"departs\":\"2030-06-09T10:00:00-06:00\",\"arrives\":\"2030-06-09T13:20:00-05:00\"}]}");
        assertThat(response.itinerary()
                        .get(0)
                        .toFlight(LocalDate.of(2030, 6, 10))
                        .departs())
                .isEqualTo(OffsetDateTime.parse("2030-06-09T10:00:00-06:00"));
    }

    @Test
    void an_answer_keeps_its_contract_and_comes_back_as_it_was() {
        TicketRequest answer = TicketRequests.answer(request(), "Window or aisle?", "Aisle", NOW);
        assertThat(json.readRequest(json.write(answer))).isEqualTo(answer);
    }

    @Test
    void a_response_that_says_two_things_is_refused() {
        assertThatThrownBy(() -> json.readResponse("{\"reference\":\"WSP30-0007\",\"version\":1,"
                        + "\"status\":\"REJECTED\",\"note\":\"no\",\"note\":\"yes\"}"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "{}",
                "{\"reference\":\"WSP30-0007\",\"version\":0,\"status\":\"REJECTED\",\"note\":\"no\"}",
                "{\"reference\":\"x\",\"version\":1,\"status\":\"REJECTED\",\"note\":\"no\"}",
                "{\"reference\":\"WSP30-0007\",\"version\":1,\"status\":\"DONE\"}",
                "{\"reference\":\"WSP30-0007\",\"version\":1,\"status\":\"ISSUED\"}",
                "{\"reference\":\"WSP30-0007\",\"version\":1,\"status\":\"QUESTION\"}"
            })
    void a_response_that_breaks_its_contract_is_refused(String response) {
        assertThatThrownBy(() -> json.readResponse(response)).isInstanceOf(IllegalArgumentException.class);
    }

    private static TicketRequest request() {
        return TicketRequests.request(confirmed().build(), workshop(), Set.of(), 1, NOW);
    }
}
