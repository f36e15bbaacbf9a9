package org.rcm.intake.store;

/** How far a promise has come. */
public enum OutboxState {
    PENDING,
    SENT,
    /** Given up until somebody retries it. */
    FAILED
}
