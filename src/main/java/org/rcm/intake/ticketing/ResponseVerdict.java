package org.rcm.intake.ticketing;

/** What became of a message on {@code ticketing.responses}; every one is kept, whatever became of it. */
public enum ResponseVerdict {
    /** Believed and acted upon. */
    TAKEN,
    /** Said before in the same words; nothing follows from it again. */
    REPEATED,
    /** Says otherwise than an earlier one, or answers what was cancelled: a person decides. */
    CONTRADICTS,
    /** Answers a version that has been amended since: a person decides. */
    OUTDATED,
    /** Answers a version that was never asked for. */
    UNKNOWN,
    /** Breaks its schema. */
    INVALID,
    /** Could not be worked on; an operator sees why. */
    FAILED
}
