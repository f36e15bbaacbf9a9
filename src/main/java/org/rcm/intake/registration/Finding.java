package org.rcm.intake.registration;

/**
 * One coded reason. Refusing is a result: what is wrong with a mail or a registration is a finding, not an exception.
 *
 * @param code what was found
 * @param severity who must act
 * @param detail in English, for staff: part, line or rule; never a passport number, a birth date or a name
 * @param rule key of the rule in the event file that it follows from ({@code deadline.before}), or null
 */
public record Finding(FindingCode code, Severity severity, String detail, String rule) {

    public static Finding info(FindingCode code, String detail) {
        return new Finding(code, Severity.INFO, detail, null);
    }

    public static Finding ask(FindingCode code, String detail) {
        return new Finding(code, Severity.ASK, detail, null);
    }

    public static Finding review(FindingCode code, String detail) {
        return new Finding(code, Severity.REVIEW, detail, null);
    }

    /** The same finding, citing the rule of the event file it follows from. */
    public Finding by(String ruleKey) {
        return new Finding(code, severity, detail, ruleKey);
    }
}
