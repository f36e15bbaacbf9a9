package org.rcm.intake.store;

import org.rcm.intake.registration.Ledger;

/**
 * How full one ledger is.
 *
 * @param delegation code, or {@link Seats#EVERYBODY} for a ledger of the whole event
 * @param max as it was when a place was last asked for; the event file has the word
 */
public record SeatUse(String event, String delegation, Ledger ledger, int used, int max) {}
