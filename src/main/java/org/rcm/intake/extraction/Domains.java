package org.rcm.intake.extraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Knows whose domains are whose ({@code institutions.yaml}). Filled once, then read by any number of threads. */
final class Domains {
    private final List<Domain> domains = new ArrayList<>();

    private record Domain(List<String> labels, String code) {}

    void add(String domain, String code) {
        domains.add(new Domain(List.of(domain.split("\\.")), code));
    }

    /** Country or organisation whose domain this is, whatever suffix follows, or null; null also where several share it. */
    String owner(String domain) {
        List<String> labels = List.of(domain.split("\\."));
        Set<String> found = new LinkedHashSet<>();
        for (Domain known : domains) {
            if (Collections.indexOfSubList(labels, known.labels) >= 0) {
                found.add(known.code);
            }
        }
        return found.size() == 1 ? found.iterator().next() : null;
    }
}
