package org.rcm.intake.registration;

/** Why a passport's fields are believed, strongest first. */
public enum Proof {
    /** A named person looked and approved. */
    HUMAN,
    /** Read from the machine-readable zone of a picture, every check digit right, and read with confidence. */
    CHECK_DIGITS,
    /** Typed by somebody in a mail or a form; nobody has seen the document. */
    TEXT,
    /** Nothing speaks for it: a doubtful reading. */
    NONE
}
