package org.rcm.intake.registration;

/** Where the instant comes from at which a mail counts. */
public enum ReceiptProof {
    /** INTERNALDATE of the Secretariat's IMAP server (RFC 3501, 2.3.3). */
    IMAP,
    /** The topmost {@code Received:} header of a mail read from a file. */
    RECEIVED_HEADER,
    /** Only the sender's word ({@code Date:}), or none: never meets a deadline by itself. */
    SENDER
}
