package org.rcm.intake.store;

/** What the outbox sends. */
public enum OutboxKind {
    /** A ticket request to the ticketing queue. */
    TICKET,
    /** An answer by mail. */
    REPLY
}
