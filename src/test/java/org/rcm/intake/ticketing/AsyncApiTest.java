package org.rcm.intake.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.reply.content.Fixtures.confirmed;
import static org.rcm.intake.reply.content.Fixtures.workshop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rcm.intake.broker.Queues;

/** The AsyncAPI document says what the hub does. */
class AsyncApiTest {
    private static final Path FOLDER = Path.of("config/schema");
    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        document = new YAMLMapper().readTree(FOLDER.resolve("asyncapi.yaml").toFile());
    }

    @Test
    void its_channels_are_the_queues_of_ticketing() {
        assertThat(document.path("channels").findValuesAsText("address"))
                .containsExactlyInAnyOrder(Queues.REQUESTS, Queues.RESPONSES, Queues.REPLIES);
    }

    @Test
    void the_headers_of_a_request_are_those_that_are_sent() {
        TicketRequest request = TicketRequests.request(
                confirmed().build(), workshop(), Set.of(), 1, Instant.parse("2030-05-14T17:00:00Z"));
        assertThat(names(document.at("/components/messages/request/headers/properties")))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(TicketHeaders.of(request).keySet().stream(), Stream.of("traceparent"))
                                .toList()); // where the hub traces
    }

    @Test
    void the_types_of_a_request_are_those_there_are() {
        assertThat(texts(document.at("/components/messages/request/headers/properties/type/enum")))
                .containsExactlyInAnyOrderElementsOf(names(TicketRequest.Type.values()));
    }

    @Test
    void the_verdicts_of_a_receipt_are_all_but_that_of_a_response_simply_taken() {
        assertThat(texts(document.at("/components/messages/receipt/headers/properties/verdict/enum")))
                .containsExactlyInAnyOrderElementsOf(names(ResponseVerdict.values()).stream()
                        .filter(name -> !name.equals("TAKEN"))
                        .toList());
    }

    @Test
    void every_payload_is_a_schema_that_is_there() {
        assertThat(document.path("components").findValues("payload")).hasSize(3).allSatisfy(payload -> assertThat(
                        FOLDER.resolve(payload.path("$ref").asText()))
                .exists());
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(node -> texts.add(node.asText()));
        return texts;
    }
}
