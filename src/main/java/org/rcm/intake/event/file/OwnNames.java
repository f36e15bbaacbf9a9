package org.rcm.intake.event.file;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.rcm.intake.event.NamedBy;

/**
 * What no two events of a folder may share, also where other parts of a file are wrong.
 *
 * @param id null if it is missing or wrong
 * @param reference null if it is missing or wrong
 */
record OwnNames(String id, String reference, NamedBy namedBy) {

    /** By the key of the file. */
    Map<String, Collection<String>> byKey() {
        return Map.of(
                "id", oneOrNone(id),
                "reference", oneOrNone(reference),
                "named-by.tags", namedBy.tags(),
                "named-by.addresses", namedBy.addresses());
    }

    private static Set<String> oneOrNone(String name) {
        return name == null ? Set.of() : Set.of(name);
    }
}
