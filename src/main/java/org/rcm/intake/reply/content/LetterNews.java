package org.rcm.intake.reply.content;

/** What there is to say about the invitation letter. */
public enum LetterNews {
    /** Nothing: the event sends none, it is back already, or there is no place to be invited to. */
    NONE,
    /** It will be sent from a later day on. */
    LATER,
    /** It goes with this message, to be signed and sent back. */
    ATTACHED
}
