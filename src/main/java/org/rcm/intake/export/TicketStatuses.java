package org.rcm.intake.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rcm.intake.store.OutboxKind;
import org.rcm.intake.store.OutboxState;
import org.rcm.intake.store.Promise;
import org.rcm.intake.store.Store;
import org.rcm.intake.store.StoredResponse;
import org.rcm.intake.ticketing.ResponseVerdict;

/** How far each ticket request that staff have has come, for sheets by which they work. */
final class TicketStatuses {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Store store;
    private final Map<String, Ticket> tickets = new HashMap<>();

    TicketStatuses(Store store) {
        this.store = store;
    }

    /** {@code REQUESTED}, {@code QUESTION}, {@code ISSUED}, {@code REJECTED}, {@code CANCELLED}, or {@code SUPERSEDED} by a later version. */
    String of(JsonNode request) {
        Ticket ticket = ticket(request);
        return request.path("version").asInt() < ticket.last() ? "SUPERSEDED" : ticket.status();
    }

    /** The airline's booking code; empty while there is none. */
    String recordLocator(JsonNode request) {
        return ticket(request).recordLocator();
    }

    private Ticket ticket(JsonNode request) {
        return tickets.computeIfAbsent(request.path("reference").asText(), this::look);
    }

    private Ticket look(String reference) {
        List<JsonNode> messages = store.outbox().of(reference).stream()
                .filter(promise -> promise.kind() == OutboxKind.TICKET && promise.state() == OutboxState.SENT)
                .filter(promise -> promise.payload().length > 0)
                .map(Promise::payload)
                .map(TicketStatuses::json)
                .sorted(Comparator.comparingInt(
                        message -> message.path("version").asInt()))
                .toList();
        if (messages.isEmpty()) {
            return new Ticket(0, "REQUESTED", "");
        }
        JsonNode last = messages.get(messages.size() - 1);
        int asked = messages.stream()
                .filter(message -> !message.path("type").asText().equals("ANSWER"))
                .mapToInt(message -> message.path("version").asInt())
                .max()
                .orElse(1);
        Optional<StoredResponse> said = store.ticketResponses().of(reference).stream()
                .filter(one -> one.verdict() == ResponseVerdict.TAKEN && one.version() >= asked)
                .filter(one -> one.answeredAt() == null || !one.status().equals("QUESTION"))
                .reduce((one, next) -> next);
        boolean cancelled = last.path("type").asText().equals("CANCELLATION");
        return new Ticket(
                last.path("version").asInt(),
                cancelled ? "CANCELLED" : said.map(StoredResponse::status).orElse("REQUESTED"),
                said.filter(one -> one.status().equals("ISSUED") && !one.text().isEmpty())
                        .map(one -> json(one.text().getBytes(StandardCharsets.UTF_8))
                                .path("recordLocator")
                                .asText())
                        .orElse(""));
    }

    private static JsonNode json(byte[] text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException quotesPersonalData) {
            throw new IllegalStateException("a ticket message is no JSON");
        }
    }

    private record Ticket(int last, String status, String recordLocator) {}
}
