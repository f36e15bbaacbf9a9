package org.rcm.intake.store;

/** How much the outbox still owes. */
public record OutboxCounts(long pending, long failed) {}
