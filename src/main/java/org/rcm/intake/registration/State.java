package org.rcm.intake.registration;

/** Where a registration stands. */
public enum State {
    /** Something needed has not arrived. */
    INCOMPLETE,
    /** Complete, but in doubt: a person decides. */
    NEEDS_REVIEW,
    /** Complete, in time, believed, and holding a place. */
    CONFIRMED,
    /** Complete, in time, believed, and waiting for a place of the delegation. */
    WAITLISTED,
    /** Not complete before the deadline. */
    LATE,
    /** Refused by the event's rules or by a person. */
    DECLINED,
    /** Taken back by the delegate. */
    WITHDRAWN,
    /** Somebody else comes instead. */
    REPLACED;

    /** True while the registration has a place of its delegation. */
    public boolean holdsSeat() {
        return this == CONFIRMED;
    }

    /** True once nothing more comes of it by itself; who took it back may come after all. */
    public boolean isOver() {
        return this == WITHDRAWN || this == REPLACED;
    }
}
