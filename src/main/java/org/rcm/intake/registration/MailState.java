package org.rcm.intake.registration;

/** How far a stored mail has come. */
public enum MailState {
    /** Stored, not yet decided. */
    RECEIVED,
    /** Decided; everything it asked for is recorded and promised. */
    DONE,
    /** Nothing to decide: a machine, a list, a second copy. */
    IGNORED,
    /** A person must look at it. */
    REVIEW,
    /** Could not be processed after every attempt; kept raw, to be retried. */
    FAILED
}
