package org.rcm.intake.event;

/** Whether delegations that are in no group of an event may come; those that may are not funded. */
public enum Others {
    /** They are declined. */
    NOT_INVITED,
    /** Organisations may; whether a government may that nobody has named, a person decides. */
    ORGANISATIONS,
    /** Anybody may. */
    ANYBODY
}
