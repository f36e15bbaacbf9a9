package org.rcm.intake.reply.content;

import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Severity;

/**
 * One reason that is told; the detail for staff stays behind.
 *
 * @param rule what the rule it follows from says, in the language of the answer, or null
 */
public record Reason(FindingCode code, Severity severity, String rule) {}
