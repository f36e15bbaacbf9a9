package org.rcm.intake.registration;

/** Sex as a travel document states it (ICAO 9303-3, 4.1): {@code X} where the document leaves it open. */
public enum Sex {
    F,
    M,
    X
}
