package org.rcm.intake.reply.content;

import java.util.List;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Severity;

/**
 * One reason that is told; the detail for staff stays behind.
 *
 * @param rule key in the event file of the rule it follows from, or null
 * @param says what that rule says, in the language of the answer ({@code 2}, {@code 1 March 2030, 00:00}), or null
 * @param because what was wrong with copies of a passport, codes of the passport room in the order in which they are told;
 *     empty where it is about no copy
 */
public record Reason(FindingCode code, Severity severity, String rule, String says, List<String> because) {
    public Reason {
        because = List.copyOf(because);
    }

    /** About no copy of a passport. */
    public Reason(FindingCode code, Severity severity, String rule, String says) {
        this(code, severity, rule, says, List.of());
    }
}
