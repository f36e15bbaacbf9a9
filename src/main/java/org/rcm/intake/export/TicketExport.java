package org.rcm.intake.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.rcm.intake.store.Outbox;
import org.rcm.intake.store.OutboxKind;
import org.rcm.intake.store.OutboxState;
import org.rcm.intake.store.Promise;

/**
 * The ticket requests, every version, byte for byte what went to the queue. What has not gone there is left out,
 * unless a state of the outbox is asked for, and what was erased.
 */
final class TicketExport implements Export {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    /** What staff need on paper stands first. */
    private static final int PRINTED = 13;

    private final List<Column> columns;
    private final TicketStatuses statuses;
    private final Outbox outbox;

    TicketExport(Outbox outbox, TicketStatuses statuses) {
        this.outbox = outbox;
        this.statuses = statuses;
        this.columns = List.of(
                Column.of("reference", 13),
                Column.of("version", 8),
                new Column("status", 12, statuses::of),
                Column.of("type", 13),
                Column.of("delegation", 10),
                Column.of("traveller.surname", 18),
                Column.of("traveller.givenNames", 20),
                Column.of("ssrDocs", 36),
                Column.of("travel.from", 11),
                Column.of("travel.arriveBy", 17),
                Column.of("travel.leaveAfter", 17),
                Column.of("flags", 34),
                new Column("recordLocator", 13, statuses::recordLocator),
                Column.of("travel.to", 13),
                Column.checks("checks"),
                Column.of("reason", 16),
                Column.changes("changes"),
                Column.of("question", 30),
                Column.of("answer", 30),
                Column.of("payer", 8),
                Column.of("traveller.birthDate", 12),
                Column.of("traveller.sex", 6),
                Column.of("traveller.nationality", 11),
                Column.of("traveller.email", 32),
                Column.of("traveller.phone", 18),
                Column.of("document.type", 6),
                Column.of("document.number", 16),
                Column.of("document.issuingState", 10),
                Column.of("document.expiry", 12),
                Column.of("event.id", 12),
                Column.of("event.name", 40),
                Column.of("event.city", 16),
                Column.of("event.startDate", 12),
                Column.of("event.endDate", 12),
                Column.of("id", 36),
                Column.of("issuedAt", 22));
    }

    @Override
    public String sheetOf(ObjectNode row) {
        return statuses.of(row);
    }

    @Override
    public int printedColumns() {
        return PRINTED;
    }

    @Override
    public String name() {
        return "tickets";
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public void forEach(Choice choice, Consumer<ObjectNode> row) {
        Choice sent = choice.state() == null ? new Choice(choice.event(), OutboxState.SENT.name()) : choice;
        outbox.forEach(OutboxKind.TICKET, promise -> {
            if (sent.wantsState(promise.state())) {
                ObjectNode request = request(promise);
                if (!request.isEmpty()
                        && sent.wantsEvent(request.at("/event/id").asText())) {
                    row.accept(request);
                }
            }
        });
    }

    private static ObjectNode request(Promise promise) {
        try {
            return (ObjectNode) MAPPER.readTree(promise.payload());
        } catch (IOException quotesPersonalData) {
            throw new IllegalStateException("the payload of outbox row " + promise.id() + " is no JSON");
        }
    }
}
