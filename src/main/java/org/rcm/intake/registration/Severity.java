package org.rcm.intake.registration;

/** What a finding asks of whom. */
public enum Severity {
    /** Nobody need do anything. */
    INFO,
    /** The delegate can mend it. */
    ASK,
    /** A person of the Secretariat must look. */
    REVIEW
}
