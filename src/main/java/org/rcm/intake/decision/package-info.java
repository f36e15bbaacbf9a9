/**
 * Where an application meets the record: match, merge, apply the rules, take the seat, record and promise.
 * Everything one mail causes happens in one database transaction, which the caller opens; nothing leaves from here but
 * through the outbox.
 */
package org.rcm.intake.decision;
