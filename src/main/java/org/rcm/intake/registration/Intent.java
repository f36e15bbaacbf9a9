package org.rcm.intake.registration;

/** What an application wants for its person. */
public enum Intent {
    /** Come to the event; also what a supplement says about somebody. */
    REGISTER,
    /** Come instead of the person in {@link Application#replaces()}. */
    REPLACE,
    /** Not come after all. */
    WITHDRAW,
    /** Return the signed invitation letter. */
    ACCEPT
}
