package org.rcm.intake.reply.content;

/** Why the hub writes. */
public enum Occasion {
    /** Somebody wrote to the Secretariat and is answered. */
    MAIL,
    /** Somebody else wrote about a delegate, who is told in a message of his own. */
    ON_BEHALF,
    /** The deadline comes near and something is still missing. */
    REMINDER,
    /** The day has come on which invitation letters are sent. */
    LETTER,
    /** A place became free and the first on the waiting list has it. */
    PROMOTION,
    /** The deadline has passed and the registration was not complete. */
    DEADLINE,
    /** A person of the Secretariat decided a doubt. */
    DESK,
    /** Ticketing staff have bought the ticket, or ask something. */
    TICKETING;

    /** True if the message answers a mail (RFC 3834 {@code auto-replied}), not something that happened since. */
    public boolean answersMail() {
        return this == MAIL;
    }
}
