package org.rcm.intake.rules;

import java.util.List;
import org.rcm.intake.registration.Finding;

/** All rules, and what follows from them together. Pure functions, thread-safe. */
public final class Rules {

    /** Every rule, in the order in which their findings stand. */
    public static final List<Rule> ALL = List.of();

    private Rules() {}

    /** Applies all rules to a case. */
    public static Judgement judge(Case subject) {
        throw new UnsupportedOperationException();
    }

    /**
     * Of a registration's findings those that the rules do not find again by themselves: what was seen in a mail once
     * (an unproven receipt, values that differ), and what happened. To be handed over with the next {@link Case}.
     */
    public static List<Finding> carriedOver(List<Finding> findings) {
        throw new UnsupportedOperationException();
    }
}
