package org.rcm.intake.event.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.rcm.intake.event.Event;

/** Events of one folder, and what two of them must not share. */
final class FolderOfEvents {
    private final Map<String, Event> byFile = new LinkedHashMap<>();

    void add(String file, Event event) {
        byFile.put(file, event);
    }

    List<Event> events() {
        return List.copyOf(byFile.values());
    }

    List<EventMistake> clashes() {
        List<EventMistake> clashes = new ArrayList<>();
        collect(clashes, "id", event -> List.of(event.id()));
        collect(clashes, "reference", event -> List.of(event.reference()));
        collect(clashes, "named-by.tags", event -> event.namedBy().tags());
        collect(clashes, "named-by.addresses", event -> event.namedBy().addresses());
        return clashes;
    }

    private void collect(List<EventMistake> clashes, String key, Function<Event, Collection<String>> values) {
        Map<String, String> firstFile = new HashMap<>();
        byFile.forEach((file, event) -> values.apply(event).forEach(value -> {
            String first = firstFile.putIfAbsent(value, file);
            if (first != null) {
                clashes.add(new EventMistake(
                        file, 0, key, "\"" + value + "\" is taken by " + first, "give this event another one"));
            }
        }));
    }
}
