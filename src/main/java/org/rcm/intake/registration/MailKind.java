package org.rcm.intake.registration;

/** What a mail is, told from its structure and its words. */
public enum MailKind {
    REGISTRATION,
    SUPPLEMENT,
    ACCEPTANCE,
    WITHDRAWAL,
    REPLACEMENT,
    QUESTION,
    AUTO_REPLY,
    BOUNCE,
    LIST,
    OTHER;

    /** True for what a machine sent: it is never answered, and nothing in it is an application. */
    public boolean isMachine() {
        return this == AUTO_REPLY || this == BOUNCE || this == LIST;
    }
}
