package org.rcm.intake.event;

import java.math.BigDecimal;

/**
 * What all air tickets of an event may cost.
 *
 * @param currency ISO 4217
 * @param ticketPrice estimated price of one ticket
 * @param ceiling what all of them may cost together
 */
public record Budget(String currency, BigDecimal ticketPrice, BigDecimal ceiling) {
    /** Key path, for findings. */
    public static final String RULE = "budget.ceiling";

    /** How many tickets the ceiling pays for. */
    public int tickets() {
        return ceiling.divideToIntegralValue(ticketPrice).intValueExact();
    }
}
