package org.rcm.intake.passport;

/** What the check digits of a machine-readable zone say (ICAO 9303-3, 4.9). */
public enum CheckDigits {
    /** Every one is right, the composite included. */
    VALID,
    /** At least one is wrong. */
    INVALID,
    /** No zone was read, so there are none. */
    NONE
}
