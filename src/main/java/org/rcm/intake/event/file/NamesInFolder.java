package org.rcm.intake.event.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the events of one folder are called, and what two of them must not share. */
final class NamesInFolder {
    private final Map<String, OwnNames> byFile = new LinkedHashMap<>();

    void add(String file, OwnNames names) {
        byFile.put(file, names);
    }

    List<EventMistake> clashes() {
        List<EventMistake> clashes = new ArrayList<>();
        OwnNames.KEYS.forEach(key -> collect(clashes, key));
        return clashes;
    }

    private void collect(List<EventMistake> clashes, String key) {
        Map<String, String> firstFile = new HashMap<>();
        byFile.forEach((file, names) -> names.at(key).forEach(name -> {
            String first = firstFile.putIfAbsent(name, file);
            if (first != null) {
                clashes.add(new EventMistake(
                        file, 0, key, "\"" + name + "\" is taken by " + first, "give this event another one"));
            }
        }));
    }
}
