package org.rcm.intake.cli.status;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.rcm.intake.store.Difference;
import org.rcm.intake.store.Overview.Numbers;
import org.rcm.intake.store.Overview.Seat;

/** The contract of {@code status --json}. */
public final class StatusJson {
    private StatusJson() {}

    /** One line of JSON. @param differences what does not add up, or null if that was not asked for */
    public static String of(Numbers numbers, List<Difference> differences) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("mails", counts(numbers.mails()));
        json.set("registrations", counts(numbers.registrations()));
        json.putObject("outbox")
                .put("pending", numbers.outbox().pending())
                .put("failed", numbers.outbox().failed());
        json.put("reviews", numbers.reviews()).put("failures", numbers.failures());
        var seats = json.putArray("seats");
        for (Seat seat : numbers.seats()) {
            ObjectNode one = seats.addObject()
                    .put("event", seat.event())
                    .put("delegation", seat.delegation())
                    .put("ledger", seat.ledger().key())
                    .put("used", seat.used())
                    .put("max", seat.max() == Integer.MAX_VALUE ? null : (Integer) seat.max()); // null: as many as come
            seat.waiting().forEach(one.putArray("waiting")::add);
        }
        json.put("lastFetch", text(numbers.lastFetch())).put("oldestUndecided", text(numbers.oldestUndecided()));
        numbers.notes().forEach(json.putArray("notes")::add);
        if (differences != null) {
            var all = json.putArray("differences");
            for (Difference difference : differences) {
                ObjectNode one =
                        all.addObject().put("check", difference.check()).put("remedy", difference.remedy());
                difference.ids().forEach(one.putArray("ids")::add);
            }
        }
        return json.toString();
    }

    private static ObjectNode counts(Map<? extends Enum<?>, Long> counts) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        counts.forEach((state, n) -> json.put(state.name(), n));
        return json;
    }

    private static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
