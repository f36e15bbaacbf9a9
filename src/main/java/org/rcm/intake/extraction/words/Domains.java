package org.rcm.intake.extraction.words;

import java.net.IDN;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Knows whose domains are whose ({@code institutions.yaml}). Filled once, then read by any number of threads. */
public final class Domains {
    private static final int SHORTEST = 4;
    /** Nobody can register anything below these (RFC 2606): rehearsals write from them. */
    private static final Set<String> RESERVED = Set.of("example", "test", "invalid", "localhost");

    private final List<Domain> domains = new ArrayList<>();
    private final Set<String> otherEndings = new HashSet<>();

    /** A domain of the catalogue, and what the eye makes of it. */
    private record Domain(List<String> labels, String skeleton, String code) {}

    void add(String domain, String code) {
        domains.add(new Domain(List.of(domain.split("\\.")), skeleton(domain), code));
    }

    /** An ending that no domain of the catalogue changes to by itself. */
    void addOtherEnding(String label) {
        otherEndings.add(label);
    }

    /**
     * Country or organisation whose domain this is, or null; null also where several share it. What stands before a known
     * domain belongs to it, what stands behind it makes it another's ({@code igm.gob.gt.evil.com}).
     */
    public String owner(String domain) {
        List<String> labels = List.of(domain.split("\\."));
        Set<String> found = new LinkedHashSet<>();
        for (Domain known : domains) {
            if (ends(labels, known.labels)) {
                found.add(known.code);
            }
        }
        return found.size() == 1 ? found.iterator().next() : null;
    }

    /**
     * The catalogue's domain that this one looks like and is not ({@code rnigracion.gob.pa}, {@code migracion-gob.pa},
     * {@code migracion.gob.com}); null where it is one of them, or like none.
     */
    public String imitated(String domain) {
        List<String> written = List.of(domain.split("\\."));
        if (domains.stream().anyMatch(known -> ends(written, known.labels))) {
            return null;
        }
        List<String> labels = List.of(readable(domain).split("\\."));
        String readable = String.join(".", labels);
        List<String> skeletons = List.of(skeleton(readable), skeleton(readable.replace('-', '.')));
        for (Domain known : domains) {
            if (isAlike(skeletons, known.skeleton) || hasOtherEnding(labels, known.labels)) {
                return String.join(".", known.labels);
            }
        }
        return null;
    }

    private static boolean ends(List<String> labels, List<String> known) {
        int end = labels.size() - (RESERVED.contains(labels.get(labels.size() - 1)) ? 1 : 0);
        return end >= known.size() && labels.subList(end - known.size(), end).equals(known);
    }

    private static boolean isAlike(List<String> skeletons, String known) {
        return known.length() > SHORTEST && skeletons.stream().anyMatch(skeleton -> contains(skeleton, known));
    }

    private boolean hasOtherEnding(List<String> labels, List<String> known) {
        List<String> begin = known.subList(0, known.size() - 1);
        int at = Collections.indexOfSubList(labels, begin);
        return begin.get(0).length() >= SHORTEST
                && known.size() > 1
                && at >= 0
                && at + begin.size() < labels.size()
                && otherEndings.contains(labels.get(at + begin.size()));
    }

    private static boolean contains(String domain, String known) {
        return domain.contains(known) && ("." + domain + ".").contains("." + known + ".");
    }

    /** What the eye makes of a domain: "rn" is "m", "1" is "l", hyphens within a label do not count. */
    private static String skeleton(String domain) {
        return domain.replace("-", "")
                .replace("rn", "m")
                .replace("vv", "w")
                .replace("cl", "d")
                .replace('0', 'o')
                .replace('1', 'l')
                .replace('i', 'l')
                .replace('5', 's')
                .replace('3', 'e');
    }

    /** Other alphabets' letters as the Latin ones they look like. */
    private static String readable(String domain) {
        String unicode = IDN.toUnicode(domain, IDN.ALLOW_UNASSIGNED);
        StringBuilder out = new StringBuilder(unicode.length());
        for (String label : unicode.split("\\.", -1)) {
            out.append(out.length() == 0 ? "" : ".").append(Word.foldKeepingMarks(label));
        }
        return out.toString();
    }
}
