package org.rcm.intake.cli.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rcm.intake.registration.Finding;

/**
 * One step of a registration, as the audit trail words it: {@code INCOMPLETE to LATE: PASSPORT_MISSING AFTER_DEADLINE}.
 *
 * @param before a state, or {@code new}
 * @param state the state it came to
 * @param codes of the findings behind it
 */
record Step(String before, String state, Set<String> codes) {
    private static final Pattern WORDS = Pattern.compile("(?:.*; )?(\\w+) to (\\w+):(.*)", Pattern.DOTALL);
    private static final String CONFIRMED = "CONFIRMED";

    static Step of(String why) {
        Matcher matcher = WORDS.matcher(why == null ? "" : why);
        if (!matcher.matches()) {
            return new Step("", why == null ? "" : why, Set.of());
        }
        Set<String> codes = Arrays.stream(matcher.group(3).strip().split(" ")).collect(Collectors.toUnmodifiableSet());
        return new Step(matcher.group(1), matcher.group(2), codes);
    }

    boolean confirms() {
        return CONFIRMED.equals(state);
    }

    /** True for the type of ticket message that such a step gives rise to. */
    boolean causes(String type) {
        return switch (type) {
            case "REQUEST" -> confirms();
            case "AMENDMENT" -> confirms() && CONFIRMED.equals(before);
            default -> CONFIRMED.equals(before) && !confirms();
        };
    }

    /** The findings that stand behind this step. */
    List<Finding> only(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> codes.contains(finding.code().name()))
                .toList();
    }
}
