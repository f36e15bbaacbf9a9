package org.rcm.intake.mail;

/**
 * Who wrote a mail, told from its headers and structure (RFC 3834) and, where those are silent, from its words.
 *
 * @param kind human or which machine
 * @param reason which header, structure or phrase told, in English, for staff; nothing personal
 */
public record Author(Kind kind, String reason) {

    /** Only {@link #HUMAN} is ever answered. */
    public enum Kind {
        /** A person, as far as anything tells. */
        HUMAN,
        /** Out of office, ticket systems, acknowledgements. */
        AUTO_REPLY,
        /** Delivery reports and what a mail server says (RFC 3464 or free text), abuse reports (RFC 5965). */
        BOUNCE,
        /** Mailing lists, newsletters, bulk mail. */
        LIST,
        /** Read receipts (RFC 8098), answers to calendar invitations, Outlook recalls. */
        RECEIPT,
        /** Our own mail, come back. */
        OURSELVES
    }

    /** True where nobody reads an answer. */
    public boolean isMachine() {
        return kind != Kind.HUMAN;
    }
}
