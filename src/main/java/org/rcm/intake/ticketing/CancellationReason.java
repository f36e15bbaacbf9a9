package org.rcm.intake.ticketing;

/** Why no ticket is needed any more. */
public enum CancellationReason {
    /** The delegate does not come. */
    WITHDRAWN,
    /** Somebody else comes instead, with a request of their own. */
    REPLACED,
    /** The event's rules grant no ticket any more. */
    NO_LONGER_ENTITLED,
    /** A person of the Secretariat decided so. */
    DECIDED_BY_PERSON
}
