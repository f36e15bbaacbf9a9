package org.rcm.intake.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rcm.intake.store.Lookups.Lookup;

/** The table that leads from fingerprints to references. */
final class LookupTable {
    /**
     * References that have any of some fingerprints. A fingerprint of one purpose equals none of another's, so that the
     * purpose need not be compared; H2 would read every row of it.
     */
    static final String WITH_ANY = "(select reference from registration_lookup where fingerprint in (:fingerprints))";

    private final Work work;

    LookupTable(Work work) {
        this.work = work;
    }

    /** The parameters of {@link #WITH_ANY}. */
    static Map<String, Collection<String>> params(Set<Lookup> any) {
        return Map.of("fingerprints", any.stream().map(Lookup::fingerprint).toList());
    }

    /** One statement for all: a name of five words has fifteen. */
    void add(String reference, Set<Lookup> lookups) {
        if (lookups.isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>();
        for (Lookup lookup : lookups) {
            values.addAll(List.of(lookup.purpose().name(), lookup.fingerprint(), reference));
        }
        work.sql("insert into registration_lookup (purpose, fingerprint, reference) values "
                        + String.join(", ", Collections.nCopies(lookups.size(), "(?, ?, ?)"))
                        + " on conflict do nothing")
                .params(values)
                .update();
    }

    void replace(String reference, Set<Lookup> before, Set<Lookup> after) {
        Set<Lookup> gone = without(before, after);
        if (!gone.isEmpty()) {
            work.sql("delete from registration_lookup where reference = :reference and fingerprint in (:fingerprints)")
                    .param("reference", reference)
                    .params(params(gone))
                    .update();
        }
        add(reference, without(after, before));
    }

    private static Set<Lookup> without(Set<Lookup> all, Set<Lookup> some) {
        Set<Lookup> rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
