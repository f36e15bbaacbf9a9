package org.rcm.intake.mail;

/** A file of words about mails is missing or wrong; the message names file, line, reason and remedy. */
public final class MailWordsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MailWordsException(String message) {
        super(message);
    }
}
