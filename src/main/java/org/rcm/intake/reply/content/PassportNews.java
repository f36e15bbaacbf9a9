package org.rcm.intake.reply.content;

/** What became of the passport copy; all that an answer ever says about a passport. */
public enum PassportNews {
    /** The event needs none. */
    NOT_NEEDED,
    /** None has arrived. */
    NONE,
    /** One has arrived, but could not be read. */
    UNREADABLE,
    /** One has been read, but not beyond doubt. */
    DOUBTFUL,
    /** Read and proven. */
    READ
}
