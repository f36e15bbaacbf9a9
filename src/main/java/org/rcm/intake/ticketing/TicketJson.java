package org.rcm.intake.ticketing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Ticket messages as JSON, each checked against its schema on the way out and on the way in. Thread-safe.
 * An {@link IllegalArgumentException} names the fields that break the contract and never their values.
 */
public final class TicketJson {
    private static final Pattern REFERENCE =
            Pattern.compile("\"reference\"\\s{0,20}:\\s{0,20}\"([A-Za-z0-9]{1,20}-[0-9]{4,10})\"");

    /** Apart, because a start does without it. */
    private static final class Json {
        private static final ObjectMapper MAPPER = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    private final JsonContract requests;
    private final JsonContract responses;
    private final JsonContract receipts;

    /**
     * Reads the schemas; they are understood when they are needed, or {@linkplain #load before}.
     *
     * @param schemas folder of {@code ticket-request.v1.json}, {@code ticket-response.v1.json} and
     *     {@code ticket-receipt.v1.json}
     * @throws java.io.UncheckedIOException if one cannot be read or is no JSON
     */
    public TicketJson(Path schemas) {
        requests = new JsonContract(schemas.resolve("ticket-request.v1.json"));
        responses = new JsonContract(schemas.resolve("ticket-response.v1.json"));
        receipts = new JsonContract(schemas.resolve("ticket-receipt.v1.json"));
    }

    /** Does now what would keep the first message waiting. */
    public void load() {
        List.of(requests, responses, receipts)
                .forEach(contract ->
                        contract.violations(Json.MAPPER.createObjectNode().toString()));
    }

    /** The message as it goes to the queue. */
    public String write(TicketRequest request) {
        return write(request, requests, "ticket request of " + request.reference());
    }

    /** The message as it goes to the queue of receipts. */
    public String write(TicketReceipt receipt) {
        return write(receipt, receipts, "ticket receipt");
    }

    private static String write(Object message, JsonContract contract, String what) {
        try {
            String json = Json.MAPPER.writeValueAsString(message);
            refuse(contract.violations(json), what);
            return json;
        } catch (JsonProcessingException quotesPersonalData) {
            throw new IllegalStateException("A " + what + " cannot be written as JSON");
        }
    }

    /** The message as it was written by {@link #write}. */
    public TicketRequest readRequest(String json) {
        return read(json, TicketRequest.class, requests, "ticket request");
    }

    /** What ticketing staff answered; nothing about it is trusted before the schema. */
    public TicketResponse readResponse(String json) {
        return read(json, TicketResponse.class, responses, "ticket response");
    }

    /** The one reference that a response names which breaks its schema, or is no JSON at all. */
    public static Optional<String> referenceIn(String broken) {
        List<String> named = REFERENCE
                .matcher(broken)
                .results()
                .map(found -> found.group(1).toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private static <T> T read(String json, Class<T> type, JsonContract contract, String what) {
        refuse(contract.violations(json), what);
        try {
            return Json.MAPPER.readValue(json, type);
        } catch (JsonProcessingException quotesPersonalData) {
            throw new IllegalArgumentException("A " + what + " cannot be read as JSON");
        }
    }

    private static void refuse(List<String> violations, String what) {
        if (!violations.isEmpty()) {
            throw new IllegalArgumentException("A " + what + " breaks its schema at " + String.join(", ", violations));
        }
    }
}
