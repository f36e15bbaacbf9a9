package org.rcm.intake.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.Severity;
import org.rcm.intake.registration.names.Names;

/** Which findings are doubts, and which of them a person has settled. */
final class Doubts {
    private static final String IN_SPITE_OF = "approved by a person in spite of ";

    /** What a person who looked at one passport and name knows nothing of where another comes. */
    private static final Set<FindingCode> OF_THE_DOCUMENT = EnumSet.of(
            FindingCode.PASSPORT_UNCERTAIN,
            FindingCode.PASSPORT_EXPIRES_SOON,
            FindingCode.PASSENGER_DATA_INCOMPLETE,
            FindingCode.PASSPORT_OF_SOMEBODY_ELSE,
            FindingCode.PASSPORT_SEVERAL,
            FindingCode.PASSPORT_CHANGED,
            FindingCode.NAME_DIFFERS,
            FindingCode.NAME_SHORTENED,
            FindingCode.NAME_IN_OTHER_ORDER,
            FindingCode.NATIONALITY_DIFFERS,
            FindingCode.VALUES_DIFFER,
            FindingCode.SAME_PERSON_ELSEWHERE);

    private Doubts() {}

    /** A registration's findings, of which a person's word no longer covers a passport or a name that has come since. */
    static List<Finding> stillDecided(Registration before, Registration after) {
        boolean sameName = Names.key(before.delegate().name())
                .equals(Names.key(after.delegate().name()));
        if (sameName && Objects.equals(before.passport(), after.passport())) {
            return before.findings();
        }
        return before.findings().stream()
                .map(finding -> isApproval(finding) ? ofTheRest(finding) : finding)
                .toList();
    }

    private static Finding ofTheRest(Finding approval) {
        Set<FindingCode> rest = waived(approval);
        rest.removeAll(OF_THE_DOCUMENT);
        return approval(rest);
    }

    private static boolean isApproval(Finding finding) {
        return finding.code() == FindingCode.DECIDED_BY_PERSON
                && finding.detail().startsWith(IN_SPITE_OF);
    }

    /** A person's word, to be kept with the registration. */
    static Finding approval(Set<FindingCode> waived) {
        String codes = new TreeSet<>(waived).stream().map(FindingCode::name).collect(Collectors.joining(", "));
        return Finding.info(FindingCode.DECIDED_BY_PERSON, IN_SPITE_OF + (codes.isEmpty() ? "nothing" : codes));
    }

    /** Doubts that a named person has decided in the delegate's favour: they do not come back by themselves. */
    static Set<FindingCode> waived(Registration registration) {
        Set<FindingCode> waived = EnumSet.noneOf(FindingCode.class);
        registration.findings().stream().filter(Doubts::isApproval).forEach(finding -> waived.addAll(waived(finding)));
        return waived;
    }

    private static Set<FindingCode> waived(Finding approval) {
        Set<FindingCode> waived = EnumSet.noneOf(FindingCode.class);
        Arrays.stream(approval.detail().substring(IN_SPITE_OF.length()).split(", "))
                .filter(code -> Arrays.stream(FindingCode.values())
                        .anyMatch(known -> known.name().equals(code)))
                .map(FindingCode::valueOf)
                .forEach(waived::add);
        return waived;
    }

    /** Codes of those that keep a registration from being confirmed. */
    static Set<FindingCode> open(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.REVIEW)
                .map(Finding::code)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FindingCode.class)));
    }

    /** All of them in order, each once. */
    @SafeVarargs
    static List<Finding> joined(List<Finding>... several) {
        Set<Finding> all = new LinkedHashSet<>();
        for (List<Finding> some : several) {
            all.addAll(some);
        }
        return new ArrayList<>(all);
    }

    /** What stands in the second list and not in the first. */
    static List<Finding> added(List<Finding> before, List<Finding> after) {
        return after.stream().filter(finding -> !before.contains(finding)).toList();
    }
}
