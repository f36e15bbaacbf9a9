package org.rcm.intake.event.file;

import java.util.List;
import java.util.Set;
import org.rcm.intake.event.NamedBy;

/**
 * What no two events of a folder may share, also where other parts of a file are wrong.
 *
 * @param id null if it is missing or wrong
 * @param reference null if it is missing or wrong
 */
record OwnNames(String id, String reference, NamedBy namedBy) {
    static final List<String> KEYS = List.of("id", "reference", "named-by.tags", "named-by.addresses");

    /** What stands at one of the {@link #KEYS}. */
    Set<String> at(String key) {
        return switch (key) {
            case "id" -> oneOrNone(id);
            case "reference" -> oneOrNone(reference);
            case "named-by.tags" -> namedBy.tags();
            case "named-by.addresses" -> namedBy.addresses();
            default -> throw new IllegalArgumentException(key);
        };
    }

    private static Set<String> oneOrNone(String name) {
        return name == null ? Set.of() : Set.of(name);
    }
}
