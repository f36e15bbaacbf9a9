package org.rcm.intake.registration;

import java.util.Locale;

/** The three books of a delegation's places; each is taken and given back by itself. */
public enum Ledger {
    MAXIMUM,
    TICKET,
    COURTESIES;

    /** The word of exports and the database: {@code maximum}, {@code ticket}, {@code courtesies}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
