package org.rcm.intake.steps;

/** What becomes of a promise that could not be kept. */
public enum Fate {
    /** The server is away: it waits, and no attempt is counted. */
    WAITS,
    /** It is refused for now: it is tried again for a day. */
    LATER,
    /** It is refused for good. */
    NEVER,
    /** It failed: it is tried again as often as the settings say. */
    AGAIN
}
