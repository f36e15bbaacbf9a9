package org.rcm.intake.reply.content;

/** What an answer is about, as a whole or for one person; each has its own words in {@code config/replies}. */
public enum Topic {
    /** The registration holds a place. */
    CONFIRMED,
    /** It holds one now, because somebody else's became free. */
    PROMOTED,
    /** The signed invitation letter of a confirmed delegate has come back. */
    ACCEPTED,
    INCOMPLETE,
    NEEDS_REVIEW,
    WAITLISTED,
    LATE,
    DECLINED,
    WITHDRAWN,
    REPLACED,
    /** The ticket is bought; the delegate has the itinerary. */
    TICKET_ISSUED,
    /** Ticketing staff need to know something. */
    TICKET_QUESTION,
    /** What the delegate answered has gone to ticketing staff. */
    TICKET_ANSWERED,
    /** Who wrote may not change the registration, and is told nothing of it. */
    RESERVED,
    /** The mail is about several people; each has a topic of their own. */
    SEVERAL,
    /** The mail asks something; a person answers. */
    QUESTION,
    /** The mail asks something, and its writer is on record: a person answers, and it is told how the registrations stand. */
    QUESTION_ON_RECORD,
    /** Nothing in the mail could be decided, and its writer is on record: a person reads it, and so on. */
    MAIL_ON_RECORD,
    /** Which event is meant is unclear, or we have none such. */
    EVENT_UNCLEAR,
    /** Something is said about a registration that we do not have. */
    NO_REGISTRATION,
    /** Nothing about anybody could be understood: the answer says what we need. */
    NOT_UNDERSTOOD
}
