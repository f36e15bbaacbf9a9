package org.rcm.intake.cli.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file of the configuration as keys and values: {@code deadline.before}, {@code delegations.rcm-members.maximum}. */
final class Values {
    private static final YAMLMapper YAML = new YAMLMapper();
    /** By what entries of a list are told apart. */
    private static final List<String> NAMES = List.of("id", "code", "name", "key", "country", "from");

    private final Map<String, String> values = new LinkedHashMap<>();

    private Values() {}

    /**
     * @param name of the file; what is no YAML is told line by line, settings key by key
     * @param text empty where there is no such file
     */
    static Map<String, String> of(String name, String text) {
        if (text.isBlank()) {
            return Map.of();
        }
        Values all = new Values();
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            try {
                all.add("", YAML.readTree(text));
                return all.values;
            } catch (IOException noYaml) { // its lines can be told all the same
                all.values.clear();
            }
        }
        boolean settings = text.lines().allMatch(line -> line.matches("[a-z0-9.-]+ = .*"));
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (settings) {
                all.values.put(line.substring(0, line.indexOf(" = ")), line.substring(line.indexOf(" = ") + 3));
            } else if (!line.isBlank()) {
                all.values.put("line " + number, line.strip());
            }
        }
        return all.values;
    }

    private void add(String path, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(e -> add(path.isEmpty() ? e.getKey() : path + "." + e.getKey(), e.getValue()));
        } else if (node.isArray() && hasObjects(node)) {
            int place = 0;
            for (JsonNode entry : node) {
                add(path + "[" + named(entry, ++place) + "]", entry);
            }
        } else if (node.isArray()) {
            StringBuilder items = new StringBuilder();
            node.forEach(item -> items.append(items.isEmpty() ? "" : ", ").append(text(item)));
            values.put(path, items.toString());
        } else {
            values.put(path, node.asText());
        }
    }

    private static String text(JsonNode item) {
        return item.isValueNode() ? item.asText() : item.toString();
    }

    private static boolean hasObjects(JsonNode list) {
        for (JsonNode entry : list) {
            if (entry.isObject()) {
                return true;
            }
        }
        return false;
    }

    private static String named(JsonNode entry, int place) {
        for (String name : NAMES) {
            if (entry.path(name).isValueNode()) {
                return entry.path(name).asText();
            }
        }
        return String.valueOf(place);
    }
}
