package org.rcm.intake.reply.content;

import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Severity;

/**
 * One reason that is told; the detail for staff stays behind.
 *
 * @param rule key in the event file of the rule it follows from, or null
 * @param says what that rule says, in the language of the answer ({@code 2}, {@code 1 March 2030, 00:00}), or null
 */
public record Reason(FindingCode code, Severity severity, String rule, String says) {}
