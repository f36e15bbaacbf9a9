package org.rcm.intake.rules;

import org.rcm.intake.registration.Ledger;

/**
 * One place that a registration needs or wishes, in the order in which places are taken.
 *
 * @param delegation whose ledger, or {@link #WHOLE_EVENT}
 * @param max how many places the ledger has; {@link #UNLIMITED} if any number
 * @param rule key of the rule it follows from
 */
public record Claim(Ledger ledger, String delegation, int max, String rule) {
    /** In place of a delegation: a ledger that all delegations share, such as a budget of 26 tickets. */
    public static final String WHOLE_EVENT = "*";

    public static final int UNLIMITED = Integer.MAX_VALUE;
}
