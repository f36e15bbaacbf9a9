package org.rcm.intake.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.StringJoiner;
import java.util.function.Function;

/**
 * One column of a spreadsheet.
 *
 * @param name its heading: the field's path in the JSON row, {@code passport.number}
 * @param width in characters
 * @param text the cell of a row; empty where the row has nothing
 */
record Column(String name, int width, Function<JsonNode, String> text) {

    /** The field of that path; a list's items with semicolons between. */
    static Column of(String path, int width) {
        return new Column(path, width, row -> text(at(row, path)));
    }

    /** Findings in words: {@code ASK PASSPORT_MISSING: no passport in the mail}. */
    static Column findings(String path) {
        return new Column(path, 50, row -> joined(at(row, path), Column::finding));
    }

    /** Changed fields in words: {@code document.number: A1 → A2}. */
    static Column changes(String path) {
        return new Column(path, 40, row -> joined(at(row, path), Column::change));
    }

    /** What countries on the way do not take, in words: {@code USA PASSENGER_DATA: sex}. */
    static Column checks(String path) {
        return new Column(path, 40, row -> joined(at(row, path), Column::unmet));
    }

    private static String unmet(JsonNode check) {
        if (check.path("met").asBoolean()) {
            return "";
        }
        String why = text(check.path("neededUntil")) + text(check.path("missing"));
        return text(check.path("country")) + " " + text(check.path("rule")) + ": " + why;
    }

    private static JsonNode at(JsonNode row, String path) {
        return row.at("/" + path.replace('.', '/'));
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return joined(value, JsonNode::asText);
        }
        return value.isMissingNode() || value.isNull() ? "" : value.asText();
    }

    private static String joined(JsonNode list, Function<JsonNode, String> item) {
        StringJoiner joined = new StringJoiner("; ");
        list.forEach(node -> {
            String words = item.apply(node);
            if (!words.isEmpty()) {
                joined.add(words);
            }
        });
        return joined.toString();
    }

    private static String finding(JsonNode finding) {
        String detail = text(finding.path("detail"));
        return text(finding.path("severity")) + " " + text(finding.path("code"))
                + (detail.isEmpty() ? "" : ": " + detail);
    }

    private static String change(JsonNode change) {
        return text(change.path("field")) + ": " + text(change.path("before")) + " → " + text(change.path("after"));
    }
}
