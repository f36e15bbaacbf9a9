package org.rcm.intake.watch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;

/**
 * What health answers: JSON with a line for each thing, so that people can read it and programs parse it.
 * {@code {"status","checks":[{"name","status","since","reason","remedy","data":{…}}]}}; {@code data} repeats the reason
 * for who looks there, beside the figures.
 */
public final class HealthBody {
    private HealthBody() {}

    /** A hub that runs is alive, whatever is away: restarting it would mend nothing. */
    public static String live() {
        return text(JsonNodeFactory.instance.objectNode().put("status", "UP"));
    }

    /** Every part, those first that are not well. */
    public static String ready(List<Condition> conditions) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("status", conditions.stream().allMatch(Condition::isUp) ? "UP" : "DOWN");
        var checks = body.putArray("checks");
        conditions.stream().filter(c -> !c.isUp()).map(HealthBody::check).forEach(checks::add);
        conditions.stream().filter(Condition::isUp).map(HealthBody::check).forEach(checks::add);
        return text(body);
    }

    private static ObjectNode check(Condition condition) {
        ObjectNode check = JsonNodeFactory.instance.objectNode();
        check.put("name", condition.part()).put("status", condition.isUp() ? "UP" : "DOWN");
        check.put("since", condition.since().truncatedTo(ChronoUnit.SECONDS).toString());
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        if (!condition.isUp()) {
            check.put("reason", condition.problem().reason());
            check.put("remedy", condition.problem().remedy());
            data.put(
                    "reason",
                    condition.problem().reason() + "; " + condition.problem().remedy());
        }
        new TreeMap<>(condition.figures()).forEach(data::putPOJO);
        if (!data.isEmpty()) {
            check.set("data", data);
        }
        return check;
    }

    private static String text(ObjectNode body) {
        return body.toPrettyString() + "\n";
    }
}
