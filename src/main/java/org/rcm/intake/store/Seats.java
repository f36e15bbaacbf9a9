package org.rcm.intake.store;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.rcm.intake.registration.Ledger;

/**
 * Who holds which place of a delegation, in three ledgers. Never more places than the maximum are given, whatever
 * number of threads and processes asks. Take ledgers in the enum's order within one transaction.
 */
public final class Seats {
    /** In place of a delegation: a ledger of the whole event, such as a budget of 26 tickets. */
    public static final String EVERYBODY = "*";

    public Seats(DataSource database) {}

    /**
     * Takes the lowest free place; for who holds one already, that one.
     *
     * @param max how many places there are now
     * @return the place, from 1; empty if all are taken
     * @throws IllegalStateException if the registration holds a place of another delegation: release it first
     */
    public OptionalInt take(String event, String delegation, Ledger ledger, int max, String reference) {
        throw new UnsupportedOperationException();
    }

    /** Gives a registration's place back; @return false if it held none */
    public boolean release(String reference, Ledger ledger) {
        throw new UnsupportedOperationException();
    }

    /** Which places of its delegation (not of the whole event) a registration holds. */
    public Map<Ledger, Integer> heldBy(String reference) {
        throw new UnsupportedOperationException();
    }

    /** Every ledger of an event that was ever asked, in order of delegation and ledger. */
    public List<SeatUse> used(String event) {
        throw new UnsupportedOperationException();
    }

    /** Every ledger of every event. */
    public List<SeatUse> used() {
        throw new UnsupportedOperationException();
    }
}
