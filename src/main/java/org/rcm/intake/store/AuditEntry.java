package org.rcm.intake.store;

import java.time.Instant;

/**
 * One line of the audit trail. Holds no personal data of delegates.
 *
 * @param id from 1, without gaps
 * @param at UTC
 * @param who {@code hub}, or the named person of the Secretariat
 * @param what a code ({@code DECIDED}, {@code APPROVED}, {@code ERASED})
 * @param reference of the registration, or null
 * @param mailId or null
 * @param why in words, or null
 */
public record AuditEntry(long id, Instant at, String who, String what, String reference, Long mailId, String why) {}
