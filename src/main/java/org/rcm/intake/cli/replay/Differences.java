package org.rcm.intake.cli.replay;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rcm.intake.registration.Registration;

/** What two runs of the same mails decide and answer differently. */
record Differences(List<Change> decisions, List<Change> answers) {

    static Differences between(Scratch before, Scratch after) {
        return new Differences(
                changes(before.registrations(), after.registrations(), Differences::said, Differences::isSame, true),
                changes(before.answers(), after.answers(), AnswerText::title, AnswerText::equals, false));
    }

    private static <T> List<Change> changes(
            Map<String, T> before,
            Map<String, T> after,
            Function<T, String> said,
            BiPredicate<T, T> same,
            boolean byReference) {
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        List<Change> changes = new ArrayList<>();
        for (String key : keys) {
            T one = before.get(key);
            T other = after.get(key);
            if (one == null || other == null || !same.test(one, other)) {
                String what = byReference ? ((Registration) (one == null ? other : one)).reference() : key;
                changes.add(changed(what, one, other, said));
            }
        }
        return changes;
    }

    /** Where both are headed alike, the first line that differs says more. */
    private static <T> Change changed(String what, T one, T other, Function<T, String> said) {
        String before = one == null ? null : said.apply(one);
        String after = other == null ? null : said.apply(other);
        if (one instanceof AnswerText old && other instanceof AnswerText changed && Objects.equals(before, after)) {
            return new Change(what, old.firstLineUnlike(changed), changed.firstLineUnlike(old));
        }
        return new Change(what, before, after);
    }

    /** How many go from one state to another, the most first: {@code CONFIRMED → LATE: 12}. */
    List<String> inShort() {
        Map<String, Long> counts = decisions.stream()
                .collect(Collectors.groupingBy(
                        change -> state(change.before()) + " → " + state(change.after()), Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .toList();
    }

    private static String state(String said) {
        return said == null ? "none" : said.replaceAll(",.*", "");
    }

    private static boolean isSame(Registration one, Registration other) {
        return said(one).equals(said(other));
    }

    /** State, what is paid, what is missing, and the reasons. */
    private static String said(Registration registration) {
        List<String> said = new ArrayList<>();
        said.add(registration.state().name());
        said.add(registration.delegation());
        if (registration.entitlement().ticket()) {
            said.add("ticket");
        }
        if (registration.entitlement().courtesies()) {
            said.add("courtesies");
        }
        if (!registration.missing().isEmpty()) {
            said.add("missing "
                    + registration.missing().stream()
                            .sorted()
                            .map(item -> item.key())
                            .collect(Collectors.joining("+")));
        }
        String reasons = registration.findings().stream()
                .map(finding -> finding.code().name())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(" "));
        said.add(reasons.isEmpty() ? null : "(" + reasons + ")");
        return said.stream().filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
